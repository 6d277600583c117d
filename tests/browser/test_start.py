"""What a page does before anyone touches it: no more than what it takes to show a form that can be written in."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, Page

from .sheet import Sheet

WORKSHEETS = ("fishbone", "communication-plan")  # a drawing, and the one with the most in it

# What takes a browser longer than the rest of the script together; counts how often a page makes one.
WATCH = """
window.made = 0;
Intl.Segmenter = class extends Intl.Segmenter { constructor(...all) { super(...all); window.made += 1; } };
"""


@pytest.fixture
def page(context: BrowserContext) -> Page:
    context.add_init_script(WATCH)
    return context.new_page()


@pytest.mark.parametrize("worksheet", WORKSHEETS)
def test_what_is_slow_to_make_waits_until_it_is_needed(page: Page, site, worksheet):
    Sheet(page, worksheet).visit(site.url(f"worksheets/{worksheet}.html"))
    assert page.evaluate("made") == 0
    page.evaluate("guidebook.letters('é')")
    assert page.evaluate("made") == 1
