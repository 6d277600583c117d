"""Pages as the browser prints them, and the words on that paper."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

import pypdfium2 as pdfium
from playwright.sync_api import Page

PAPERS = {"Letter": (612, 792), "A4": (595, 842)}


@dataclass(frozen=True)
class Printed:
    """A PDF file from the browser."""

    pdf: bytes

    @cached_property
    def document(self) -> pdfium.PdfDocument:
        return pdfium.PdfDocument(self.pdf)

    @cached_property
    def pages(self) -> list[str]:
        """The text of each page."""
        return [page.get_textpage().get_text_range() for page in self.document]

    @cached_property
    def squeezed(self) -> list[str]:
        """The text of each page without any white space, which line ends and columns put in at will."""
        return [re.sub(r"\s", "", page) for page in self.pages]

    @cached_property
    def text(self) -> str:
        """All text without any white space."""
        return "".join(self.squeezed)

    @cached_property
    def sizes(self) -> list[tuple[int, int]]:
        """Width and height of each page, in points."""
        return [(round(page.get_width()), round(page.get_height())) for page in self.document]

    def missing(self, words: list[str]) -> list[str]:
        """The words that are not on the paper; they must be words that begin in no other word, as `new_words` are."""
        return [word for word in words if word not in self.text]


def printed(page: Page, paper: str = "Letter") -> Printed:
    """What the browser's own print command puts on paper; it fires `beforeprint` and `afterprint` as that does."""
    sheet = Printed(page.pdf(format=paper, prefer_css_page_size=True))
    page.evaluate("dispatchEvent(new Event('focus'))")  # the reader comes back to the page
    return sheet
