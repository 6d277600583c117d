"""A chapter can be used standing up: its face fits a phone, and its reading is no longer than a coffee break."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.helpers import the_site

HEIGHT = 740  # of a phone, with 360 pixels across
CHAPTERS = [chapter.src_uri.removesuffix(".md") + ".html" for chapter in the_site().chapters.values()]


@pytest.mark.parametrize("address", CHAPTERS)
def test_a_chapter_is_short_on_a_phone(page: Page, site, address):
    page.set_viewport_size({"width": 360, "height": HEIGHT})
    page.goto(site.url(address))
    title = page.locator("h1").bounding_box()
    first = page.locator("h2").first.bounding_box()
    tools = page.locator("#tools-for-this-chapter").bounding_box()
    assert title
    assert first
    assert tools
    assert first["y"] - title["y"] <= 1.3 * HEIGHT  # the face, with a long title
    assert tools["y"] <= 14.1 * HEIGHT
