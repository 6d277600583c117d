"""Which sheet an offer comes from: of several copies, of another team, of a round before this one, and with two tabs open."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from .linking import answer, link, press, taken
from .linking import giving as giving
from .linking import opened as opened
from .sheet import until
from .test_passing import FULL


def test_of_several_copies_people_choose_which(giving, opened):
    other = opened("giving", "team=own&sheet=second")
    answer(other, {"goal": "Warm rooms"})
    sheet = opened("taking")
    row = link(sheet, "your goal")
    expect(row).to_contain_text("“Warm rooms”")
    row.get_by_role("button", name="Choose").click()
    row.get_by_role("combobox", name="Which one?").select_option("1")
    expect(row).to_contain_text("“Fewer days missed”")
    row.get_by_role("button", name="Bring in From").click()
    expect(sheet.control("line")).to_have_value("Fewer days missed")


def test_another_team_s_sheets_have_nothing_to_give(giving, opened):
    sheet = opened("taking", "team=others&sheet=1")
    sheet.page.wait_for_timeout(800)
    assert sheet.page.locator(".ws-link__now").count() == 0


def test_a_sheet_that_goes_takes_its_offers_with_it_and_leaves_what_was_brought_in(giving, opened):
    sheet = opened("taking")
    press(sheet, "your goal", "Bring in")
    sheet.until_kept()
    giving.page.evaluate("guidebook.sheets[0].keeper.remove()")
    expect(link(sheet, "your goal")).to_have_text("From The giving tool you can bring in your goal.")
    assert sheet.answers()["line"] == "Fewer days missed"


def test_what_most_have_checked_comes_first_with_how_many_did(giving, opened):
    for sheet_id, areas in (("two", ["roof"]), ("three", ["roof", "floor"])):
        answer(opened("giving", f"team=own&sheet={sheet_id}"), {"areas": {"checked": areas}})
    sheet = opened("counting")
    row = link(sheet, "what most people checked")
    expect(row).to_contain_text("“Roof (3 of 3)” and 2 more")
    row.get_by_role("button", name="Choose").click()
    row.get_by_role("button", name="Bring in Roof (3 of 3)", exact=True).click()
    assert taken(sheet, "table") == [{"what": "Roof", "times": "Named by 3 of 3"}]


def test_a_new_round_is_a_new_copy_that_begins_with_what_is_brought_in(giving, opened):
    sheet = opened("again")
    press(sheet, "your next goal", "Bring in")
    expect(sheet.control("issue")).to_have_value("Fewer days missed")
    sheet.until_kept()
    answer(giving, {"goal": "Warm rooms"})
    row = link(sheet, "your next goal")
    expect(row).to_contain_text("“Warm rooms”")
    sheet.control("issue").fill("Our first issue")
    sheet.until_kept()
    row.get_by_role("button", name="Start a new round").click()
    sheet.page.wait_for_url(re.compile("sheet=n"))
    sheet.until_ready()
    expect(sheet.control("issue")).to_have_value("Warm rooms")
    expect(row).to_have_text("From The giving tool")
    first = opened("again", "team=own&sheet=1")
    expect(first.control("issue")).to_have_value("Our first issue")


ROUNDS = "guidebook.sheets[0].keeper.store.summaries().then(all => all.filter(each => each.worksheet === 'again').length)"


def test_a_double_click_begins_one_round_and_a_full_device_says_that_there_is_none(giving, opened):
    sheet = opened("again")
    sheet.control("issue").fill("Our first issue")
    sheet.until_kept()
    button = link(sheet, "your next goal").get_by_role("button", name="Start a new round")
    sheet.page.evaluate("void (guidebook.goTo = () => { window.gone = true; })")
    button.dblclick()
    until(sheet.page, "window.gone")
    assert sheet.page.evaluate(ROUNDS) == 2
    sheet.page.evaluate(f"{FULL} window.full = true")
    button.focus()
    sheet.page.keyboard.press("Enter")
    expect(sheet.message).to_contain_text("That did not work. Everything is where it was.")
    assert sheet.page.evaluate(ROUNDS) == 2


def test_a_round_waits_for_the_answer_that_calls_for_it(giving, opened):
    answer(giving, {"ready": "no"})
    sheet = opened("again")
    sheet.page.wait_for_timeout(800)
    assert sheet.page.locator(".ws-link__now").count() == 0


def test_two_tabs_that_bring_in_the_same_have_it_once(giving, opened):
    one, other = opened("taking"), opened("taking")
    expect(link(other, "your big issues")).to_contain_text("Bring in all 2")
    press(one, "your big issues", "Bring in all")
    one.until_kept()
    expect(link(other, "your big issues")).to_have_text("From The giving tool")
    expect(link(one, "your big issues")).to_have_text("From The giving tool")
    other.reload()
    assert taken(other, "table") == [{"what": "Noise", "how": "big"}, {"what": "Buses", "how": "big"}]
