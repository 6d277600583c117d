"""Pages as the browser prints them, and the words on that paper."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO

import pypdf
from playwright.sync_api import Page

PAPERS = {"Letter": (612, 792), "A4": (595, 842)}


@dataclass(frozen=True)
class Printed:
    """A PDF file from the browser."""

    pdf: bytes

    @cached_property
    def reader(self) -> pypdf.PdfReader:
        return pypdf.PdfReader(BytesIO(self.pdf))

    @cached_property
    def pages(self) -> list[str]:
        """The text of each page."""
        return [page.extract_text() for page in self.reader.pages]

    @cached_property
    def text(self) -> str:
        """All text without any white space, which line ends and columns put in at will."""
        return re.sub(r"\s", "", " ".join(self.pages))

    @cached_property
    def sizes(self) -> list[tuple[int, int]]:
        """Width and height of each page, in points."""
        return [(round(page.mediabox.width), round(page.mediabox.height)) for page in self.reader.pages]

    def missing(self, words: list[str]) -> list[str]:
        """The words that are not on the paper; they must be words that begin in no other word, as `new_words` are."""
        return [word for word in words if word not in self.text]


def printed(page: Page, paper: str = "Letter") -> Printed:
    """What the browser's own print command puts on paper; it fires `beforeprint` and `afterprint` as that does."""
    return Printed(page.pdf(format=paper, prefer_css_page_size=True))
