"""Rows of tables and blocks of repeats: added, moved and removed by keyboard, and always themselves."""

from __future__ import annotations

from playwright.sync_api import expect

from .html import wrong_in_form
from .rows import fill_names, focus, names, numbers
from .rows import sheet as sheet


def test_a_row_is_added_by_keyboard_and_has_the_focus(sheet):
    button = sheet.field("people").get_by_role("button", name="Add a row")
    button.focus()
    sheet.page.keyboard.press("Enter")
    sheet.page.keyboard.type("Ana")
    assert names(sheet) == ["", "", "", "Ana"]
    assert numbers(sheet, "people") == ["2", "3", "4", "5"]
    assert wrong_in_form(sheet.page) == []


def test_no_more_rows_can_be_added_than_there_may_be(sheet):
    button = sheet.field("people").get_by_role("button", name="Add a row")
    button.click()
    button.click()
    expect(button).to_be_hidden()
    assert len(names(sheet)) == 5
    sheet.with_row("Row 2", "Remove")
    expect(button).to_be_visible()
    block = sheet.field("goals").get_by_role("button", name="Add: Goal")
    block.click()
    block.click()
    expect(block).to_be_hidden()


def test_a_row_moves_by_keyboard_and_keeps_the_focus(sheet):
    fill_names(sheet, "Ana", "Ben", "Cleo")
    sheet.control("people.b3.side").focus()
    sheet.walk_to("Row 4 move or remove")
    sheet.walk_to("Move up")
    assert names(sheet) == ["Ana", "Cleo", "Ben"]
    assert focus(sheet) == "Move up"
    sheet.page.keyboard.press("Enter")
    assert names(sheet) == ["Cleo", "Ana", "Ben"]
    sheet.page.keyboard.press("Enter")
    assert names(sheet) == ["Cleo", "Ana", "Ben"], "a row does not move above the printed ones"
    sheet.page.keyboard.press("Tab")
    sheet.page.keyboard.press("Enter")
    assert names(sheet) == ["Ana", "Cleo", "Ben"]
    assert focus(sheet) == "Move down"
    assert numbers(sheet, "people") == ["2", "3", "4"]
    assert wrong_in_form(sheet.page) == []
    sheet.until_kept()
    sheet.reload()
    assert names(sheet) == ["Ana", "Cleo", "Ben"]
    assert wrong_in_form(sheet.page) == []


def test_labels_name_the_right_row_after_a_move(sheet):
    fill_names(sheet, "Ana", "Ben", "Cleo")
    sheet.with_row("Row 4", "Move up")
    expect(sheet.form.get_by_role("textbox", name="Row 3 Name")).to_have_value("Cleo")
    expect(sheet.form.get_by_role("textbox", name="Row 4 Name")).to_have_value("Ben")
    sheet.until_kept()
    sheet.reload()
    expect(sheet.form.get_by_role("textbox", name="Row 3 Name")).to_have_value("Cleo")
    expect(sheet.form.get_by_role("textbox", name="Row 4 Name")).to_have_value("Ben")


def test_no_letter_is_quoted_by_half(sheet):
    fill_names(sheet, "a" + "🦅" * 30)
    sheet.with_row("Row 2", "Remove")
    expect(sheet.notice).to_contain_text(f"“a{'🦅' * 19}…”")


def test_a_row_is_removed_by_keyboard_and_comes_back_when_asked(sheet):
    fill_names(sheet, "Ana", "Ben", "Cleo")
    sheet.control("people.b2.count").fill("2")
    before = sheet.answers()
    sheet.control("people.b2.name").focus()
    sheet.walk_to("Row 3 move or remove")
    sheet.walk_to("Remove")
    assert names(sheet) == ["Ana", "Cleo", ""], "there are always at least three rows to fill in"
    expect(sheet.tools("Row 3")).to_be_focused()
    expect(sheet.notice).to_contain_text("Removed: Row 3, “Ben”.")
    sheet.button("Undo").click()
    assert names(sheet)[:3] == ["Ana", "Ben", "Cleo"]
    assert sheet.answers() == before
    assert wrong_in_form(sheet.page) == []
    expect(sheet.message).to_contain_text("Taken back.")
    sheet.until_kept()
    sheet.reload()
    assert sheet.answers() == before


def test_undoing_a_removal_keeps_what_was_typed_since(sheet):
    fill_names(sheet, "Ana", "Ben", "Cleo")
    sheet.with_row("Row 3", "Remove")
    sheet.control("people.b3.name").fill("Cleo C.")
    sheet.control("sheet-team").fill("Typed since")
    sheet.button("Undo").click()
    assert names(sheet)[:3] == ["Ana", "Ben", "Cleo C."]
    assert sheet.control("sheet-team").input_value() == "Typed since"


def test_a_blank_row_goes_without_a_question(sheet):
    sheet.with_row("Row 3", "Remove")
    expect(sheet.notice).to_be_empty()
    assert len(names(sheet)) == 3


def test_the_focus_stays_in_the_table_when_its_last_row_is_removed(sheet):
    step = sheet.control("goals.b1.steps.b1.step")
    step.fill("A step")
    sheet.with_row("Goal 1 Step 1", "Remove")
    expect(sheet.tools("Goal 1 Step 1")).to_be_focused()
    assert sheet.field("goals").locator("[name$='.step']").count() == 2


def test_only_the_third_row_filled_in_stays_the_third(sheet):
    sheet.control("people.b3.name").fill("Cleo")
    sheet.control("goals.b2.goal").fill("Write")
    sheet.until_kept()
    sheet.reload()
    assert wrong_in_form(sheet.page) == []
    assert names(sheet) == ["", "", "Cleo"]
    assert sheet.control("goals.b2.goal").input_value() == "Write"
    sheet.control("people.b1.name").fill("Ana")
    sheet.until_kept()
    sheet.reload()
    assert names(sheet) == ["Ana", "", "Cleo"]


def test_a_wrong_number_in_a_row_is_named_there(sheet):
    cell = sheet.control("people.b2.count")
    cell.fill("many")
    cell.blur()
    expect(cell).to_have_attribute("aria-invalid", "true")
    expect(cell).to_have_accessible_description("This is not a number. It is kept as you typed it.")
    assert sheet.control("people.b1.count").get_attribute("aria-invalid") is None
    sheet.until_kept()
    sheet.reload()
    expect(cell).to_have_accessible_description("This is not a number. It is kept as you typed it.")
    assert wrong_in_form(sheet.page) == []
    cell.fill("12")
    cell.blur()
    expect(cell).not_to_have_attribute("aria-invalid", "true")
    cell.fill("0")
    cell.blur()
    expect(cell).to_have_accessible_description("The smallest number here is 1.")
    sheet.clear()
    expect(cell).not_to_have_attribute("aria-invalid", "true")
    expect(cell).to_have_accessible_description("")


def test_printed_blank_there_are_as_many_rows_as_at_first(sheet):
    sheet.field("people").get_by_role("button", name="Add a row").click()
    sheet.with_row("Row 2", "Remove")
    sheet.page.emulate_media(media="print")
    sheet.page.evaluate("document.documentElement.dataset.print = 'blank'")
    rows = sheet.field("people").locator(".ws-row:not([data-printed])")
    assert sum(row.is_visible() for row in rows.all()) == 3
