"""The meeting view: one section at a time, for a projector."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from .accessibility import violations
from .all_sheets import SHEETS, WORKSHEETS
from .paper import printed
from .sheet import Sheet

TWO_SECTIONS = "monitoring-plan"


@pytest.fixture
def meeting(open_sheet) -> Sheet:
    sheet: Sheet = open_sheet(TWO_SECTIONS)
    sheet.press("Meeting view")
    return sheet


def headings(sheet: Sheet) -> list[str]:
    """The headings that are in view."""
    return [each.inner_text() for each in sheet.page.locator("h1, h2").all() if each.is_visible()]


def place(sheet: Sheet) -> str:
    return sheet.form.locator("[data-meeting-place]").inner_text()


def test_it_shows_one_section_and_nothing_around_it(meeting):
    assert headings(meeting) == ["Monitoring Plan Template", "Milestones"]
    assert place(meeting) == "1 of 2"
    for selector in (".gb-header", ".gb-footer", ".ws-about", "[data-print-as]"):
        for each in meeting.page.locator(selector).all():
            expect(each).to_be_hidden()


def test_facilitator_notes_never_show(open_sheet):
    sheet = open_sheet(TWO_SECTIONS)
    notes = sheet.page.locator(".ws-facilitator")
    notes.locator("summary").click()
    expect(notes.locator("ul").first).to_be_visible()
    sheet.press("Meeting view")
    expect(notes).to_be_hidden()


def test_arrow_keys_turn_the_sections(meeting):
    meeting.page.keyboard.press("ArrowRight")
    assert headings(meeting)[1:] == ["Status log"]
    expect(meeting.form.get_by_role("heading", name="Status log")).to_be_focused()
    meeting.page.keyboard.press("ArrowRight")  # there is no further one
    assert place(meeting) == "2 of 2"
    meeting.page.keyboard.press("ArrowLeft")
    assert headings(meeting)[1:] == ["Milestones"]


def test_in_a_text_the_arrow_keys_move_the_caret(meeting):
    meeting.control("milestones.b1.milestone").fill("first")
    meeting.page.keyboard.press("ArrowLeft")
    assert place(meeting) == "1 of 2"
    for key in ("PageDown", "PageUp", "ArrowRight"):
        meeting.page.keyboard.press(key)
        assert place(meeting) == "1 of 2"
        expect(meeting.control("milestones.b1.milestone")).to_be_focused()


def test_page_keys_turn_the_sections_outside_a_text(meeting):
    meeting.page.keyboard.press("PageDown")
    assert place(meeting) == "2 of 2"
    meeting.page.keyboard.press("PageUp")
    assert place(meeting) == "1 of 2"


def test_keys_belong_to_whoever_writes_with_an_input_method(meeting):
    cell = meeting.control("milestones.b1.milestone")
    cell.focus()
    options = "{key: 'Escape', bubbles: true, cancelable: true, ...how}"
    press = f"(cell, how) => cell.dispatchEvent(new KeyboardEvent('keydown', {options}))"
    for how in ({"isComposing": True}, {"keyCode": 229}):
        assert cell.evaluate(press, how), "the input method has the key"
        expect(cell).to_be_focused()
    expect(meeting.button("Exit")).to_be_visible()


def test_it_begins_where_it_was_left(meeting):
    meeting.page.keyboard.press("ArrowRight")
    meeting.page.keyboard.press("Escape")
    meeting.press("Meeting view")
    assert place(meeting) == "2 of 2"


def test_escape_leaves_a_field_first(meeting):
    meeting.control("milestones.b1.milestone").focus()
    meeting.page.keyboard.press("Escape")
    expect(meeting.form.get_by_role("heading", name="Milestones")).to_be_focused()
    expect(meeting.button("Exit")).to_be_visible()
    meeting.page.keyboard.press("Escape")
    expect(meeting.button("Exit")).to_be_hidden()
    expect(meeting.button("Meeting view")).to_be_focused()


def test_arrows_among_bubbles_choose_and_turn_nothing(open_sheet):
    sheet = open_sheet("extending-the-invitation")
    sheet.press("Meeting view")
    sheet.page.keyboard.press("ArrowRight")
    sheet.field("style").get_by_label("Problem/Solution").focus()
    sheet.page.keyboard.press("ArrowRight")
    expect(sheet.field("style").get_by_label("Join Me!")).to_be_checked()
    assert place(sheet).startswith("2 of")


@pytest.mark.parametrize("worksheet", [id_ for id_ in WORKSHEETS if SHEETS[id_].private])
def test_a_caution_about_a_private_sheet_stays_in_sight(open_sheet, worksheet):
    sheet = open_sheet(worksheet)
    sheet.press("Meeting view")
    expect(sheet.form.locator(".ws-private")).to_be_visible()
    expect(sheet.form.locator(".ws-purpose")).to_be_hidden()


def test_its_answers_are_the_same_answers(meeting):
    meeting.control("milestones.b1.milestone").fill("first")
    meeting.button("Exit").click()
    expect(meeting.button("Meeting view")).to_be_focused()
    meeting.until_kept()
    meeting.reload()
    assert meeting.answers()["milestones"] == [{"row": "b1", "milestone": "first"}]


def test_escape_leaves_it(meeting):
    meeting.page.keyboard.press("Escape")
    expect(meeting.page.locator(".ws-about")).to_be_visible()
    expect(meeting.button("Exit")).to_be_hidden()


def test_letters_are_larger_than_on_the_page(open_sheet):
    sheet = open_sheet(TWO_SECTIONS)
    size = "form => parseFloat(getComputedStyle(form.querySelector('.ws-section .ws-label')).fontSize)"
    before = sheet.form.evaluate(size)
    sheet.press("Meeting view")
    assert sheet.form.evaluate(size) > 1.3 * before


def test_it_counts_a_section_only_when_it_is_due(open_sheet):
    sheet = open_sheet("extending-the-invitation")
    sheet.press("Meeting view")
    whole = sheet.form.locator(".ws-section").count()
    due = sheet.form.locator(".ws-section:not([hidden])").count()
    assert place(sheet) == f"1 of {due}"
    assert due <= whole


def test_printed_from_it_the_sheet_is_whole(meeting):
    words = printed(meeting.page, "Letter").text
    assert "Monitoringtable" in words
    assert "Statuslog" in words


@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing(meeting, width):
    meeting.page.set_viewport_size({"width": width, "height": 800})
    assert violations(meeting.page) == []
