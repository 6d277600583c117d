"""Undo takes back whatever replaces more than the field in hand, and costs nothing that was typed since."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import expect

from .files import open_file
from .kept_before import WORKSHEET
from .kept_before import filled as filled

PLAN = "monitoring-plan"


def test_clearing_says_how_many_answers_it_clears(filled):
    filled.more.click()
    expect(filled.form.locator("[data-clear]")).to_have_text("Clear 3 answers")
    filled.form.locator("[data-clear]").click()
    expect(filled.message).to_contain_text("Cleared 3 answers.")
    assert filled.shown() == []
    filled.clear()
    expect(filled.message).to_contain_text("There is nothing to clear.")


def test_undo_takes_back_the_clearing_and_keeps_what_was_typed_since(filled):
    filled.clear()
    filled.type_at_once({"opener": "Hello", "resources": "A second talk"})
    filled.until_kept()
    filled.press("Undo")
    expected = {"issue": "Reading", "request": "Come on Monday", "opener": "Hello", "resources": "A second talk"}
    assert filled.answers() == expected
    expect(filled.message).to_contain_text("What you typed since is still here")
    filled.until_kept()
    filled.reload()
    assert filled.answers() == expected


def test_undo_can_itself_be_undone_and_that_again(filled):
    full = filled.answers()
    filled.clear()
    filled.press("Undo")
    assert filled.answers() == full
    filled.press("Undo")
    assert filled.answers() == {}
    filled.press("Undo")
    assert filled.answers() == full


def test_the_second_half_of_a_double_click_does_not_undo_the_undoing(filled):
    full = filled.answers()
    filled.clear()
    filled.button("Undo").dblclick()
    filled.page.wait_for_timeout(200)
    assert filled.answers() == full


def test_rows_that_were_cleared_come_back_beside_those_added_since(open_sheet):
    sheet = open_sheet(PLAN)
    texts = [each["name"] for each in sheet.controls() if each["type"] == "textarea" and each["seen"]]
    sheet.type_at_once({texts[0]: "First", texts[1]: "Second"})
    before = sheet.answers()
    sheet.clear()
    sheet.add_rows()
    added = [
        each["name"] for each in sheet.controls() if each["type"] == "textarea" and each["seen"] and each["name"] not in texts
    ]
    sheet.type_at_once({added[0]: "New"})
    sheet.press("Undo")
    words = json.dumps(sheet.answers())
    assert all(word in words for word in ("First", "Second", "New"))
    assert before.keys() <= sheet.answers().keys()


def test_undo_brings_back_the_rest_of_a_table_in_which_a_cell_was_typed_in_again(open_sheet):
    sheet = open_sheet(PLAN)
    texts = [each["name"] for each in sheet.controls() if each["type"] == "textarea" and each["seen"]]
    sheet.type_at_once({name: f"before {number}" for number, name in enumerate(texts)})
    before = sheet.shown()
    sheet.clear()
    sheet.type_at_once({texts[0]: "since"})
    sheet.press("Undo")
    assert sheet.shown() == [(name, "since" if name == texts[0] else words) for name, words in before]
    expect(sheet.message).to_contain_text("What you typed since is still here")


@pytest.mark.parametrize("action", ["clear", "open"])
def test_the_offer_survives_a_reload(filled, tmp_path, action):
    full = filled.answers()
    if action == "clear":
        filled.clear()
    else:
        path = tmp_path / "other.json"
        day = "2026-06-10T18:00:00.000Z"
        head = {"format": "start-somewhere/sheet", "version": 1, "team": "own", "sheet": "1", "created": day, "updated": day}
        sheet = {**head, "worksheet": WORKSHEET, "answers": {}}
        path.write_text(json.dumps(sheet), encoding="utf-8")
        open_file(filled, path)
        expect(filled.message).to_contain_text("Opened other.json.")
    filled.until_kept()
    filled.reload()
    assert filled.answers() == {}
    filled.control("resources").fill("typed since")
    filled.press("Undo")
    assert filled.answers() == {**full, "resources": "typed since"}
    filled.reload()
    assert filled.answers() == {**full, "resources": "typed since"}


NOT_OFFERED = """async () => {
  const { address, store } = guidebook.sheets[0].keeper;
  return (await store.versions(address)).every((version) => !version.offered);
}"""


def test_an_offer_that_was_closed_is_not_made_again(filled):
    filled.clear()
    filled.until_kept()
    filled.message.get_by_role("button", name="Close").click()
    expect(filled.message).to_be_empty()
    filled.page.wait_for_function(NOT_OFFERED)  # a page that goes away at once may offer it once more
    filled.reload()
    expect(filled.message).to_be_empty()


def test_a_row_that_was_removed_comes_back_with_its_name_and_the_focus(open_sheet):
    sheet = open_sheet(PLAN)
    texts = [each["name"] for each in sheet.controls() if each["type"] == "textarea" and each["seen"]]
    sheet.control(texts[0]).fill("First milestone")
    before = sheet.answers()
    sheet.form.locator(".ws-row__menu:visible").first.click()
    sheet.form.get_by_role("button", name="Remove", exact=True).click()
    expect(sheet.message).to_contain_text("First milestone")
    sheet.until_kept()
    sheet.reload()
    sheet.press("Undo")
    assert sheet.answers() == before
    assert sheet.page.evaluate("document.activeElement.closest('[data-row]') !== null"), "the focus is in the row"


def test_control_z_outside_a_text_is_the_same_undo(filled):
    full = filled.answers()
    filled.clear()
    filled.form.locator("h2").first.evaluate("each => { each.tabIndex = -1; each.focus() }")
    filled.page.keyboard.press("Control+z")
    assert filled.answers() == full


def test_control_z_in_a_text_stays_the_browsers_own(filled):
    filled.clear()
    filled.control("opener").press_sequentially("Hello")
    filled.page.keyboard.press("Control+z")
    assert "issue" not in filled.answers()


@pytest.mark.parametrize("press", ["Undo", "Close"])
def test_the_focus_is_somewhere_useful_when_the_message_is_gone(filled, press):
    filled.clear()
    filled.message.get_by_role("button", name=press).focus()
    filled.page.keyboard.press("Enter")
    assert filled.page.evaluate("document.activeElement !== document.body")
