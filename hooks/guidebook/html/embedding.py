"""The Python-Markdown extension that puts what markers name into a page (see `guide.markers`).

Headings, and the places that links by id lead to, become elements of Markdown's own tree, so that they reach the table of
contents and can be checked. All other HTML goes to Markdown's stash of raw HTML.
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
    """Puts what markers name into the page that `place` stands for."""

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
