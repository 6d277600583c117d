"""What was answered in one tool is offered in the next, taken as a copy, and asked about again when it has changed there."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from .linking import ISSUES, answer, link, press, taken
from .linking import giving as giving
from .linking import opened as opened


def test_nothing_is_offered_where_there_is_nothing_and_a_sentence_says_where_it_would_come_from(opened):
    sheet = opened("taking")
    expect(link(sheet, "your goal")).to_have_text("From The giving tool you can bring in your goal.")
    sheet.page.wait_for_load_state("networkidle")
    sheet.page.wait_for_timeout(500)
    assert sheet.page.locator(".ws-link__now").count() == 0


def test_words_come_in_by_one_press_and_it_is_remembered_where_they_are_from(giving, opened):
    sheet = opened("taking")
    row = link(sheet, "your goal")
    expect(row).to_contain_text("From The giving tool: your goal “Fewer days missed”")
    row.get_by_role("button", name="Bring in From The giving tool: your goal").click()
    expect(sheet.control("line")).to_have_value("Fewer days missed")
    expect(sheet.control("line")).to_be_focused()
    expect(row).to_have_text("From The giving tool")
    sheet.until_kept()
    sheet.reload()
    expect(link(sheet, "your goal").get_by_role("link")).to_have_attribute(
        "href", re.compile(r"giving\.html\?team=own&sheet=1$")
    )
    expect(row).to_have_text("From The giving tool")
    assert sheet.answers()["line"] == "Fewer days missed"


def test_undo_takes_back_what_was_brought_in_and_it_is_offered_again(giving, opened):
    sheet = opened("taking")
    press(sheet, "your goal", "Bring in")
    expect(sheet.form.get_by_text("What came from The giving tool stands here now.")).to_be_visible()
    sheet.button("Undo").click()
    expect(sheet.control("line")).to_have_value("")
    expect(link(sheet, "your goal").get_by_role("button", name="Bring in")).to_be_visible()


def test_every_shape_takes_what_fits_into_it(giving, opened):
    sheet = opened("taking")
    press(sheet, "your issues", "Bring in all 3")
    assert taken(sheet, "words") == "Buses\nLunch\nNoise"
    press(sheet, "your big issues", "Bring in all 2")
    assert taken(sheet, "table") == [{"what": "Noise", "how": "big"}, {"what": "Buses", "how": "big"}]
    press(sheet, "whether you are ready", "Bring in")
    assert taken(sheet, "ready") == "yes"
    areas = sheet.field("areas").locator("xpath=following-sibling::ul[1]")
    areas.get_by_role("button", name="Bring in").click()
    assert taken(sheet, "areas") == {"checked": ["roof"]}
    press(sheet, "your ratings", "Bring in")
    assert taken(sheet, "trust") == {"board": "weak"}
    press(sheet, "your aim", "Bring in")
    press(sheet, "your steps", "Bring in all 3")
    steps = [{"step": "Buses"}, {"step": "Lunch"}, {"step": "Noise"}]
    assert taken(sheet, "plan") == {"rows": [{"aim": "Fewer days missed", "rows": steps}]}
    sheet.until_kept()
    whole = sheet.answers()
    sheet.reload()
    assert sheet.answers() == whole


def test_one_of_several_things_is_chosen_and_only_what_is_new_is_offered_again(giving, opened):
    sheet = opened("taking")
    row = link(sheet, "your big issues")
    expect(row).to_contain_text("“Noise · Big” and 1 more")
    row.get_by_role("button", name="Choose From The giving tool: your big issues").click()
    row.get_by_role("button", name="Bring in Buses · Big", exact=True).click()
    assert taken(sheet, "table") == [{"what": "Buses", "how": "big"}]
    expect(row.get_by_role("listitem").filter(has_text="Buses")).to_contain_text("Here already")
    answer(giving, {"issues": [*ISSUES, {"row": "r1", "issue": "Heat", "size": "big"}]})
    expect(row).to_contain_text("Bring in all 2")
    press(sheet, "your big issues", "Bring in all 2")
    assert [each["what"] for each in taken(sheet, "table")] == ["Buses", "Noise", "Heat"]
    expect(row).to_have_text("From The giving tool")


def test_what_stands_here_in_the_same_words_is_not_offered(giving, opened):
    sheet = opened("taking")
    sheet.control("table.b1.what").fill("noise ")
    expect(link(sheet, "your big issues")).to_contain_text("“Buses · Big”")
    sheet.control("line").fill("We want fewer  days missed.")
    expect(link(sheet, "your goal")).to_have_text("From The giving tool")


def test_what_somebody_wrote_is_replaced_only_when_asked_and_comes_back(giving, opened):
    sheet = opened("taking")
    sheet.control("line").fill("Our own words")
    press(sheet, "your goal", "Use this instead")
    expect(sheet.control("line")).to_have_value("Fewer days missed")
    sheet.button("Undo").click()
    expect(sheet.control("line")).to_have_value("Our own words")


def test_a_change_over_there_is_told_with_both_and_taken_or_left(giving, opened):
    sheet = opened("taking")
    press(sheet, "your goal", "Bring in")
    press(sheet, "your big issues", "Bring in all")
    sheet.control("line").fill("Fewer days missed by June")
    sheet.until_kept()
    issues = [{**ISSUES[0], "issue": "Late buses"}, *ISSUES[1:]]
    answer(giving, {"goal": "Nobody misses a day", "issues": issues})
    goal, big = link(sheet, "your goal"), link(sheet, "your big issues")
    expect(goal).to_contain_text("The giving tool says now: “Nobody misses a day”")
    goal.get_by_role("button", name="Keep ours").click()
    expect(goal).to_have_text("From The giving tool")
    expect(big).to_contain_text("says now: “Late buses")
    big.get_by_role("button", name="Use the new one").click()
    assert [each["what"] for each in taken(sheet, "table")] == ["Noise", "Late buses"]
    sheet.until_kept()
    sheet.reload()
    expect(goal).to_have_text("From The giving tool")
    answer(giving, {"goal": "Every child every day"})
    expect(goal).to_contain_text("says now: “Every child every day”")
    goal.get_by_role("button", name="Use the new one").click()
    expect(sheet.control("line")).to_have_value("Every child every day")


TAKEN = """([there, ...words]) => {
  const link = {giver: "giving", mode: "copy", passes: "", from: [["goal"]], to: ["words"]};
  const types = guidebook.sheets[0].view.types;
  const given = (each) => ({key: "", id: "l1", label: "", words: each, cells: {each}, types: {each: types.words}, address: {}});
  const taken = (state, each) => guidebook.takenIn(link, [given(each)], state, types, true);
  return words.reduce(taken, {answers: there ? {words: there} : {}, origins: {}}).answers.words.split("\\n");
}"""


def test_a_text_that_has_changed_takes_the_place_of_the_one_before_and_of_nothing_else(opened):
    sheet = opened("taking")
    sheet.page.evaluate("guidebook.later()")

    def taken(*texts: str) -> list[str]:
        lines: list[str] = sheet.page.evaluate(TAKEN, texts)
        return lines

    assert taken("", "old (1)", "new") == ["new"]
    assert taken("Business first", "Bus", "Train") == ["Business first", "Train"]
    assert taken("Bus stops", "Bus", "Train $&") == ["Bus stops", "Train $&"]
    old, new = ("old " * 2000).strip(), ("new " * 2000).strip()
    assert taken("", old, new) == [old, new], "of a longer one only the beginning is known, and the rest would stay"


def test_what_another_tool_says_is_shown_beside_and_lives(giving, opened):
    sheet = opened("taking")
    shown = sheet.form.locator(".ws-section > .ws-links > li").first.locator("> :not([hidden])")
    expect(shown).to_have_text(re.compile("From The giving tool: the areas you checked “Air; Roof”"))
    answer(giving, {"areas": {"checked": ["floor"]}})
    expect(shown).to_have_text(re.compile("“Floor”"))


def test_a_text_with_more_lines_is_shown_in_full_when_asked(giving, opened):
    answer(giving, {"goal": "A long goal. " * 30})
    sheet = opened("taking")
    row = link(sheet, "your goal")
    see = row.get_by_role("button", name="Show From The giving tool: your goal")
    expect(see).to_have_attribute("aria-expanded", "false")
    see.click()
    expect(row.get_by_role("listitem")).to_contain_text("A long goal. A long goal.")
    expect(row.get_by_role("button", name="Hide")).to_be_focused()


HOSTILE = """async () => {
  const {keeper, store} = guidebook.sheets[0];
  const {record} = await store.read(keeper.address);
  record.content.origins = {
    "line/x": null, "line/y": {team: {}, text: ["<img src=x onerror=alert(1)>"]}, __proto__: 1, "table/z": "words",
    "line/q": {team: "../..", worksheet: "<b>", sheet: "'", field: "constructor", text: "<img src=x onerror=alert(1)>", at: ""},
  };
  await store.write({record: {...record, saves: record.saves + 1}, expected: record.saves, versions: [],
    aside: {...keeper.address, page: "p", answers: {}}, resolved: []});
}"""


def test_origins_that_are_none_do_no_harm_and_markup_stays_words(giving, opened):
    answer(giving, {"goal": "<img src=x onerror=alert(1)>"})
    sheet = opened("taking")
    sheet.control("words").fill("Ours")
    sheet.until_kept()
    sheet.page.evaluate(HOSTILE)
    sheet.reload()
    row = link(sheet, "your goal")
    expect(row).to_contain_text("“<img src=x onerror=alert(1)>”")
    press(sheet, "your goal", "Bring in")
    expect(sheet.control("line")).to_have_value("<img src=x onerror=alert(1)>")
    assert sheet.page.locator(".ws-links img").count() == 0


def test_nothing_moves_when_an_offer_comes(giving, opened):
    sheet = opened("taking")
    before = sheet.page.evaluate("document.querySelector('[data-field=areas]').getBoundingClientRect().top + scrollY")
    expect(link(sheet, "your goal").get_by_role("button", name="Bring in")).to_be_visible()
    after = sheet.page.evaluate("document.querySelector('[data-field=areas]').getBoundingClientRect().top + scrollY")
    assert abs(after - before) < 2


def test_no_offer_is_on_paper(giving, opened):
    sheet = opened("taking")
    expect(link(sheet, "your goal").get_by_role("button", name="Bring in")).to_be_visible()
    sheet.page.emulate_media(media="print")
    assert not sheet.page.locator(".ws-links").first.is_visible()


def test_where_it_goes_on_stands_at_the_foot_of_the_tool_that_gives(opened):
    sheet = opened("giving")
    feeds = sheet.form.get_by_role("list", name="What you write here goes on into")
    expect(feeds.get_by_role("listitem").first).to_contain_text("The again tool")
    expect(feeds.get_by_role("link", name="The taking tool")).to_have_attribute("href", "taking.html")


def test_each_button_says_what_it_brings_in(giving, opened):
    sheet = opened("taking")
    press(sheet, "your big issues", "Choose")
    names = sheet.form.evaluate(
        "form => [...form.querySelectorAll('.ws-links button')].map((each) => "
        "each.getAttribute('aria-labelledby').split(' ').map((id) => document.getElementById(id).textContent).join(' '))"
    )
    assert len(names) == len(set(names)) > 5
    expect(sheet.form.get_by_text("things from other tools can be brought in.")).to_have_count(1)


def test_clearing_a_sheet_forgets_what_was_brought_in_and_undo_knows_it_again(giving, opened):
    sheet = opened("taking")
    press(sheet, "your goal", "Bring in")
    sheet.control("line").fill("Fewer days missed by June")
    sheet.more.click()
    sheet.form.locator("[data-clear]").click()
    expect(link(sheet, "your goal").get_by_role("button", name="Bring in")).to_be_visible()
    sheet.button("Undo").click()
    expect(sheet.control("line")).to_have_value("Fewer days missed by June")
    expect(link(sheet, "your goal")).to_have_text("From The giving tool")
