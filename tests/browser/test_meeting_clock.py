"""The clock and the agenda of a meeting: always in sight, one at a time, and what is left moves."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, expect

from .made_up import worksheet_id
from .sheet import Sheet

WORKSHEET = "strengthening-partnerships"  # seven sections: 18 minutes, then 12 each
MINUTE = 60_000


@pytest.fixture
def sheet(open_sheet, context) -> Sheet:
    context.clock.install()
    opened: Sheet = open_sheet(WORKSHEET)
    return opened


@pytest.fixture
def meeting(sheet: Sheet) -> Sheet:
    sheet.press("Meeting view")
    return sheet


def clock(sheet: Sheet) -> Locator:
    return sheet.form.locator("[data-clock]")


def face(sheet: Sheet) -> str:
    return clock(sheet).locator("[data-face]").inner_text()


def press(sheet: Sheet, name: str) -> None:
    clock(sheet).get_by_role("button", name=name).click()


def to_section(sheet: Sheet, title: str) -> None:
    while not sheet.form.get_by_role("heading", name=title, exact=True).is_visible():
        sheet.page.keyboard.press("ArrowRight")


def test_each_part_is_offered_its_own_time(meeting):
    assert face(meeting) == "18:00"
    to_section(meeting, "Joint pledge")
    assert face(meeting) == "12:00"


def test_while_it_runs_it_stays_in_sight_with_its_part_also_outside_the_view(meeting, context):
    press(meeting, "Start")
    context.clock.run_for(MINUTE)
    to_section(meeting, "Joint pledge")
    assert face(meeting)[:3] in ("17:", "16:")
    expect(clock(meeting).get_by_text("The six components")).to_be_visible()
    meeting.page.keyboard.press("Escape")
    expect(clock(meeting)).to_be_in_viewport()


def test_it_outlives_a_reload(meeting, context):
    press(meeting, "Start")
    context.clock.run_for(5 * MINUTE)
    meeting.page.keyboard.press("Escape")
    meeting.reload()
    expect(clock(meeting)).to_be_visible()
    assert face(meeting)[:3] in ("13:", "12:")
    assert clock(meeting).get_attribute("data-state") == "running"


@pytest.mark.parametrize("width", [320, 360])
def test_on_a_phone_all_that_can_be_done_with_it_is_in_sight(meeting, context, width):
    meeting.page.set_viewport_size({"width": width, "height": 740})
    press(meeting, "Start")
    context.clock.run_for(19 * MINUTE)
    for _ in range(2):  # in the view, and outside it
        for words in ("Pause", "Add 2 minutes", "Reset"):
            expect(clock(meeting).get_by_role("button", name=words)).to_be_in_viewport(ratio=1)
        meeting.page.keyboard.press("Escape")


def test_time_that_is_up_is_shown_and_said_and_more_is_one_press_away(meeting, context):
    press(meeting, "Start")
    context.clock.run_for(18 * MINUTE + 1500)
    expect(clock(meeting).get_by_text("Time is up", exact=True)).to_be_visible()
    expect(clock(meeting).get_by_role("status")).to_have_text("Time is up. Take the time you need.")
    assert face(meeting).startswith("+0:")
    meeting.page.locator("[data-now] input").first.check()  # nothing is locked
    press(meeting, "Add 2 minutes")
    assert face(meeting)[:3] in ("2:0", "1:5")
    expect(clock(meeting).get_by_text("Time is up", exact=True)).to_be_hidden()


def by_keyboard(sheet: Sheet, *names: str) -> None:
    for name in names:
        clock(sheet).get_by_role("button", name=name).focus()
        sheet.page.keyboard.press("Enter")


def test_the_focus_stays_at_hand_when_a_clock_is_reset(meeting):
    by_keyboard(meeting, "Start", "Pause", "Reset")
    expect(clock(meeting).get_by_role("button", name="Start")).to_be_focused()
    by_keyboard(meeting, "Start")
    meeting.page.keyboard.press("Escape")
    by_keyboard(meeting, "Pause", "Reset")
    expect(clock(meeting)).to_be_hidden()
    expect(meeting.button("Meeting view")).to_be_focused()


def test_only_one_part_s_time_runs(open_sheet, context, kinds_site):
    context.clock.install()
    sheet = open_sheet(worksheet_id("agenda"), site=kinds_site)
    first, second = sheet.form.locator("[data-timer]").all()[:2]
    first.get_by_role("button", name="Start").click()
    expect(first.get_by_role("button", name="Pause")).to_be_visible()  # once what it needs has come
    context.clock.run_for(MINUTE)
    second.get_by_role("button", name="Start").click()
    left = first.locator("[data-face]").inner_text()
    context.clock.run_for(MINUTE)
    assert first.get_attribute("data-state") == "paused"
    assert first.locator("[data-face]").inner_text() == left
    assert second.get_attribute("data-state") == "running"


def agenda(sheet: Sheet) -> list[list[str]]:
    """Title, minutes and time of each part."""
    sheet.form.locator("[data-agenda-open]").click()
    parts = [each.locator("span").all_inner_texts() for each in sheet.page.locator("[data-agenda-parts] button").all()]
    sheet.form.locator("[data-agenda-end]").wait_for()
    return parts


def test_the_agenda_shows_where_the_meeting_is_and_moves_what_is_left(meeting, context):
    parts = agenda(meeting)
    assert [minutes for _, minutes, _ in parts] == ["18 minutes", *["12 minutes"] * 6]
    assert parts[0] == ["The six components", "18 minutes", "now"]
    on_time = parts[1][2]
    expect(meeting.form.locator("[data-agenda-end]")).not_to_contain_text("later")
    meeting.button("Close").last.click()
    context.clock.run_for(23 * MINUTE)
    late = agenda(meeting)
    assert late[1][2] != on_time, "what is left moves when a part runs over"
    expect(meeting.form.locator("[data-agenda-end]")).to_contain_text("5 minutes later than planned")
    meeting.page.locator("[data-agenda-parts] button", has_text="Start somewhere").click()
    expect(meeting.form.get_by_role("heading", name="Start somewhere")).to_be_focused()
    assert agenda(meeting)[0][2] == "took 23 minutes"


def test_a_meeting_on_another_day_is_another_meeting(meeting, context):
    press(meeting, "Start")
    context.clock.run_for(MINUTE)
    context.clock.set_system_time("2030-01-15T09:00:00")
    meeting.reload()
    meeting.page.evaluate("guidebook.meetingView()")
    expect(clock(meeting)).to_have_attribute("data-state", "ready")
    agenda(meeting)
    expect(meeting.form.locator("[data-agenda-end]")).not_to_contain_text("later")


def test_a_laptop_that_has_slept_overnight_wakes_up_to_another_meeting(meeting, context):
    context.clock.set_system_time("2030-01-15T09:00:00")
    agenda(meeting)
    expect(meeting.form.locator("[data-agenda-end]")).not_to_contain_text("later")
    meeting.button("Close").last.click()
    press(meeting, "Start")
    meeting.button("Exit").click()
    expect(clock(meeting)).to_have_attribute("data-state", "running")
    context.clock.set_system_time("2030-01-16T09:00:00")
    context.clock.run_for(1000)
    expect(clock(meeting)).to_be_hidden()


def test_a_clock_that_was_paused_begins_anew_on_another_day_in_a_tab_that_stayed_open(meeting, context):
    press(meeting, "Start")
    context.clock.run_for(MINUTE)
    press(meeting, "Pause")
    to_section(meeting, "Joint pledge")
    context.clock.set_system_time("2030-01-15T09:00:00")
    while meeting.page.locator("[data-turn='-1']").is_enabled():
        meeting.page.keyboard.press("ArrowLeft")
    assert face(meeting) == "18:00"
    expect(clock(meeting)).to_have_attribute("data-state", "ready")


def test_a_sound_is_a_choice_that_is_remembered(meeting):
    meeting.form.locator("[data-agenda-open]").click()
    sound = meeting.button("Sound when time is up")
    expect(sound).to_have_attribute("aria-pressed", "false")
    sound.click()
    expect(sound).to_have_attribute("aria-pressed", "true")
    meeting.reload()
    meeting.page.evaluate("guidebook.meetingView()")
    meeting.form.locator("[data-agenda-open]").click()
    expect(sound).to_have_attribute("aria-pressed", "true")
    sound.click()
    expect(sound).to_have_attribute("aria-pressed", "false")
    assert not meeting.page.evaluate("guidebook.chime.on")
