"""A figure: words and numbers in a file of `docs/figures/`, drawn by the layout that the file names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from guidebook.authoring.entries import Entry
from guidebook.authoring.options import OneOf, Record, Text, option
from guidebook.figures.canvas import Canvas
from guidebook.guide.chapters import STAGES, Chapter


class Labeled(Record):
    """A part of a figure that has words."""

    label: str = option(Text(), "The words in bold.")
    text: str = option(Text(), "The words below them.", "")


class Figure(Entry):
    """One figure. Each layout is a subclass that adds what it draws."""

    layout: ClassVar[str] = ""
    drawn: ClassVar[bool] = True  # False for tables and cards, which have `overrides/layouts/<layout>/<layout>.html` instead

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        cls.layout = cls.__module__.rpartition(".")[2]  # a layout is named after its module

    title: str = option(Text(), "What the figure shows, in a few words; goes below it.")
    description: str = option(Text(), "All that the figure says, in words, for those who do not see it.")
    stage: str = option(OneOf(STAGES), "The stage whose color it takes. Left out: that of the page.", "")
    source: str = option(Text(rich=True), "Where it comes from, with citations; goes below it.", "")

    def draw(self, canvas: Canvas, chapters: list[Chapter]) -> None:
        """Draw it as wide as the canvas. Called twice: for a phone and for a page. `chapters` are in order."""
        (self.down if canvas.is_narrow else self.across)(canvas)

    def across(self, canvas: Canvas) -> None:
        """Draw it on a page; for layouts that differ between a page and a phone."""

    def down(self, canvas: Canvas) -> None:
        """Draw it on a phone; for layouts that differ between a page and a phone."""

    def leads_to(self) -> Iterator[tuple[int, str, str]]:
        """What it links to: the line that says so, what it is (`chapter` or `worksheet`), and its id."""
        yield from ()
