"""A plan: rows that change their level, baselines, and the timeline."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import expect

from .accessibility import violations_everywhere
from .html import nameless, wrong_in_form
from .paper import printed
from .sheet import Sheet, until

Row = dict[str, Any]
WORKSHEET = "plans"


@pytest.fixture
def sheet(open_sheet, tools_site) -> Sheet:
    opened: Sheet = open_sheet(WORKSHEET, site=tools_site)
    return opened


def fill(sheet: Sheet, rows: list[Row]) -> None:
    """Show a plan with one goal that has some tasks, as if it had been typed."""
    answer = {"plan": {"rows": [{"row": "b1", "goal": "Read", "rows": rows}]}}
    sheet.form.evaluate("(form, answer) => guidebook.writeAll(form, answer)", answer)


def tasks(sheet: Sheet) -> list[Row]:
    plan: Row = sheet.answers()["plan"]
    [goal] = plan["rows"]
    rows: list[Row] = goal["rows"]
    return rows


def timeline(sheet: Sheet) -> str:
    return sheet.field("plan").locator(".ws-plan__timeline svg").text_content() or ""


ANN = {"row": "b1", "task": "Ask", "lead": "Ann"}
BEN = {"row": "b2", "task": "Write", "due-date": "Jan 6", "milestone": {"checked": ["milestone"]}}
CLEO = {"row": "b3", "task": "Send", "lead": "Cleo", "rows": [{"row": "b1", "subtask": "Stamps"}]}


def test_a_task_becomes_a_subtask_of_the_one_above_and_back_by_keyboard(sheet):
    fill(sheet, [ANN, BEN, CLEO])
    sheet.control("plan.b1.rows.b2.lead").focus()
    sheet.walk_to("Goal 1 Task 2 move or remove")
    sheet.walk_to("Indent")
    write = {"row": "b2", "subtask": "Write", "due-date": "Jan 6", "milestone": {"checked": ["milestone"]}}
    assert tasks(sheet) == [{**ANN, "rows": [write]}, CLEO]
    expect(sheet.tools("Goal 1 Task 1 Subtask 1"), "the first subtask cannot be indented further").to_be_focused()
    assert wrong_in_form(sheet.page) == []
    assert nameless(sheet.page) == []
    sheet.until_kept()
    sheet.reload()
    assert tasks(sheet) == [{**ANN, "rows": [write]}, CLEO]
    sheet.with_row("Goal 1 Task 1 Subtask 1", "Outdent")
    assert tasks(sheet) == [ANN, BEN, CLEO]
    expect(sheet.tools("Goal 1 Task 2")).to_be_focused()
    assert wrong_in_form(sheet.page) == []


def test_what_would_be_too_deep_stands_after_its_row(sheet):
    deep = [
        {"row": "b1", "subtask": "Stamps", "lead": "Al", "rows": [{"row": "b1", "step": "Buy"}, {"row": "b2", "step": "Lick"}]},
        {"row": "b2", "subtask": "Paper", "rows": [{"row": "b1", "step": "Cut"}]},
    ]
    fill(sheet, [ANN, {**CLEO, "row": "b2", "rows": deep}])
    sheet.with_row("Goal 1 Task 2", "Indent")
    [ask] = tasks(sheet)
    [send] = ask["rows"]
    assert send["subtask"] == "Send"
    assert [row["step"] for row in send["rows"]] == ["Stamps", "Buy", "Lick", "Paper", "Cut"]
    assert len({row["row"] for row in send["rows"]}) == 5
    assert send["rows"][0]["lead"] == "Al"


def test_no_row_goes_where_its_columns_would_be_lost(sheet):
    fill(sheet, [ANN, BEN])
    for row in ("Goal 1 Task 1", "Goal 1"):
        sheet.tools(row).click()
        expect(sheet.form.locator(".ws-tools > button")).to_have_text(["Move up", "Move down", "Add below", "Remove"])


def test_a_row_is_added_below_another_and_one_that_is_removed_comes_back(sheet):
    fill(sheet, [ANN, {**CLEO, "row": "b2"}])
    sheet.with_row("Goal 1 Task 1", "Add below")
    sheet.page.keyboard.type("Between")
    assert [row["task"] for row in tasks(sheet)] == ["Ask", "Between", "Send"]
    before = sheet.answers()
    sheet.with_row("Goal 1 Task 3", "Remove")
    assert [row["task"] for row in tasks(sheet)] == ["Ask", "Between"]
    sheet.button("Undo").click()
    assert sheet.answers() == before
    assert wrong_in_form(sheet.page) == []


def test_a_plan_in_a_block_takes_its_rows_from_its_own_template(sheet):
    block = sheet.form.locator(".ws-repeat")
    block.get_by_role("button", name="Add: School").click()
    block.get_by_role("button", name="Add: Task").last.click()
    sheet.page.keyboard.type("Call")
    block.get_by_role("button", name="Add: Goal").last.click()
    sheet.page.keyboard.type("Second")
    [school] = sheet.answers()["task"]
    assert [row.get("goal") for row in school["plan"]["rows"]] == [None, "Second"]
    assert school["plan"]["rows"][0]["rows"][0]["task"] == "Call"
    assert wrong_in_form(sheet.page) == []
    before = sheet.answers()
    sheet.until_kept()
    sheet.reload()
    assert sheet.answers() == before


def test_baselines_are_kept_and_say_what_has_changed_since(sheet):
    field = sheet.field("plan")
    fill(sheet, [ANN, BEN, CLEO])
    field.get_by_role("button", name="Keep this version as a baseline").click()
    [first] = sheet.answers()["plan"]["baselines"]
    assert first["rows"] == sheet.answers()["plan"]["rows"]
    sheet.control("plan.b1.rows.b1.lead").fill("Al")
    sheet.with_row("Goal 1 Task 2", "Indent")
    sheet.control("plan.b1.rows.b3.rows.b1.subtask").fill("Envelopes")
    field.get_by_role("button", name="Add: Task").click()
    sheet.page.keyboard.type("Thank")
    sheet.control("plan.b1.rows.b3.task").focus()
    field.locator("summary").click()
    lines = field.locator("details li")
    expect(lines).to_have_text(
        [
            "Changed: Task “Ask”; Lead was “Ann”, is “Al”",
            "Moved: Subtask “Write”",
            "Changed: Subtask “Envelopes”; it was “Stamps”",
            "Added: Task “Thank”",
        ]
    )
    field.get_by_role("button", name="Keep this version as a baseline").click()
    sheet.until_kept()
    sheet.reload()
    kept = sheet.answers()["plan"]["baselines"]
    assert kept[0] == first
    assert [each["row"] for each in kept] == ["k1", "k2"]
    summaries = field.locator("summary")
    expect(summaries).to_have_count(2)
    summaries.last.click()
    expect(field.locator("details li")).to_have_text(["Nothing has changed."])


def test_what_cannot_be_shown_is_handed_back(sheet):
    odd = {"rows": [{"row": "b1", "goal": "Read", "color": "red"}], "baselines": "none", "other": 1}
    left = sheet.form.evaluate("(form, plan) => guidebook.writeAll(form, {plan})", odd)
    assert left["plan"] == {"rows": [{"row": "b1", "color": "red"}], "baselines": "none", "other": 1}
    assert sheet.form.evaluate("form => guidebook.writeAll(form, {plan: 'words'})")["plan"] == "words"


def test_the_timeline_shows_what_it_can_read_and_names_the_rest(sheet):
    due = ["Dec 1 – Dec 15", "Dec 16–23", "January 6", "1/20", "1/12 to 1/20", "end of the 3rd quarter", "Feb 30", "Feb 20"]
    fill(sheet, [{"row": f"r{number}", "task": f"Task-{number}", "due-date": each} for number, each in enumerate(due)])
    field = sheet.field("plan")
    picture = field.locator(".ws-plan__timeline svg")
    expect(picture).to_be_visible()
    expect(picture.locator("rect")).to_have_count(6)
    assert [month for month in ("Dec", "Jan", "Feb") if month in timeline(sheet)] == ["Dec", "Jan", "Feb"]
    assert "20" not in timeline(sheet), "no year was given"
    expect(field.locator("[data-left-out]")).to_have_text(
        "Not on the timeline, as no day can be read from the date: “Task-5” (end of the 3rd quarter); “Task-6” (Feb 30)"
    )
    lefts = [float(bar.get_attribute("x") or 0) for bar in picture.locator("rect").all()]
    assert lefts[:3] == sorted(lefts[:3])
    sheet.control("plan.b1.rows.r2.due-date").fill("2027-01-06")
    sheet.control("plan.b1.rows.r2.milestone").check()
    expect(picture.locator("path[d$=z]")).to_have_count(1)
    assert "Dec 2026" in timeline(sheet)
    assert "Jan 2027" in timeline(sheet)
    paper = printed(sheet.page)
    assert "Timeline" in paper.text
    assert "Task-7" in paper.text
    for name in ("r0", "r1", "r2", "r3", "r4", "r7"):
        sheet.control(f"plan.b1.rows.{name}.due-date").fill("later")
    expect(picture).to_be_hidden()
    expect(field.locator("[data-left-out]")).to_contain_text("“Task-7” (later)")


def test_a_date_that_cannot_be_read_is_said_also_where_it_is_alone(sheet):
    fill(sheet, [{"row": "b1", "task": "Ask", "due-date": "when the snow is gone"}])
    expect(sheet.field("plan").locator("[data-left-out]")).to_have_text(
        "Not on the timeline, as no day can be read from the date: “Ask” (when the snow is gone)"
    )
    sheet.control("plan.b1.rows.b1.due-date").fill("")
    expect(sheet.field("plan").locator(".ws-plan__timeline")).to_be_hidden()


def test_the_timeline_says_in_words_what_it_shows(sheet):
    fill(sheet, [{"row": "b1", "task": "Ask", "due-date": "9/15/26"}, {"row": "b2", "task": "Go", "due-date": "June 1, 2027"}])
    expect(sheet.field("plan").get_by_role("img")).to_have_accessible_name(
        "2 dated entries, from September 15, 2026 to June 1, 2027: “Ask” (9/15/26); “Go” (June 1, 2027)"
    )


def test_on_a_phone_words_and_dates_stand_above_their_bars_within_the_screen(sheet):
    sheet.page.set_viewport_size({"width": 360, "height": 740})
    words = "Ask teachers and families how much time it would take"
    fill(
        sheet,
        [{"row": "b1", "task": words, "due-date": "Mar 3 – Mar 14, 2026"}, {"row": "b2", "task": "Go", "due-date": "May 30"}],
    )
    picture = sheet.field("plan").locator("[data-picture]")
    expect(picture.locator("svg")).to_contain_text("(Mar 3 – Mar 14, 2026)")
    frame, bar = picture.bounding_box(), picture.locator("rect").first.bounding_box()
    assert frame
    assert bar
    assert 200 < frame["width"] <= 320
    assert picture.evaluate("each => each.scrollWidth <= each.clientWidth")
    lines = picture.locator("tspan").evaluate_all(
        "all => all.map(each => each.getBoundingClientRect()).map(({ top, bottom }) => [top, bottom])"
    )
    assert not [one for one in lines if one[0] < bar["y"] + bar["height"] and bar["y"] < one[1]], "no words lie on a bar"


def test_the_calendar_writes_a_day_that_is_read(sheet):
    pick = sheet.field("plan").get_by_role("button", name="pick a date").first
    sheet.page.evaluate("HTMLInputElement.prototype.showPicker = () => {}")
    pick.click()
    picker = sheet.page.locator("input[type=date]")
    picker.evaluate("each => { each.value = '2026-09-15'; each.dispatchEvent(new Event('change')) }")
    assert sheet.control("plan.b1.rows.b1.due-date").input_value() == "September 15, 2026"
    expect(sheet.field("plan").get_by_role("img")).to_have_accessible_name("1 dated entry, September 15, 2026")


def test_axe_finds_nothing_in_what_the_plan_shows_of_itself(sheet):
    fill(sheet, [ANN, BEN])
    field = sheet.field("plan")
    field.get_by_role("button", name="Keep this version as a baseline").click()
    sheet.control("plan.b1.rows.b1.lead").fill("Al")
    field.locator("summary").click()
    expect(field.locator("details li")).to_have_count(1)
    expect(field.locator(".ws-plan__timeline svg")).to_be_visible()
    assert violations_everywhere(sheet.page) == []


def test_the_headings_are_repeated_on_each_printed_page(sheet):
    fill(sheet, [{"row": f"r{number}", "task": f"Task-{number}"} for number in range(60)])
    paper = printed(sheet.page)
    pages = [page for page in paper.squeezed if "Task-" in page]
    assert len(pages) > 1
    assert all("DueDate" in page for page in pages)
    assert "Task-" in paper.squeezed[0]  # a long plan begins where there is room for it


def test_on_paper_the_timeline_is_as_wide_as_a_page_though_the_screen_is_narrow(sheet):
    sheet.page.set_viewport_size({"width": 360, "height": 740})
    fill(sheet, [{"row": "r1", "task": "Ask", "due-date": "Dec 1 – Dec 15"}])
    picture = sheet.field("plan").locator(".ws-plan__timeline svg")
    expect(picture).to_be_visible()
    wide = "each => each.viewBox.baseVal.width"
    narrow = picture.evaluate(wide)
    assert narrow < 360
    sheet.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert picture.evaluate(wide) > 900
    sheet.page.evaluate("dispatchEvent(new Event('focus'))")
    until(sheet.page, "wide => document.querySelector('.ws-plan__timeline svg').viewBox.baseVal.width === wide", narrow)
