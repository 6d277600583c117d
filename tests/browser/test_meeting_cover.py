"""What others may not see yet, or at all: covered answers, and sheets that are private."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, expect

from .accessibility import violations
from .paper import printed
from .sheet import Sheet

PRIVATE = "relationship-continuum"


@pytest.fixture
def meeting(open_sheet) -> Sheet:
    sheet: Sheet = open_sheet("where-next")
    sheet.press("Meeting view")
    sheet.page.locator("[data-now] textarea").nth(0).fill("first")
    sheet.page.locator("[data-now] textarea").nth(1).fill("second")
    return sheet


def color(control: Locator) -> str:
    return str(control.evaluate("each => getComputedStyle(each).color"))


HIDDEN = "rgba(0, 0, 0, 0)"


def test_a_cover_hides_all_answers_and_a_touch_shows_one(meeting):
    first, second = (meeting.page.locator("[data-now] textarea").nth(each) for each in (0, 1))
    cover = meeting.button("Cover answers")
    cover.click()
    expect(cover).to_have_attribute("aria-pressed", "true")
    assert color(first) == color(second) == HIDDEN
    first.click()
    assert color(first) != HIDDEN
    assert color(second) == HIDDEN
    assert violations(meeting.page) == []
    cover.click()
    assert color(second) != HIDDEN


def test_what_is_typed_under_it_is_kept_and_a_touch_answers_nothing(meeting):
    meeting.button("Cover answers").click()
    meeting.page.keyboard.press("Shift+Tab")
    meeting.page.locator("[data-now] textarea").nth(0).focus()
    meeting.page.keyboard.type("more ")
    assert "more " in str(meeting.answers())
    while not meeting.page.locator("[data-now] input[type=radio]:visible").count():
        meeting.page.locator("[data-turn='1']").click()
    box = meeting.page.locator("[data-now] input[type=radio]:visible").first
    box.click(force=True)
    expect(box).not_to_be_checked()
    box.click(force=True)
    expect(box).to_be_checked()


def test_a_reload_leaves_the_cover_and_whoever_begins_again_finds_none(meeting):
    meeting.button("Cover answers").click()
    meeting.reload()
    first = meeting.page.locator("[data-now] textarea").nth(0)
    expect(meeting.button("Cover answers")).to_have_attribute("aria-pressed", "true")
    assert color(first) == HIDDEN
    meeting.button("Exit").click()
    meeting.press("Meeting view")
    expect(meeting.button("Cover answers")).to_have_attribute("aria-pressed", "false")
    assert color(first) != HIDDEN


def test_a_cover_hides_nothing_on_paper(open_sheet):
    sheet = open_sheet("fishbone")
    typed = sheet.fill_everything()
    sheet.press("Meeting view")
    sheet.button("Cover answers").click()
    assert printed(sheet.page).missing(typed) == []


def test_a_cover_hides_which_way_was_taken_in_a_flow(open_sheet):
    sheet = open_sheet("sustaining-structures")
    sheet.form.locator(".ws-flow__branch input").first.check()
    sheet.press("Meeting view")
    taken = sheet.form.locator(".ws-flow__branch[data-taken]").first
    weight = "each => getComputedStyle(each.querySelector('label')).fontWeight"
    shown = taken.evaluate(weight)
    sheet.button("Cover answers").click()
    assert taken.evaluate(weight) != shown
    sheet.button("Cover answers").click()
    assert taken.evaluate(weight) == shown


def test_a_private_sheet_is_shown_only_after_a_question(open_sheet):
    sheet = open_sheet(PRIVATE)
    expect(sheet.form.locator(".ws-actions > [data-meeting]")).to_have_count(0)
    sheet.press("Meeting view")
    expect(sheet.message).to_contain_text("Keep it private.")
    expect(sheet.page.locator("html")).not_to_have_attribute("data-meeting", "")
    sheet.message.get_by_role("button", name="Show it all the same").click()
    expect(sheet.page.locator("html")).to_have_attribute("data-meeting", "")
