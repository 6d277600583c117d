"""A plan: rows that change their level, and baselines."""

from __future__ import annotations

from playwright.sync_api import expect

from .accessibility import violations_everywhere
from .html import nameless, wrong_in_form
from .paper import printed
from .planning import Row, fill
from .planning import sheet as sheet
from .sheet import Sheet


def tasks(sheet: Sheet) -> list[Row]:
    plan: Row = sheet.answers()["plan"]
    [goal] = plan["rows"]
    rows: list[Row] = goal["rows"]
    return rows


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


def test_a_double_click_keeps_one_baseline(sheet):
    fill(sheet, [ANN, BEN, CLEO])
    keep = sheet.field("plan").get_by_role("button", name="Keep this version as a baseline")
    keep.dblclick()
    [one] = sheet.answers()["plan"]["baselines"]
    fill(sheet, [ANN])  # as on a page that knows of no baseline yet
    keep.press("Enter")
    [other] = sheet.answers()["plan"]["baselines"]
    assert one["row"] < other["row"], "merging keeps both, in the order of time"


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
    assert len(kept) == 2
    summaries = field.locator("summary")
    expect(summaries).to_have_count(2)
    summaries.last.click()
    expect(field.locator("details li")).to_have_text(["Nothing has changed."])


def test_what_cannot_be_shown_is_handed_back(sheet):
    odd = {"rows": [{"row": "b1", "goal": "Read", "color": "red"}], "baselines": "none", "other": 1}
    left = sheet.form.evaluate("(form, plan) => guidebook.writeAll(form, {plan})", odd)
    assert left["plan"] == {"rows": [{"row": "b1", "color": "red"}], "baselines": "none", "other": 1}
    assert sheet.form.evaluate("form => guidebook.writeAll(form, {plan: 'words'})")["plan"] == "words"


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


def test_on_paper_short_answers_begin_where_the_long_one_beside_them_begins(open_sheet):
    sheet = open_sheet("project-plan")
    task = "plan.b1.rows.b1.rows.b1"
    sheet.type_at_once({f"{task}.task": "Ask\nand ask\nand ask again", f"{task}.lead": "Ann", f"{task}.due-date": "Jan 6"})
    sheet.page.evaluate("document.documentElement.dataset.print = 'filled'; dispatchEvent(new Event('beforeprint'))")
    sheet.page.emulate_media(media="print")
    line = sheet.form.locator(f".ws-plan__line:has([name='answer-{task}.task'])")
    tops = [round(box["y"]) for each in line.locator(".ws-mirror:not(:empty)").all() if (box := each.bounding_box())]
    assert len(tops) == 3
    assert max(tops) - min(tops) <= 3
