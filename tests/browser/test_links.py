"""What was answered in one tool is offered in the next, taken as a copy, and asked about again when it has changed there."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl

import pytest
from playwright.sync_api import expect

from .sheet import Sheet
from .work import KEEP, team
from .work import sheet as kept

ISSUES = [
    {"row": "b1", "issue": "Buses", "rank": "2", "size": "big"},
    {"row": "b2", "issue": "Lunch", "rank": "3", "size": "small"},
    {"row": "b3", "issue": "Noise", "rank": "1", "size": "big"},
]
ANSWERS = {
    "goal": "Fewer days missed",
    "ready": "yes",
    "areas": {"checked": ["air", "roof"]},
    "trust": {"board": "weak", "union": "strong"},
    "issues": ISSUES,
}
ANSWER = """(form, answers) => {
  guidebook.writeFields(guidebook.own(form).filter((root) => root.dataset.field in answers), answers);
  for (const id of Object.keys(answers))
    form.querySelector(`[data-field="${id}"]`).dispatchEvent(new CustomEvent("guidebook:rows", {bubbles: true}));
}"""


def answer(sheet: Sheet, answers: Mapping[str, Any]) -> None:
    """Fill in some fields at once."""
    sheet.form.evaluate(ANSWER, answers)
    sheet.until_kept()


@pytest.fixture
def opened(open_sheet, tools_site):
    def opened(worksheet: str, query: str = "") -> Sheet:
        sheet: Sheet = open_sheet(worksheet, site=tools_site)
        if query:  # of a copy that somebody has begun: the address of any other leads to what there is
            asked = dict(parse_qsl(query))
            teams = [team(asked["team"], "Others")] if asked["team"] != "own" else []
            sheet.page.evaluate("guidebook.later()")
            sheet.page.evaluate(KEEP, {"teams": teams, "sheets": [kept(worksheet, {}, **asked)]})
            sheet.visit(tools_site.url(f"worksheets/{worksheet}.html?{query}"))
        return sheet

    return opened


@pytest.fixture
def giving(opened) -> Sheet:
    sheet: Sheet = opened("giving")
    answer(sheet, ANSWERS)
    return sheet


def link(sheet: Sheet, passes: str):
    """What stands where a link is, by what it passes."""
    return sheet.form.locator(f'[data-link*=\'"passes": "{passes}"\'] > :not([hidden])')


def press(sheet: Sheet, passes: str, name: str) -> None:
    link(sheet, passes).get_by_role("button", name=name).first.click()


def taken(sheet: Sheet, field: str):
    """What a field holds, rows without their ids."""

    def bare(value):
        if isinstance(value, list):
            return [bare(each) for each in value]
        if isinstance(value, dict):
            return {name: bare(each) for name, each in value.items() if name != "row"}
        return value

    return bare(sheet.answers().get(field))


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
