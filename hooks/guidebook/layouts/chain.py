"""The layout `chain`: boxes one after the other, joined by arrows."""

from __future__ import annotations

from guidebook.authoring.options import Group, ListOf, OneOf, Reader, Text, YesNo, option
from guidebook.figures.canvas import SIZE, Canvas
from guidebook.figures.figure import Figure, Labeled
from guidebook.guide.chapters import Chapter

LOOKS = {"paper": "not filled", "wash": "lightly filled", "solid": "filled"}
SMALL = 13.5
ARROW = 26


class ChainLink(Labeled):
    """One box of a chain."""

    arrow: str = option(Text(), "The words at the arrow that leaves the box.", "")
    look: str = option(OneOf(LOOKS), "How it is filled.", "wash")


class Chain(Figure):
    """Boxes below each other, each leading to the next; with `both_ways`, arrows have two heads."""

    links: tuple[ChainLink, ...] = option(ListOf(Group(ChainLink)), "The boxes, in their order.")
    both_ways: bool = option(YesNo(), "Whether each box also leads back.", False)
    note: str = option(Text(), "What is true of all of them; goes below the last box.", "")

    def check(self, reader: Reader) -> None:
        last = self.links[-1]
        if last.arrow:
            reader.report(last.line_of("arrow"), 'no arrow leaves the last box: leave "arrow" out.')

    def draw(self, canvas: Canvas, chapters: list[Chapter]) -> None:
        width = min(canvas.width, 440.0)
        x = (canvas.width - width) / 2
        y = 2.0
        for link in self.links:
            y = _box(canvas, x, y, width, link)
            if link is not self.links[-1]:
                words = canvas.height_of(link.arrow, width / 2 - 20, SMALL)
                below = y + max(ARROW, words + 12)
                canvas.line((x + width / 2, y + 3), (x + width / 2, below - 3), end=True, start=self.both_ways)
                canvas.text(
                    x + width / 2 + 14, y + (below - y - words) / 2, link.arrow, width / 2 - 20, size=SMALL, tone="quiet"
                )
                y = below
        if self.note:
            canvas.text(x, y + 12, self.note, canvas.balanced(self.note, width, SMALL), size=SMALL, tone="quiet")


def _box(canvas: Canvas, x: float, y: float, width: float, link: ChainLink) -> float:
    inner = width - 28
    high = canvas.height_of(link.label, inner, bold=True) + canvas.height_of(link.text, inner, SMALL)
    canvas.box(x, y, width, high + 22, link.look)
    tone = "on-solid" if link.look == "solid" else "ink"
    top = canvas.text(x + width / 2, y + 10, link.label, inner, size=SIZE, bold=True, align="middle", tone=tone)
    canvas.text(x + width / 2, top + 2, link.text, inner, size=SMALL, align="middle", tone=tone)
    return y + high + 22
