"""The home page, lists and chapters print like pages of a book: no heading without its text, no page with next to nothing."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page

from .paper import PAPERS, printed

PAGES = (
    "index",
    "worksheets/index",
    "stories",
    "glossary",
    "evidence",
    "prepare/discover-shared-goals",
    "reflect/evaluate-outcomes",
)
LEAST = 60  # words of a page that is not the last
HEADINGS = """() => [...document.querySelectorAll(".gb-text :is(h2, h3, h4)")].filter(each => each.checkVisibility())
  .map(each => each.textContent.trim())"""


@pytest.mark.parametrize("address", PAGES)
def test_a_page_is_full_and_ends_with_no_heading(page: Page, site, address):
    page.goto(site.url(f"{address}.html"))
    title = page.title()
    headings = {re.sub(r"\s", "", each) for each in page.evaluate(HEADINGS)}
    paper = printed(page, list(PAPERS)[len(address) % 2])
    for number, text in enumerate(paper.pages, 1):
        lines = [line for line in text.splitlines() if line.strip() and title not in line]
        assert title in text, "each page says of what it is"
        assert len(text.split()) >= LEAST or number == len(paper.pages), text
        assert re.sub(r"\s", "", lines[-1]) not in headings, f"page {number} ends with a heading"
