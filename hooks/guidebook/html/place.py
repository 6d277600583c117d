"""The page that is being built, and the spots on it where markers stand."""

from __future__ import annotations

import xml.etree.ElementTree as etree
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from markdown.util import AtomicString
from markupsafe import Markup

from guidebook.html.book import Book
from guidebook.html.rendering import Address, Renderer
from guidebook.html.rich_text import RichText


@dataclass
class Place:
    """The page that is being built: its chapter, how addresses start from it, and what has been placed in it."""

    chapter: str
    address: Address
    full_address: Address
    page_address: Callable[[str], str] = lambda src_uri: src_uri  # of another page, by its address below docs/
    own_worksheet: str = ""  # on a worksheet's own page
    holds_form: bool = False
    kinds: set[str] = field(default_factory=set)  # of the fields in its forms
    form_scripts: set[str] = field(default_factory=set)  # scripts in overrides/worksheet/ that not every form needs
    needs: dict[str, None] = field(default_factory=dict)  # scripts and styles below overrides/, without their endings, in order

    def hold_form(self, kinds: Collection[str], scripts: Collection[str] = ()) -> None:
        """Note that the page holds a form with fields of these kinds, and which extra scripts it needs."""
        self.holds_form = True
        self.kinds |= set(kinds)
        self.form_scripts |= set(scripts)

    def use(self, *needs: str) -> None:
        """Note scripts and styles that the page needs, if they exist."""
        self.needs |= dict.fromkeys(needs)


@dataclass(frozen=True)
class Spot:
    """The place of a marker: what a part of pages puts there keeps its order."""

    book: Book
    renderer: Renderer
    place: Place
    parent: etree.Element
    stash: Callable[[str], str]  # keeps HTML until the page is put together

    def put(self, name: str, id_: str = "") -> None:
        """What the marker `[[name]]`, or `[[name id]]`, stands for; nothing where there is no such marker."""
        part, marker = self.book.part_of(name), self.book.markers.get(name)
        if self.book.gone.has(name, id_) and id_ != self.place.own_worksheet:
            return
        if part and marker and bool(marker.unknown) == bool(id_):  # what is wrong with other markers has been reported
            self.place.use(*part.needs, f"parts/{part.name}/{part.name}")
            part.place(name, id_, self)

    def show(self, template: str, **context: Any) -> None:
        """A template, rendered. Besides its own data it sees the chapters, addresses, and how to show rich text."""
        address, rich = self.place.address, RichText(self.place.address, self.book.gone)
        chapters: Mapping[str, Any] = self.book.chapters
        self.html(self.renderer.render(template, rich=rich, address=address, chapters=chapters, **context))

    def html(self, html: Markup) -> None:
        """Put finished HTML there."""
        # Only HTML that begins with a tag replaces the paragraph; other text would stay inside it.
        etree.SubElement(self.parent, "p").text = self.stash(html.strip())

    def heading(self, level: int, text: str, id_: str) -> None:
        """A heading, which reaches the table of contents."""
        heading = etree.SubElement(self.parent, f"h{level}", {"id": id_})
        heading.text = AtomicString(text)  # its text is not Markdown

    def within(self, tag: str, attributes: Mapping[str, str]) -> Spot:
        """A spot within an element of its own. One that a link by id leads to is a real one, so that links are checked."""
        return replace(self, parent=etree.SubElement(self.parent, tag, dict(attributes)))
