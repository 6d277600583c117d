"""The meeting view: one step at a time, for a projector."""

from __future__ import annotations

import pytest
from playwright.sync_api import Route, expect

from .accessibility import violations
from .all_sheets import SHEETS, WORKSHEETS, few
from .in_a_meeting import TWO_SECTIONS, begin, headings, place, turn
from .in_a_meeting import meeting as meeting
from .paper import printed
from .sheet import until


def test_it_shows_one_step_and_nothing_around_it(meeting):
    assert headings(meeting) == ["Monitoring Plan Template", "Milestones"]
    assert place(meeting)[0] == 1
    for selector in (".gb-header", ".gb-footer", ".ws-about", "[data-print-as]"):
        for each in meeting.page.locator(selector).all():
            expect(each).to_be_hidden()


def test_what_other_tools_could_give_leaves_no_gap_where_they_have_nothing(meeting):
    heading, field = (meeting.form.locator(each).first.bounding_box() for each in ("h2", ".ws-table"))
    assert heading
    assert field
    assert field["y"] - heading["y"] - heading["height"] < heading["height"]


def test_facilitator_notes_never_show(open_sheet):
    sheet = open_sheet(TWO_SECTIONS)
    notes = sheet.page.locator(".ws-facilitator")
    notes.locator("summary").click()
    expect(notes.locator("ul").first).to_be_visible()
    sheet.press("Meeting view")
    expect(notes).to_be_hidden()


@pytest.mark.parametrize("worksheet", few(WORKSHEETS))
def test_every_control_of_a_sheet_stands_on_some_step(open_sheet, worksheet):
    sheet = open_sheet(worksheet)
    controls = "[...form.querySelectorAll('.ws-section [name]')]"
    names = f"form => {controls}.filter(each => each.checkVisibility()).map(each => each.id)"
    on_page = set(sheet.form.evaluate(names))
    sheet.page.evaluate("document.fonts.ready.then(() => {})")  # with each font, the steps are cut anew
    begin(sheet)
    on_steps = set()
    for _ in range(place(sheet)[1]):
        on_steps |= set(sheet.form.evaluate(names))
        turn(sheet, 1)
    assert on_steps == on_page


def test_what_is_added_is_in_sight(meeting):
    meeting.add_rows()
    expect(meeting.page.locator(":focus")).to_be_visible()


def test_back_leaves_the_view_and_not_the_page_and_forward_comes_again(meeting):
    turn(meeting, 1)
    meeting.control("status.b1.update").or_(meeting.page.locator("[data-now] textarea:visible").first).first.fill("typed")
    meeting.page.go_back()
    expect(meeting.page.locator("html")).not_to_have_attribute("data-meeting", "")
    expect(meeting.button("Meeting view")).to_be_focused()
    meeting.page.go_forward()
    expect(meeting.page.locator("html")).to_have_attribute("data-meeting", "")
    assert place(meeting)[0] == 2


def test_a_reload_comes_back_to_the_step(meeting):
    turn(meeting, 1)
    meeting.reload()
    expect(meeting.page.locator("html")).to_have_attribute("data-meeting", "")
    assert place(meeting)[0] == 2
    meeting.page.keyboard.press("Escape")
    expect(meeting.button("Meeting view")).to_be_focused()
    assert meeting.page.url.endswith(f"{TWO_SECTIONS}.html")


def test_it_does_so_too_where_the_style_by_which_steps_are_made_comes_late(meeting):
    turn(meeting, 1)
    number = place(meeting)
    style = meeting.page.evaluate("[...document.querySelectorAll('link[rel=stylesheet]')].at(-1).href")
    waiting: list[Route] = []
    meeting.page.route(style, lambda route: waiting.append(route))
    meeting.page.reload(wait_until="commit")
    until(meeting.page, "window.guidebook?.meetingKey && guidebook.ready.then(() => true)")
    waiting[0].continue_()
    until(meeting.page, f"[...document.styleSheets].some(({{ href }}) => href === '{style}')")
    expect(meeting.page.locator("[data-meeting-place]")).to_contain_text(f"{number[0]} of {number[1]}")


def test_from_disk_back_leaves_the_view_too(open_sheet, site):
    sheet = open_sheet(TWO_SECTIONS)
    sheet.visit(site.from_disk(f"worksheets/{TWO_SECTIONS}.html"))
    begin(sheet)
    sheet.page.go_back()
    expect(sheet.button("Meeting view")).to_be_focused()


def test_a_full_screen_is_there_on_request(meeting):
    button = meeting.button("Full screen")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    assert meeting.page.evaluate("document.fullscreenElement === document.documentElement")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "false")


def test_it_begins_where_it_was_left(meeting):
    meeting.page.keyboard.press("ArrowRight")
    meeting.page.keyboard.press("Escape")
    expect(meeting.button("Meeting view")).to_be_focused()
    meeting.press("Meeting view")
    assert place(meeting)[0] == 2


@pytest.mark.parametrize("worksheet", [id_ for id_ in WORKSHEETS if SHEETS[id_].private])
def test_a_caution_about_a_private_sheet_stays_in_sight(open_sheet, worksheet):
    sheet = open_sheet(worksheet)
    begin(sheet)
    expect(sheet.form.locator(".ws-private")).to_be_visible()
    expect(sheet.form.locator(".ws-purpose")).to_be_hidden()


def test_its_answers_are_the_same_answers(meeting):
    meeting.control("milestones.b1.milestone").fill("first")
    meeting.button("Exit").click()
    expect(meeting.button("Meeting view")).to_be_focused()
    meeting.until_kept()
    meeting.reload()
    assert meeting.answers()["milestones"] == [{"row": "b1", "milestone": "first"}]


def test_letters_are_larger_than_on_the_page(open_sheet):
    sheet = open_sheet(TWO_SECTIONS)
    size = "form => parseFloat(getComputedStyle(form.querySelector('.ws-section .ws-label')).fontSize)"
    before = sheet.form.evaluate(size)
    sheet.press("Meeting view")
    assert sheet.form.evaluate(size) > 1.3 * before


def test_what_an_answer_brings_up_stands_on_a_step(open_sheet):
    sheet = open_sheet("extending-the-invitation")
    begin(sheet)
    while not sheet.field("style").is_visible():
        turn(sheet, 1)
    sheet.field("style").get_by_label("Join Me!").check()
    sheet.page.keyboard.press("Escape")
    while not sheet.field("elements-join-me").is_visible():
        assert place(sheet)[0] < place(sheet)[1]
        turn(sheet, 1)
    expect(sheet.field("elements-problem-solution")).to_be_hidden()


def place_of(sheet) -> int:
    """The step on which a question stands in a meeting that is begun now."""
    begin(sheet)
    while not sheet.field("elements-join-me").is_visible():
        turn(sheet, 1)
    return place(sheet)[0]


def test_what_an_answer_in_another_tab_brings_up_stands_on_one_step(open_sheet):
    sheet, other = open_sheet("extending-the-invitation"), open_sheet("extending-the-invitation")
    begin(sheet)
    other.field("style").get_by_label("Join Me!").check()
    other.until_kept()
    expect(sheet.field("style").get_by_label("Join Me!")).to_be_checked()
    sheet.page.evaluate("guidebook.sheets[0].keeper.sync()")
    steps = []
    for _ in range(place(sheet)[1]):
        steps += [place(sheet)[0]] if sheet.field("elements-join-me").is_visible() else []
        turn(sheet, 1)
    assert len(steps) == 1
    assert steps[0] == place_of(other)


def test_what_is_worked_at_is_still_shown_when_the_window_gets_another_size(open_sheet):
    sheet = open_sheet("group-norms")
    sheet.page.set_viewport_size({"width": 1100, "height": 800})
    begin(sheet)
    turn(sheet, 1)
    note = sheet.form.get_by_role("textbox", name="Note 1 Meeting logistics")
    expect(note).to_be_visible()
    for width, height in ((900, 600), (1100, 800), (1920, 1080), (1100, 800)):
        sheet.page.set_viewport_size({"width": width, "height": height})
        sheet.page.wait_for_timeout(300)
        expect(note).to_be_visible()


def test_it_outlives_a_window_without_room(meeting):
    steps, size = place(meeting)[1], meeting.page.viewport_size
    for each in ({"width": 1, "height": 1}, size):
        meeting.page.set_viewport_size(each)
        until(meeting.page, "(width) => innerWidth === width", each["width"])
    turn(meeting, 1)
    assert place(meeting) == (2, steps)


def test_the_last_field_of_a_step_stays_with_the_focus_when_there_is_less_room_for_the_step(open_sheet):
    sheet = open_sheet("strong-partnership")
    sheet.page.set_viewport_size({"width": 1280, "height": 800})
    sheet.press("Meeting view")
    last = sheet.control("partners.b4.organization")
    last.fill("Riverside Schools")
    sheet.page.set_viewport_size({"width": 1280, "height": 450})  # as when the keyboard of a tablet comes up
    sheet.page.keyboard.type(" and its Association")
    expect(last).to_be_focused()
    expect(last).to_be_in_viewport()
    expect(last).to_have_value("Riverside Schools and its Association")
    sheet.page.set_viewport_size({"width": 1280, "height": 800})
    sheet.with_row("Row 4", "Remove")
    expect(sheet.message).to_contain_text("Removed")  # above the foot, which is higher for it
    expect(sheet.form.locator(".ws-row__menu:focus")).to_be_visible()


def test_printed_from_it_the_sheet_is_whole(meeting):
    words = printed(meeting.page, "Letter").text
    assert "Monitoringtable" in words
    assert "Statuslog" in words


@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing(meeting, width):
    meeting.page.set_viewport_size({"width": width, "height": 800})
    assert violations(meeting.page) == []


def test_no_step_holds_two_parts_of_an_agenda_and_each_says_which_it_is(open_sheet):
    sheet = open_sheet("lessons-learned")
    begin(sheet)
    parts = "[...document.querySelectorAll('.ws-agenda__part')].filter(each => each.checkVisibility())"
    titles = f"{parts}.map(each => each.querySelector('[data-name]').checkVisibility())"
    seen = []
    for _ in range(place(sheet)[1]):
        seen.append(sheet.page.evaluate(titles))
        turn(sheet, 1)
    assert all(shown in ([], [True]) for shown in seen)
    assert sum(map(len, seen)) >= 4
