"""A flow: the way taken is marked, and other fields wait for its end."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from .sheet import Sheet

WORKSHEET = "flows"


@pytest.fixture
def sheet(open_sheet, tools_site) -> Sheet:
    opened: Sheet = open_sheet(WORKSHEET, site=tools_site)
    return opened


def answer(sheet: Sheet, question: str, words: str) -> None:
    sheet.field("next").get_by_role("group", name=question).locator(":scope > * > * > .ws-tick").get_by_label(words).check()


def test_the_way_is_marked_as_far_as_it_goes_and_its_end_is_said(sheet):
    taken = sheet.field("next").locator("[data-taken]")
    said = sheet.field("next").get_by_role("status")
    answer(sheet, "Are we ready", "Yes")
    expect(taken).to_have_count(0)  # the first question is still open
    answer(sheet, "Is it shared", "Yes")
    expect(taken).to_have_count(2)
    expect(said).to_have_text("Leads to: Begin")
    answer(sheet, "Is it shared", "No")
    expect(taken).to_have_count(1)
    expect(said).to_have_text("Leads to: Talk it over")
    assert sheet.answers()["next"] == {"shared": "no", "ready": "yes"}
    sheet.until_kept()
    sheet.reload()
    expect(taken).to_have_count(1)


def test_a_field_that_waits_for_an_end_is_shown_when_it_is_reached(sheet):
    topic = sheet.field("topic")
    expect(topic).to_be_hidden()
    answer(sheet, "Is it shared", "Yes")
    expect(topic).to_be_hidden()
    answer(sheet, "Are we ready", "No")
    expect(topic).to_be_visible()
    answer(sheet, "Are we ready", "Yes")
    expect(topic).to_be_hidden()
