"""The keys of the meeting view: they turn its steps, and belong to whoever is writing."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from .in_a_meeting import begin, headings, place, turn
from .in_a_meeting import meeting as meeting


def test_arrow_keys_turn_the_steps(meeting):
    steps = place(meeting)[1]
    turn(meeting, steps - 1)
    assert headings(meeting) == ["Status log"], "the title stands on the first step alone"
    expect(meeting.form.get_by_role("heading", name="Status log")).to_be_focused()
    turn(meeting, 1)  # there is no further one
    assert place(meeting) == (steps, steps)
    meeting.page.keyboard.press("ArrowLeft")
    assert place(meeting) == (steps - 1, steps)
    said = meeting.form.get_by_role("group", name="Meeting view").get_by_role("status")
    expect(said).to_have_text(f"{steps - 1} of {steps} · {headings(meeting)[0]}")  # also where the heading is the same


def test_arrow_keys_point_to_where_the_steps_are_where_words_run_from_right_to_left(meeting):
    meeting.page.evaluate("document.body.dir = 'rtl'")
    meeting.page.keyboard.press("ArrowLeft")
    assert place(meeting)[0] == 2
    meeting.page.keyboard.press("ArrowRight")
    assert place(meeting)[0] == 1


def test_in_a_text_keys_move_the_caret(meeting):
    cell = meeting.control("milestones.b1.milestone")
    cell.fill("first")
    for key in ("ArrowLeft", "PageDown", "PageUp", "ArrowRight", "Space"):
        meeting.page.keyboard.press(key)
        assert place(meeting)[0] == 1
        expect(cell).to_be_focused()


@pytest.mark.parametrize(("on", "back"), [("PageDown", "PageUp"), ("Space", "Shift+Space")])
def test_the_keys_of_a_remote_control_scroll_first_and_turn_at_the_end(open_sheet, on, back):
    sheet = open_sheet("where-next")
    begin(sheet)
    page = sheet.page
    page.locator("[data-now] textarea:visible").first.fill("\n".join(["words"] * 60))  # more than the screen shows
    page.keyboard.press("Escape")
    page.evaluate("scrollTo(0, 0)")
    end = page.evaluate("document.querySelector('[data-now]').getBoundingClientRect().bottom")
    room = page.evaluate("innerHeight - document.querySelector('[data-foot]').offsetHeight")
    assert end > 2 * room
    seen = 0
    while place(sheet)[0] == 1:
        now = page.evaluate("scrollY")
        assert now < seen + 1, "nothing was skipped"
        seen = now + room
        page.keyboard.press(on)
    assert seen >= end - 1, "the step was seen to its end"
    assert page.evaluate("scrollY") == 0
    page.keyboard.press(back)
    assert page.evaluate("scrollY") > room, "it comes back to where it was left, the end"


def test_a_key_that_a_button_has_is_the_button_s(meeting):
    button = meeting.button("Next")
    button.focus()
    meeting.page.keyboard.press("Space")
    assert place(meeting)[0] == 2


def test_keys_belong_to_whoever_writes_with_an_input_method(meeting):
    cell = meeting.control("milestones.b1.milestone")
    cell.focus()
    options = "{key: 'Escape', bubbles: true, cancelable: true, ...how}"
    press = f"(cell, how) => cell.dispatchEvent(new KeyboardEvent('keydown', {options}))"
    for how in ({"isComposing": True}, {"keyCode": 229}):
        assert cell.evaluate(press, how), "the input method has the key"
        expect(cell).to_be_focused()
    expect(meeting.button("Exit")).to_be_visible()


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
    begin(sheet)
    while not sheet.field("style").is_visible():
        turn(sheet, 1)
    before = place(sheet)
    sheet.field("style").get_by_label("Problem/Solution").focus()
    sheet.page.keyboard.press("ArrowRight")
    expect(sheet.field("style").get_by_label("Join Me!")).to_be_checked()
    assert place(sheet)[0] == before[0]


def test_escape_leaves_it(meeting):
    meeting.page.keyboard.press("Escape")
    expect(meeting.page.locator(".ws-about")).to_be_visible()
    expect(meeting.button("Exit")).to_be_hidden()
