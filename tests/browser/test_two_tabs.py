"""One sheet open in two tabs: nothing that was typed in either is overwritten silently."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from .sheet import Sheet, until

WORKSHEET = "extending-the-invitation"
DEAF = "window.BroadcastChannel = class { postMessage() {} addEventListener() {} }"

# Whether typed words stand among what is kept aside, or in the sheet itself.
KEPT = """words => new Promise(resolve => {
  const request = indexedDB.open(document.querySelector("meta[name=site-id]").content + "/sheets");
  request.onsuccess = () => {
    const found = [];
    const transaction = request.result.transaction(["sheets", "asides"]);
    for (const store of ["sheets", "asides"])
      transaction.objectStore(store).getAll().onsuccess = ({target}) => found.push(target.result);
    transaction.oncomplete = () => {
      request.result.close();
      resolve(words.every(word => JSON.stringify(found).includes(word)));
    };
  };
})"""


@pytest.fixture
def tabs(open_sheet) -> tuple[Sheet, Sheet]:
    """Two tabs that hear of each other."""
    one = open_sheet(WORKSHEET)
    one.control("issue").fill("from the beginning")
    one.until_kept()
    return one, open_sheet(WORKSHEET)


@pytest.fixture
def deaf(open_sheet, context) -> tuple[Sheet, Sheet]:
    """Two tabs that learn of each other only when they save, as when both save at the same moment."""
    context.add_init_script(DEAF)
    one = open_sheet(WORKSHEET)
    one.control("issue").fill("from the beginning")
    one.until_kept()
    return one, open_sheet(WORKSHEET)


@pytest.fixture
def torn(deaf) -> tuple[Sheet, Sheet]:
    """Two tabs in which the same field was changed, and the second one asks."""
    one, two = deaf
    one.control("opener").fill("typed in one")
    one.control("invitee").fill("only in one")
    one.until_kept()
    # At once, as the second tab would take over what the first one saved between the two.
    two.type_at_once({"request": "only in two", "opener": "typed in two"})
    expect(two.notice).to_contain_text("Strong opener")
    return one, two


def test_what_is_typed_in_one_tab_shows_up_in_the_other(tabs):
    one, two = tabs
    assert two.control("issue").input_value() == "from the beginning"
    one.control("opener").fill("Good morning")
    expect(two.control("opener")).to_have_value("Good morning")
    two.control("request").fill("Come on Monday")
    expect(one.control("request")).to_have_value("Come on Monday")
    assert one.answers() == two.answers()
    two.field("style").get_by_label("Join Me!").check()
    expect(one.field("style").get_by_label("Join Me!")).to_be_checked()
    expect(one.field("elements-join-me")).to_be_visible()
    expect(one.notice).to_be_empty()
    expect(two.notice).to_be_empty()


def test_emptying_a_field_in_one_tab_empties_it_in_the_other(tabs):
    one, two = tabs
    two.control("issue").fill("")
    expect(one.control("issue")).to_have_value("")


def test_typing_in_both_tabs_at_once_keeps_both(tabs):
    one, two = tabs
    for part in ("Good", " morning,", " how are you?"):
        one.control("opener").press_sequentially(part)
        two.control("request").press_sequentially(part)
    for tab in tabs:
        tab.until_kept()
        expect(tab.control("opener")).to_have_value("Good morning, how are you?")
        expect(tab.control("request")).to_have_value("Good morning, how are you?")
        expect(tab.notice).to_be_empty()
    one.reload()
    assert one.answers() == two.answers()


def test_what_another_tab_saves_leaves_the_caret_and_the_focus_where_they_are(tabs):
    one, two = tabs
    two.control("opener").fill("Good ing")
    two.control("opener").evaluate("each => each.setSelectionRange(5, 5)")
    one.control("request").fill("Come")
    expect(two.control("request")).to_have_value("Come")
    two.page.bring_to_front()
    two.page.keyboard.type("morn")
    assert two.control("opener").input_value() == "Good morning"


def test_rows_added_in_one_tab_show_up_in_the_other(open_sheet):
    one, two = open_sheet("sharing-the-case"), open_sheet("sharing-the-case")
    for words in ("a new row", "another"):
        one.form.locator("[data-add]").first.click()
        one.page.keyboard.type(words)
        one.until_kept()
        (name, value) = one.shown()[-1]
        assert value == words
        expect(two.control(name)).to_have_value(words)
    assert two.shown() == one.shown()


def test_different_fields_changed_at_the_same_moment_both_survive(deaf):
    one, two = deaf
    one.control("opener").fill("typed in one")
    one.until_kept()
    two.control("request").fill("typed in two")
    expect(two.control("opener")).to_have_value("typed in one")
    two.until_kept()
    expect(two.notice).to_be_empty()
    two.reload()
    assert two.control("opener").input_value() == "typed in one"
    assert two.control("request").input_value() == "typed in two"
    assert two.control("issue").input_value() == "from the beginning"


def test_the_same_words_in_both_tabs_are_no_question(deaf):
    one, two = deaf
    one.control("opener").fill("Good morning")
    one.until_kept()
    two.control("opener").fill("Good morning")
    two.until_kept()
    expect(two.notice).to_be_empty()


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


def test_a_tab_that_was_hidden_shows_what_was_saved_meanwhile(deaf):
    one, two = deaf
    one.control("opener").fill("typed in one")
    one.until_kept()
    two.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(two.control("opener")).to_have_value("typed in one")
