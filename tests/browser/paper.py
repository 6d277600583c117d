"""Pages as the browser prints them, and the words on that paper."""

from __future__ import annotations

import re
from ctypes import c_double
from dataclasses import dataclass
from functools import cached_property

import pypdfium2 as pdfium
from playwright.sync_api import Page
from pypdfium2.raw import FPDFText_GetCharOrigin

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

    @cached_property
    def as_seen(self) -> str:
        """All text by where each letter stands, line by line, without any white space: where texts run from right to left, the
        reader of the file puts the last letters of some words elsewhere."""
        lines: dict[tuple[int, int], list[tuple[float, str]]] = {}
        for number, page in enumerate(self.document):
            text = page.get_textpage()
            for index, letter in enumerate(text.get_text_range()):
                left, bottom = c_double(), c_double()
                FPDFText_GetCharOrigin(text.raw, index, left, bottom)
                lines.setdefault((number, round(bottom.value)), []).append((left.value, letter))
        return "".join(letter for line in lines.values() for _, letter in sorted(line) if not letter.isspace())

    def missing(self, words: list[str]) -> list[str]:
        """The words that are not on the paper; they must be words that begin in no other word, as `new_words` are."""
        left = [word for word in words if word not in self.text]
        return [word for word in left if word not in self.as_seen] if left else []


def printed(page: Page, paper: str = "Letter") -> Printed:
    """What the browser's own print command puts on paper; it fires `beforeprint` and `afterprint` as that does."""
    sheet = Printed(page.pdf(format=paper, prefer_css_page_size=True))
    page.evaluate("dispatchEvent(new Event('focus'))")  # the reader comes back to the page
    return sheet
