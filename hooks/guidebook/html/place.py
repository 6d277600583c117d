"""The page that is being built, and the spots on it where its markers are."""

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
    """The page that is being built: which one it is, how addresses start from it, and what has been put on it so far."""

    chapter: str  # the name of its file, which on the page of a chapter is the chapter's id
    address: Address  # of what has an id, from here
    full_address: Address  # of what has an id, from anywhere; empty where the site's own address is not known
    page_address: Callable[[str], str] = lambda src_uri: src_uri  # of a page, by its path below docs/, from here
    own_worksheet: str = ""  # on a worksheet's own page: its id
    holds_form: bool = False
    kinds: set[str] = field(default_factory=set)  # the kinds of fields in its forms
    form_scripts: set[str] = field(default_factory=set)  # names of scripts in overrides/worksheet/ that not every form needs
    needs: dict[str, None] = field(default_factory=dict)  # scripts and styles: paths below overrides/ without endings, in order

    def hold_form(self, kinds: Collection[str], scripts: Collection[str] = ()) -> None:
        """Note that the page has a form with fields of these kinds, and which extra scripts the form needs."""
        self.holds_form = True
        self.kinds |= set(kinds)
        self.form_scripts |= set(scripts)

    def use(self, *needs: str) -> None:
        """Note scripts and styles that the page needs: paths below overrides/ without `.js` and `.css`; they may not exist."""
        self.needs |= dict.fromkeys(needs)


@dataclass(frozen=True)
class Spot:
    """The place of one marker on a page: what a part of pages puts there goes below what it put there before."""

    book: Book
    renderer: Renderer
    place: Place
    parent: etree.Element
    stash: Callable[[str], str]  # keeps HTML until the page is complete, and returns a placeholder for it

    def put(self, name: str, id_: str = "") -> None:
        """Put what the marker `[[name]]` or `[[name id]]` stands for there; nothing if there is no such marker."""
        part, marker = self.book.part_of(name), self.book.markers.get(name)
        if self.book.gone.has(name, id_) and id_ != self.place.own_worksheet:
            return
        if part and marker and bool(marker.unknown) == bool(id_):  # what is wrong with other markers has been reported
            self.place.use(*part.needs, f"parts/{part.name}/{part.name}")
            part.place(name, id_, self)

    def show(self, template: str, **context: Any) -> None:
        """Put a rendered template there. Besides the `context`, it sees `chapters`, `address` and `rich`, for rich text."""
        address, rich = self.place.address, RichText(self.place.address, self.book.gone)
        chapters: Mapping[str, Any] = self.book.chapters
        self.html(self.renderer.render(template, rich=rich, address=address, chapters=chapters, **context))

    def html(self, html: Markup) -> None:
        """Put finished HTML there."""
        # Markdown replaces the paragraph around the placeholder only with HTML that begins with a tag.
        etree.SubElement(self.parent, "p").text = self.stash(html.strip())

    def heading(self, level: int, text: str, id_: str) -> None:
        """Put a heading there that the table of contents shows."""
        heading = etree.SubElement(self.parent, f"h{level}", {"id": id_})
        heading.text = AtomicString(text)  # its text is not Markdown

    def within(self, tag: str, attributes: Mapping[str, str]) -> Spot:
        """A spot inside a new element. If links by id lead to an element, it must be made in this way, so that MkDocs knows
        its id.
        """
        return replace(self, parent=etree.SubElement(self.parent, tag, dict(attributes)))
