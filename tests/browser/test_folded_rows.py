"""Rows on a phone: folded cards that say how they begin, the empty ones put away, and none in anybody's way."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, expect

from .names import alike
from .sheet import Sheet, until
from .test_row_tools import WRONG

PHONE = {"width": 360, "height": 740}
PARENTS = {"row": "b1", "milestone": "Parents, a safe way to school", "frequency": "Monthly"}
GUIDE = {"row": "b2", "milestone": "The guide is printed"}
SHOWN = """rows => rows.map(row =>
  [...row.querySelectorAll(".ws-written")].every(each => [...each.children].some(part => part.checkVisibility())))"""
READ = {"row": "b1", "goal": "Read", "rows": [{"row": "b1", "objective": "Talk"}, {"row": "b2", "objective": "Ask"}]}


@pytest.fixture
def phone(profiles, open_sheet):
    """Opens a worksheet on a phone, and waits until what folds rows is there."""

    def opened(worksheet: str, **options) -> Sheet:
        context = profiles.new(viewport=PHONE, **options)
        sheet: Sheet = open_sheet(worksheet, context)
        until_folded(sheet)
        return sheet

    return opened


def until_folded(sheet: Sheet) -> None:
    until(sheet.page, "document.querySelector('.ws-fold') !== null")


def fold(sheet: Sheet, field: str, row: str) -> Locator:
    return sheet.field(field).locator(f".ws-row[data-row={row}] .ws-fold").first


def line(sheet: Sheet, field: str) -> Locator:
    return sheet.field(field).locator("> .ws-away")


def put(sheet: Sheet, answers: dict[str, object]) -> None:
    """Other answers are shown, as when a file is opened."""
    sheet.page.evaluate("answers => guidebook.sheets[0].keeper.put({ answers, earlier: [] })", answers)


def focused(sheet: Sheet) -> str:
    name: str = sheet.page.evaluate("document.activeElement.name || document.activeElement.id")
    return name.removeprefix("answer-")


def test_a_blank_plan_of_two_long_tables_is_five_screens_at_most(phone):
    sheet = phone("monitoring-plan")
    assert sheet.page.evaluate("document.documentElement.scrollHeight") <= 5 * PHONE["height"]
    expect(line(sheet, "milestones")).to_have_text("Row 2 to Row 8, empty")
    expect(fold(sheet, "milestones", "b1")).to_have_attribute("aria-expanded", "true")
    expect(sheet.control("milestones.b1.milestone")).to_be_visible()
    expect(sheet.control("milestones.b2.milestone")).to_be_hidden()


def test_the_next_row_opens_when_one_is_begun_and_nothing_moves_under_the_finger(phone):
    sheet = phone("monitoring-plan")
    first = sheet.control("milestones.b1.milestone")
    first.focus()
    before = first.bounding_box()
    sheet.page.keyboard.type("Visits")
    expect(sheet.control("milestones.b2.milestone")).to_be_visible()
    expect(first).to_be_focused()
    assert first.bounding_box() == before
    expect(line(sheet, "milestones")).to_have_text("Row 3 to Row 8, empty")
    sheet.control("milestones.b2.milestone").fill("The guide")
    expect(first).to_be_visible()


def test_what_was_filled_in_before_says_how_it_begins_and_opens_with_a_press_or_a_key(phone):
    sheet = phone("monitoring-plan")
    sheet.control("milestones.b1.milestone").fill(PARENTS["milestone"])
    sheet.control("status.b1.status").select_option("delayed")
    sheet.until_kept()
    sheet.reload()
    until_folded(sheet)
    button = fold(sheet, "milestones", "b1")
    expect(button).to_have_accessible_name("Monitoring table Row 1 Parents, a safe way to school")
    expect(fold(sheet, "status", "b1")).to_contain_text("Delayed")
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(sheet.tools("Monitoring table Row 1")).to_be_visible()
    button.click()
    expect(button).to_have_attribute("aria-expanded", "true")
    sheet.control("milestones.b1.milestone").fill("Teachers")
    button.focus()
    sheet.page.keyboard.press("Enter")
    expect(sheet.control("milestones.b1.milestone")).to_be_hidden()
    expect(button).to_contain_text("Teachers")
    expect(button).to_be_focused()


def test_who_wants_one_more_row_has_the_next_empty_one_until_there_is_none(phone):
    sheet = phone("monitoring-plan")
    add = sheet.field("milestones").locator("[data-add]")
    add.click()
    assert focused(sheet) == "milestones.b2.milestone"
    expect(line(sheet, "milestones")).to_have_text("Row 3 to Row 8, empty")
    line(sheet, "milestones").click()
    expect(line(sheet, "milestones")).to_have_count(0)
    expect(fold(sheet, "milestones", "b3")).to_be_focused()
    expect(fold(sheet, "milestones", "b8")).to_have_accessible_name("Monitoring table Row 8 empty")
    add.click()
    assert sheet.field("milestones").locator(".ws-rows > .ws-row").count() == 9
    assert focused(sheet).startswith("milestones.r")


def test_a_row_that_comes_back_is_open_and_has_the_focus(phone):
    sheet = phone("monitoring-plan")
    put(sheet, {"milestones": [PARENTS, GUIDE]})
    sheet.with_row("Monitoring table Row 1", "Remove")
    expect(sheet.message).to_contain_text("Removed: Row 1, “Parents, a safe way to school”.")
    sheet.button("Undo").click()
    expect(sheet.control("milestones.b1.milestone")).to_be_focused()
    expect(fold(sheet, "milestones", "b2")).to_contain_text("The guide is printed")


def test_answers_from_elsewhere_show_in_what_a_folded_row_says(phone):
    sheet = phone("monitoring-plan")
    put(sheet, {"milestones": [PARENTS, GUIDE]})
    expect(fold(sheet, "milestones", "b1")).to_contain_text("Parents")
    put(sheet, {"milestones": [GUIDE]})
    expect(fold(sheet, "milestones", "b2")).to_contain_text("The guide")
    expect(fold(sheet, "milestones", "b1")).to_have_attribute("aria-expanded", "true")
    sheet.clear()
    expect(line(sheet, "milestones")).to_have_text("Row 2 to Row 8, empty")


def test_rows_within_rows_fold_each_by_a_name_of_its_own(phone):
    sheet = phone("project-plan")
    expect(sheet.control("plan.b2.goal")).to_be_hidden()
    expect(sheet.control("plan.b1.rows.b1.rows.b2.task")).to_be_hidden()
    assert alike(sheet.page) == []
    put(sheet, {"plan": {"rows": [READ]}})
    goal = fold(sheet, "plan", "b1")
    expect(goal).to_contain_text("Read")
    expect(sheet.control("plan.b1.rows.b2.objective")).to_be_hidden()
    goal.click()
    expect(sheet.form.get_by_role("button", name="Goal 1 Objective 2 Ask", exact=True)).to_be_visible()
    assert alike(sheet.page) == []


@pytest.mark.parametrize("worksheet", ["collaborative-structure", "decision-check-in", "goals-objectives", "project-plan"])
def test_folded_or_open_a_row_has_its_tools_in_room_of_their_own(phone, worksheet):
    sheet = phone(worksheet)
    assert sheet.form.evaluate(WRONG) == []
    sheet.form.locator(".ws-away").evaluate_all("lines => lines.forEach(line => line.click())")
    assert sheet.form.evaluate(WRONG) == []


def test_printed_rows_stay_in_sight_by_their_names(phone):
    sheet = phone("decision-check-in")
    rows = sheet.field("expectations").locator("[data-printed]")
    assert all(row.is_visible() for row in rows.all())
    assert [row.locator("select").is_visible() for row in rows.all()] == [True, *[False] * 9]


def test_printed_rows_of_one_number_are_lines_with_their_column_at_the_head(profiles, open_sheet):
    sheet = open_sheet("opportunity-checklist", profiles.new(viewport=PHONE))
    table = sheet.field("totals")
    rows = [row.bounding_box() or {} for row in table.locator("[data-printed]").all()]
    assert len(rows) == 37
    assert sum(row["height"] for row in rows) < 4 * PHONE["height"]
    expect(table.get_by_role("columnheader", name="Checks")).to_be_visible()
    head, cell = (
        table.locator("thead th").last.bounding_box(),
        sheet.form.locator('[name^="answer-totals."]').first.bounding_box(),
    )
    assert head
    assert cell
    assert abs(head["x"] - cell["x"]) < 12


@pytest.mark.parametrize("way", ["wide", "print", "meeting", "looking"])
def test_where_there_is_room_or_on_paper_or_in_a_meeting_every_row_is_open(phone, way):
    sheet = phone("monitoring-plan")
    put(sheet, {"milestones": [PARENTS]})
    page = sheet.page
    if way == "wide":
        page.set_viewport_size({"width": 1280, "height": 800})
    elif way == "print":
        page.emulate_media(media="print")
        page.evaluate("document.documentElement.dataset.print = 'filled'")
    elif way == "meeting":
        sheet.form.evaluate("form => { document.documentElement.dataset.meeting = form.dataset.meets = '' }")
        sheet.form.locator(".ws-section").first.evaluate("section => { section.dataset.now = '' }")
    else:
        sheet.form.evaluate("form => { form.dataset.looking = '' }")
    rows = sheet.field("milestones").locator(".ws-rows > .ws-row")
    assert rows.evaluate_all(SHOWN) == [True] * 8
    assert not any(each.is_visible() for each in sheet.form.locator(".ws-fold").all())


def test_without_what_folds_them_all_rows_are_open(profiles, open_sheet, site):
    context = profiles.new(viewport=PHONE)
    scripts = (site.folder / "worksheet").glob("form-*.js")
    folding = next(f"**/{each.name}" for each in scripts if "ws-fold__words" in each.read_text(encoding="utf-8"))
    context.route(folding, lambda route: route.abort())
    sheet = open_sheet("monitoring-plan", context)
    sheet.page.wait_for_load_state("networkidle")
    expect(sheet.form.locator(".ws-fold")).to_have_count(0)
    assert sheet.field("milestones").locator(".ws-rows > .ws-row").evaluate_all(SHOWN) == [True] * 8
    sheet.control("milestones.b8.milestone").fill("The last")
    sheet.until_kept()


def test_what_the_browser_finds_in_a_folded_row_opens_it(phone):
    sheet = phone("monitoring-plan")
    put(sheet, {"milestones": [PARENTS, GUIDE]})
    second = sheet.control("milestones.b2.source")
    expect(second).to_be_hidden()
    sheet.page.evaluate("control => { location.hash = control.id; }", second.element_handle())  # as a search in the page does
    expect(second).to_be_visible()
    expect(fold(sheet, "milestones", "b2")).to_have_attribute("aria-expanded", "true")
    sheet.page.set_viewport_size({"width": 1280, "height": 800})
    expect(sheet.control("milestones.b1.source")).to_be_visible()
