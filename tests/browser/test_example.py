"""A tool as somebody filled it in, to look at; one's own sheet is there again afterwards."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Page, expect

from tests.helpers import the_site

from .sheet import Sheet

SHEETS = the_site().library.worksheets
IDS = ("row", "status", "feasible", "type", "choice", "path", "criteria")  # what is chosen, not written
FILLED = [id_ for id_, sheet in SHEETS.items() if sheet.example]


def texts(answer) -> list[str]:
    """Every text in an answer that people wrote, without the ids of rows and options."""
    if isinstance(answer, dict):
        return [text for name, each in answer.items() if name not in IDS for text in texts(each)]
    if isinstance(answer, list):
        return [text for each in answer for text in texts(each)]
    return [answer]


def open_sheet(page: Page, site, id_: str) -> Sheet:
    sheet = Sheet(page, id_)
    sheet.visit(site.url(f"worksheets/{id_}.html"))
    return sheet


@pytest.mark.parametrize("id_", FILLED)
def test_all_of_an_example_is_shown_and_ones_own_sheet_is_as_it_was(page, site, id_):
    sheet = open_sheet(page, site, id_)
    page.get_by_label("Date", exact=True).first.fill("A day of ours")
    sheet.until_kept()
    before = sheet.shown()
    page.get_by_role("button", name="See an example").click()
    expect(sheet.notice).to_contain_text("The team and its answers are made up")
    values = page.locator("form.ws").evaluate("form => [...form.elements].map(each => each.value)")
    assert [text for text in texts(SHEETS[id_].example) if text not in values] == []
    assert page.locator(".ws-earlier:visible").count() == 0, "there is a field for each answer"
    assert page.locator("form.ws :is(textarea, input):enabled:visible").count() == 0
    page.get_by_role("button", name="Back to your sheet").click()
    assert sheet.shown() == before
    expect(page.get_by_role("button", name="See an example")).to_be_focused()


def test_an_example_is_not_kept_as_ones_own_even_where_the_page_is_left_from_it(page, site):
    sheet = open_sheet(page, site, "fishbone")
    page.get_by_role("button", name="See an example").click()
    expect(page.get_by_role("button", name="Back to your sheet")).to_be_focused()
    expect(page.locator('[data-drawing="fish"] text, form.ws svg text').first).to_be_visible()
    page.reload()
    expect(page.locator("form.ws textarea:visible").first).to_have_value("")
    assert "New teachers" not in json.dumps(sheet.shown())


def test_a_tool_without_an_example_offers_none(page, site):
    plain = next(id_ for id_, sheet in SHEETS.items() if sheet.asks and not sheet.example)
    open_sheet(page, site, plain)
    expect(page.get_by_role("button", name="See an example")).to_have_count(0)


def test_the_cards_say_where_there_is_one(page, site):
    page.goto(site.url("worksheets/index.html"))
    cards = page.locator(".gb-card", has_text="with an example")
    assert {(a.get_attribute("href") or "").removesuffix(".html") for a in cards.locator("a").all()} == set(FILLED)
