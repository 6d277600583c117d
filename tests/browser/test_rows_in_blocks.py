"""Rows within blocks within blocks: each answer stays where it stands, whatever is moved, removed or loaded again."""

from __future__ import annotations

from .html import nameless, wrong_in_form
from .rows import numbers
from .rows import sheet as sheet


def test_a_step_within_a_block_comes_back_when_asked(sheet):
    sheet.control("goals.b1.goal").fill("Read")
    for number, words in enumerate(("First", "Second"), 1):
        if number > 1:
            sheet.field("goals").get_by_role("button", name="Add: Step").first.click()
            sheet.page.keyboard.type(words)
        else:
            sheet.control("goals.b1.steps.b1.step").fill(words)
    before = sheet.answers()
    sheet.with_row("Goal 1 Step 1", "Remove")
    assert len(sheet.answers()["goals"][0]["steps"]) == 1
    sheet.button("Undo").click()
    assert sheet.answers() == before


def test_everything_in_nested_blocks_stands_where_it_stood_after_moves_and_loading(sheet):
    sheet.add_rows()
    sheet.fill_everything()
    # Blocks move, so that the ids in the file are in another order than those of the blank page.
    sheet.with_row("Goal 3", "Move up", "Move up")
    sheet.with_row("Goal 1 Step 2", "Move up")
    assert numbers(sheet, "goals") == ["1", "2", "3"]
    sheet.until_kept()
    shown, answers = sheet.shown(), sheet.answers()
    sheet.reload()
    assert wrong_in_form(sheet.page) == []
    assert nameless(sheet.page) == []
    assert sheet.answers() == answers
    assert sheet.shown() == shown
    # Adding to what was restored gives nothing an id that is taken.
    sheet.add_rows()
    assert wrong_in_form(sheet.page) == []
    sheet.fill_everything()
    sheet.until_kept()
    answers = sheet.answers()
    sheet.reload()
    assert wrong_in_form(sheet.page) == []
    assert sheet.answers() == answers


def test_blocks_with_other_ids_than_the_blank_ones_are_restored_whole(sheet):
    answers = {
        "goals": [
            {"row": "b2", "goal": "second", "ready": "no", "steps": [{"row": "b2", "step": "x"}, {"row": "b1", "step": "y"}]},
            {"row": "b1", "goal": "first", "ready": "yes", "sure": {"data": "very", "people": "a-little"}},
            {"row": "rz9", "goal": "third", "marks": {"checked": ["two"], "other": "m"}},
        ],
        "people": [
            {"row": "b3", "name": "Cleo", "side": {"option": "other", "other": "Up"}},
            {"row": "b1", "name": "Ana"},
            {"row": "q", "name": "Quin"},
        ],
    }
    sheet.form.evaluate("(form, answers) => guidebook.writeAll(form, answers)", answers)
    assert sheet.answers() == answers
    assert wrong_in_form(sheet.page) == []
    sheet.form.evaluate("(form, answers) => guidebook.writeAll(form, answers)", {})
    assert sheet.answers() == {}
    assert wrong_in_form(sheet.page) == []
    sheet.form.evaluate("(form, answers) => guidebook.writeAll(form, answers)", answers)
    assert sheet.answers() == answers


def test_radio_buttons_of_two_blocks_do_not_empty_each_other(sheet):
    blocks = sheet.field("goals").get_by_role("button", name="Add: Goal")
    blocks.click()
    groups = sheet.field("goals").get_by_role("group", name="Ready?")
    for number in range(3):
        groups.nth(number).get_by_label("Yes" if number % 2 else "No").check()
    sheet.until_kept()
    sheet.reload()
    assert [goal["ready"] for goal in sheet.answers()["goals"]] == ["no", "yes", "no"]
