"""The Python-Markdown extension that puts what a page's markers name into it (see `guide.markers`).

Headings become real elements, so that they reach the table of contents, and so do the places that a link by id leads to;
other HTML goes to the stash of raw HTML.
"""

from __future__ import annotations

import xml.etree.ElementTree as etree

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension

from guidebook.guide.markers import MARKER
from guidebook.html.book import Book
from guidebook.html.place import Place, Spot
from guidebook.html.rendering import Renderer


class Embedding(Extension):
    """Puts what the markers name into one page."""

    def __init__(self, book: Book, renderer: Renderer, place: Place) -> None:
        super().__init__()
        self.book = book
        self.renderer = renderer
        self.place = place

    def extendMarkdown(self, md: Markdown) -> None:
        md.parser.blockprocessors.register(_Markers(md, self), "guidebook", 175)


class _Markers(BlockProcessor):
    def __init__(self, md: Markdown, extension: Embedding) -> None:
        super().__init__(md.parser)
        self.md = md
        self.extension = extension

    def test(self, parent: etree.Element, block: str) -> bool:
        return bool(MARKER.fullmatch(block.strip()))

    def run(self, parent: etree.Element, blocks: list[str]) -> None:
        match = MARKER.fullmatch(blocks.pop(0).strip())
        assert match
        page = self.extension
        Spot(page.book, page.renderer, page.place, parent, self.md.htmlStash.store).put(match[1], match[2] or "")
