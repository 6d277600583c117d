"""One sheet open in two tabs: nothing that was typed in either is overwritten silently."""

from __future__ import annotations

from playwright.sync_api import expect

from .tabs import deaf as deaf
from .tabs import tabs as tabs


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


def test_a_tab_that_was_hidden_shows_what_was_saved_meanwhile(deaf):
    one, two = deaf
    one.control("opener").fill("typed in one")
    one.until_kept()
    two.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(two.control("opener")).to_have_value("typed in one")
