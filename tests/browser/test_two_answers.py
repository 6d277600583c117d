"""Two tabs have changed the same field: both answers are kept until the reader chooses, whatever happens."""

from __future__ import annotations

from playwright.sync_api import expect

from .sheet import Sheet, until
from .tabs import KEPT, WORKSHEET
from .tabs import deaf as deaf
from .tabs import torn as torn


def test_until_the_reader_chooses_both_answers_are_there(torn):
    one, two = torn
    assert one.control("opener").input_value() == "typed in one"
    assert two.control("opener").input_value() == "typed in two"
    expect(two.control("invitee")).to_have_value("only in one")
    assert two.state == "unsaved"
    assert two.question.get_attribute("role") == "alert"


def test_keeping_what_is_here_keeps_it(torn):
    one, two = torn
    two.button("Keep this one").click()
    expect(two.notice).to_be_empty()
    two.until_kept()
    for tab in (two, one):
        tab.reload()
        expect(tab.control("opener")).to_have_value("typed in two")
        expect(tab.control("invitee")).to_have_value("only in one")
        expect(tab.control("request")).to_have_value("only in two")
        expect(tab.notice).to_be_empty()


def test_taking_the_other_takes_it_and_can_be_undone(torn):
    one, two = torn
    two.button("Use the other").click()
    expect(two.control("opener")).to_have_value("typed in one")
    expect(two.control("request")).to_have_value("only in two")
    two.until_kept()
    two.button("Undo").click()
    expect(two.control("opener")).to_have_value("typed in two")
    two.until_kept()
    one.reload()
    expect(one.control("opener")).to_have_value("typed in two")
    expect(one.control("request")).to_have_value("only in two")
    expect(one.question).to_be_empty()


def test_what_is_typed_while_the_question_is_open_is_not_lost(torn):
    _, two = torn
    two.control("opener").press("End")
    two.page.keyboard.type(" and on")
    two.control("outcome").fill("typed later")
    two.button("Keep this one").click()
    expect(two.control("opener")).to_have_value("typed in two and on")
    expect(two.control("outcome")).to_have_value("typed later")
    two.until_kept()
    two.reload()
    expect(two.control("opener")).to_have_value("typed in two and on")
    expect(two.control("outcome")).to_have_value("typed later")


def test_the_question_stays_when_something_else_is_said(torn):
    _, two = torn
    two.clear()
    expect(two.message).to_contain_text("Cleared 4 answers.")
    expect(two.question).to_contain_text("Strong opener")
    two.button("Undo").click()
    expect(two.control("opener")).to_have_value("typed in two")
    expect(two.question).to_contain_text("Strong opener")
    two.button("Keep this one").click()
    two.until_kept()
    expect(two.control("opener")).to_have_value("typed in two")


def test_the_question_tells_the_other_answer_as_it_is_now(torn):
    one, two = torn
    expect(two.question).to_contain_text("Strong opener (the other is “typed in one”)")
    button = two.button("Use the other").element_handle()
    for words, told in (("typed later", "“typed later”"), ("", "empty")):
        one.control("opener").fill(words)
        one.until_kept()
        two.control("outcome").fill(f"looks again, {told}")
        expect(two.question).to_contain_text(f"Strong opener (the other is {told})")
    assert button.evaluate("button => button.isConnected"), "whoever was about to press it still can"


def test_leaving_without_choosing_loses_neither_answer(torn):
    _, two = torn
    two.control("outcome").fill("typed later")
    two.reload()
    expect(two.notice).to_contain_text("Strong opener")
    expect(two.control("opener")).to_have_value("typed in two")
    expect(two.control("outcome")).to_have_value("typed later")
    two.button("Use the other").click()
    expect(two.control("opener")).to_have_value("typed in one")
    expect(two.control("outcome")).to_have_value("typed later")
    two.until_kept()
    two.reload()
    expect(two.control("opener")).to_have_value("typed in one")
    expect(two.control("outcome")).to_have_value("typed later")
    expect(two.question).to_be_empty()
    expect(two.message).to_contain_text("The other answers are shown here now.")


def test_leaving_after_a_save_without_choosing_loses_neither_answer(torn):
    _, two = torn
    two.control("outcome").fill("typed")
    until(two.page, KEPT, ["typed in one", "typed in two", "typed"])
    two.control("outcome").fill("typed later")  # what the page leaves is newer now than what it saved
    two.reload()
    expect(two.notice).to_contain_text("Strong opener")
    expect(two.control("opener")).to_have_value("typed in two")
    two.button("Use the other").click()
    expect(two.control("opener")).to_have_value("typed in one")
    expect(two.control("outcome")).to_have_value("typed later")


def test_a_crash_before_choosing_loses_neither_answer(torn, context):
    one, two = torn
    two.control("outcome").fill("typed later")
    until(two.page, KEPT, ["typed in one", "typed in two", "typed later"])
    url = two.page.url
    two.page.close()  # nothing on the page runs any more
    again = Sheet(context.new_page(), WORKSHEET)
    again.visit(url)
    expect(again.notice).to_contain_text("Strong opener")
    expect(again.control("opener")).to_have_value("typed in two")
    expect(again.control("outcome")).to_have_value("typed later")
    again.button("Keep this one").click()
    again.until_kept()
    expect(one.control("opener")).to_have_value("typed in one")


def test_what_the_other_tab_saves_while_the_question_is_open_is_taken_over(torn):
    one, two = torn
    one.control("outcome").fill("saved in between")
    one.until_kept()
    two.button("Keep this one").click()
    expect(two.control("outcome")).to_have_value("saved in between")
    expect(two.control("opener")).to_have_value("typed in two")
    two.until_kept()


def test_another_place_changed_in_both_meanwhile_is_asked_about_as_well(torn):
    one, two = torn
    one.control("outcome").fill("outcome in one")
    one.until_kept()
    two.control("outcome").fill("outcome in two")
    expect(two.question).to_contain_text("Desired outcome")
    expect(two.question).to_contain_text("Strong opener")
    two.button("Use the other").click()
    expect(two.control("outcome")).to_have_value("outcome in one")
    expect(two.control("opener")).to_have_value("typed in one")
    two.until_kept()
