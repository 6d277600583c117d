"""Bringing many people's answers together: from files and from paper to a result that can be passed on."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Route, expect

from .accessibility import SCHEMES, violations_either_way
from .bringing import AREAS, CHECKLIST, UNDONE, Bringing, Open, checked, come_back, files, sheet
from .bringing import bring as bring
from .bringing import two as two
from .test_operable import PROBE, SIZES


@pytest.mark.parametrize("from_disk", [False, True])
def test_files_of_many_people_become_one_result_that_names_nobody(bring: Open, from_disk: bool) -> None:
    here = bring(from_disk=from_disk)
    here.drop(sheet(1, checked("arts", "nurse")), sheet(2, checked("arts")), sheet(3, checked()))
    assert here.said == "Added 3."
    assert here.counted == "3 sheets are counted"
    assert here.lines(AREAS)[:2] == ["The arts 2 (67%)", "A nurse to go to 1 (33%)"]
    assert here.totals() == {"The arts": "2", "A nurse to go to": "1"}
    assert "Lovelace" not in here.page.locator("[data-results]").inner_text()
    here.page.reload()
    expect(here.page.locator("[data-counted]")).to_have_text("3 sheets are counted")
    assert here.totals() == {"The arts": "2", "A nurse to go to": "1"}


def test_what_is_left_out_and_why_is_told_and_can_be_decided_otherwise(bring: Open) -> None:
    here = bring()
    first = sheet(1, checked("arts"))
    newer = sheet(1, checked("nurse"), updated="2026-11-04T10:00:00.000Z")
    other = sheet(5, {"issue": "Buses"}, worksheet="fishbone")
    gone = sheet(6, {"q": "x"}, worksheet="not-a-tool")
    here.drop(first, first, newer, sheet(2, checked("arts"), site="a-district"), sheet(3, {}), other, gone, "no JSON")
    assert here.counted == "3 sheets are counted"
    assert here.totals() == {"The arts": "1", "A nurse to go to": "1"}
    assert [each.split(".")[0] for each in here.remarks] == [
        "1 is an earlier copy of a sheet that is here, and is not counted",
        "1 is here twice and counts once",
        "1 comes from another edition of this guidebook, which may ask in other words",
        "1 has nothing filled in",
    ]
    assert "1 belongs to another tool and is kept there: Root Cause Analysis: Fishbone Diagram." in here.said
    assert "1 belongs to a tool that is not in this guidebook (not-a-tool) and was left out." in here.said
    assert "file 8.json was not opened: it is not a saved sheet." in here.said
    here.page.get_by_role("button", name="Count them all").click()
    assert here.counted == "4 sheets are counted"
    assert here.totals() == {"The arts": "2", "A nurse to go to": "1"}
    here.page.get_by_text("See each one, or take some out").click()
    here.page.get_by_role("button", name="Take out file 3.json").click()
    assert here.totals() == {"The arts": "2"}
    here.page.get_by_role("button", name="Undo").click()
    assert here.totals() == {"The arts": "2", "A nurse to go to": "1"}
    here.page.locator("#bring-tool").select_option("fishbone")
    expect(here.page.locator("[data-counted]")).to_have_text("1 sheet is counted")


def test_they_are_taken_out_one_by_one_by_keyboard_and_the_last_one_comes_back_too(bring: Open) -> None:
    here = bring(CHECKLIST)
    here.drop(*(sheet(at, checked("arts")) for at in (1, 2, 3)))
    here.page.get_by_text("See each one, or take some out").click()
    here.page.get_by_role("button", name="Take out file 2.json").focus()
    for following in ("Take out file 3.json", "Take out file 1.json"):
        here.page.keyboard.press("Enter")
        expect(here.page.get_by_role("button", name=following)).to_be_focused()
    here.page.keyboard.press("Enter")
    expect(here.page.locator("[data-counted]")).to_be_focused()
    expect(here.page.locator("[data-counted]")).to_have_text("0 sheets are counted")
    undo = here.page.get_by_role("button", name="Undo")
    undo.press("Enter")
    assert here.counted == "1 sheet is counted"
    expect(undo).to_be_focused()


def test_undo_of_the_first_files_can_itself_be_undone_and_counting_copies_keeps_the_focus(bring: Open) -> None:
    here = bring(CHECKLIST)
    here.drop(sheet(1, checked("arts")), sheet(1, checked("arts", "nurse"), updated="2026-11-04T10:00:00.000Z"))
    undo = here.page.get_by_role("button", name="Undo")
    for counted in ("0 sheets are counted", "1 sheet is counted"):
        undo.press("Enter")
        expect(here.page.locator("[data-counted]")).to_have_text(counted)
        expect(undo).to_be_focused()
    here.page.get_by_role("button", name="Count them all").press("Enter")
    assert here.counted == "2 sheets are counted"
    expect(here.page.locator("[data-counted]")).to_be_focused()


def test_people_who_used_one_device_in_turn_count_though_they_checked_the_same(bring: Open) -> None:
    here = bring()
    in_turn = [
        sheet(1, checked(item), updated=f"2026-11-03T10:0{at}:00.000Z")
        for at, item in enumerate(("arts", "arts", "nurse", "arts"))
    ]
    here.drop(*in_turn, in_turn[0], in_turn[3])
    assert here.counted == "1 sheet is counted"
    assert [each.split(".")[0] for each in here.remarks] == [
        "3 are earlier copies of sheets that are here, and are not counted",
        "2 are here more than once and count once",
    ]
    here.page.get_by_role("button", name="Count them all").click()
    assert here.counted == "4 sheets are counted"
    assert here.totals() == {"The arts": "3", "A nurse to go to": "1"}
    assert [each.split(".")[0] for each in here.remarks] == ["2 are here more than once and count once"]
    other = Bringing(here.page.context.new_page(), here.page.url)
    expect(other.page.locator("[data-counted]")).to_have_text("4 sheets are counted")


def test_results_of_schools_brought_together_are_what_all_their_sheets_are(bring: Open) -> None:
    people = [
        sheet(at, checked(*["arts", "nurse", "air"][: at % 4], role=["educator", "parent"][at % 2])) for at in range(1, 21)
    ]
    here = bring()
    here.drop(*people)
    totals = here.totals()
    schools = []
    for part in (people[:12], people[12:]):
        school = bring()
        school.drop(*part)
        schools.append(school.saved("Save the result"))
    district = bring()
    district.drop(*schools)
    assert district.counted == "20 sheets are counted, some of them from 2 results"
    assert district.totals() == totals
    assert "Lovelace" not in schools[0]
    district.drop(people[0], schools[1])
    assert district.counted == "20 sheets are counted, some of them from 2 results"
    assert district.remarks == [
        "1 is a part of a result that is here, and counts there.",
        "1 is here twice and counts once.",
    ]


def test_a_result_with_a_very_long_text_can_be_brought_together_again(bring: Open) -> None:
    school = bring()
    school.drop(sheet(1, {**checked("arts"), "other-areas": "🎨" * 15_000}), sheet(2, checked("arts")))
    district = bring()
    district.drop(school.saved("Save the result"))
    assert district.counted == "2 sheets are counted, some of them from 1 result"


def test_groups_are_told_apart_where_they_are_large_enough(bring: Open) -> None:
    here = bring()
    roles = ["educator"] * 8 + ["parent"] * 6 + ["administrator"] * 2
    here.drop(*(sheet(at, checked("arts", role=role)) for at, role in enumerate(roles, 1)))
    here.page.get_by_label("By group").check()
    assert here.lines(AREAS)[:3] == ["The arts 16 (100%)", "Educator 8 (100%)", "Everyone else 8 (100%)"]
    assert "Groups of fewer than 5 people are put together" in here.page.locator("[data-small]").inner_text()
    result = json.loads(here.saved("Save the result"))
    assert {name: each["people"] for name, each in result["groups"].items()} == {"educator": 8, "+": 8, "~": 0}


def test_a_spreadsheet_gets_words_and_no_formulas(bring: Open) -> None:
    here = bring("strengthening-partnerships")
    answers = {"pledge-hopes": '=HYPERLINK("http://x")', "ratings": {"pledge": "strong"}}
    here.drop(*(sheet(at, answers, worksheet="strengthening-partnerships") for at in (1, 2)))
    table = here.saved("Save for a spreadsheet")
    assert '"\'=HYPERLINK(""http://x"")","2"' in table
    assert '"Joint pledge","2","0","0","2","Strong"' in table


def test_hostile_files_are_refused_or_shown_as_words_and_nothing_runs(bring: Open) -> None:
    here = bring(CHECKLIST)
    deep = '{"format": "start-somewhere/result", "version": 1, "groups": ' + '{"a":' * 5000 + "1" + "}" * 5001
    result = {"format": "start-somewhere/result", "version": 1, "site": "s", "worksheet": CHECKLIST, "revision": "", "name": ""}
    whole = {**result, "created": "", "minimum": 5, "sheets": []}
    tally = {"shape": "many_of", "n": 1, "counts": {"arts": -1}}
    proto = '{"__proto__": {"people": 1}}'
    bad = [
        deep,
        result,
        {**whole, "groups": {"a": {"people": "1"}}},
        {**whole, "groups": {"-": {"people": 1, "fields": {"areas": tally}}}},
        {**whole, "groups": {"-": {"people": 1, "fields": {"areas": {"shape": "constructor", "n": 1}}}}},
        json.dumps({**whole, "groups": {}}).replace('"groups": {}', f'"groups": {proto}'),
    ]
    here.drop(*bad)
    assert here.said.count("was not opened") == len(bad)
    expect(here.page.locator("[data-sources]")).to_be_hidden()
    markup = "<img src=x onerror=document.title='run'>"
    odd = {
        "areas": {"checked": [markup, "__proto__", "constructor", "arts"], "other": markup},
        "role": {"option": "other", "other": markup},
    }
    here.drop(sheet(1, {**odd, "__proto__": "x", "constructor": "x"}), sheet(2, {"areas": 5, "role": [[[]]], "totals": "x"}))
    assert here.counted == "2 sheets are counted"
    assert here.totals() == {"The arts": "1", "constructor": "1"}
    assert markup in here.page.locator("[data-findings]").inner_text()
    assert here.page.title() != "run"


def test_all_sheets_and_results_in_one_file_are_added(bring: Open) -> None:
    here = bring()
    here.drop([sheet(1, checked("arts")), sheet(2, checked("nurse"))])
    assert here.said == "Added 2."
    one = here.saved("Save the result")
    other = bring()
    other.drop(sheet(3, checked("arts")))
    district = bring()
    district.drop(f"{one}\n\n{other.saved('Save the result')}", "PK\x03\x04" + json.dumps(sheet(4, checked("arts"))))
    assert "Unpack it first, then choose the files in it." in district.said
    assert district.counted == "3 sheets are counted, some of them from 2 results"
    assert district.totals() == {"The arts": "2", "A nurse to go to": "1"}


def test_links_that_people_sent_are_read_however_many_stand_in_a_mail(bring: Open) -> None:
    here = bring()
    make = """(sheets) => Promise.all(sheets.map(async (each) =>
      `https://example.org/worksheets/x.html#answers=${await guidebook.packed(JSON.stringify(each))}`))"""
    one, two = here.page.evaluate(make, [sheet(1, checked("arts")), sheet(2, checked("nurse"))])
    here.page.get_by_label("Or paste links").fill(f"Hello,\nhere is mine: {one} and\n<{two}>\n{one[:-9]}")
    expect(here.page.locator("[data-counted]")).to_have_text("2 sheets are counted")
    assert here.totals() == {"The arts": "1", "A nurse to go to": "1"}
    assert "was not opened" in here.said


def test_a_text_without_blanks_is_searched_for_links_at_once(bring: Open) -> None:
    took = """async (text) => {
      const before = performance.now();
      await guidebook.takeLinks(text);
      return performance.now() - before;
    }"""
    assert bring().page.evaluate(took, "x" * 100_000 + " https://example.org/x.html#answers=abc") < 5000


def test_a_sheet_with_a_link_in_an_answer_is_not_taken_for_the_link(bring: Open) -> None:
    here = bring()
    other = here.page.evaluate("(other) => guidebook.packed(JSON.stringify(other))", sheet(1, checked("arts")))
    own = sheet(2, checked("nurse", role=f"See https://example.org/x.html#answers={other}"))
    page = f'<!doctype html><p>A sheet</p><script type="application/json" id="answers">{json.dumps(own)}</script>'
    here.drop(page, f"Hello,\nhere it is: {json.dumps(own)}")
    assert here.totals() == {"A nurse to go to": "1"}


def test_a_double_click_shows_results_large_and_saves_them_once(bring: Open) -> None:
    here = bring(CHECKLIST)
    here.drop(sheet(1, checked("arts")))
    saved: list[str] = []
    here.page.on("download", lambda download: saved.append(download.suggested_filename))
    here.page.get_by_role("button", name="Save for a spreadsheet").dblclick()
    here.saved("Save the result")
    large = here.page.get_by_role("button", name="Show large")
    large.dblclick()
    expect(large).to_have_attribute("aria-pressed", "true")
    assert [name.rpartition(".")[2] for name in saved] == ["csv", "json"]


def test_a_double_click_takes_out_or_brings_back_once(bring: Open) -> None:
    here = bring()
    here.drop(*(sheet(number, checked("arts")) for number in range(1, 5)))
    here.page.locator("[data-sources] summary").click()
    here.page.get_by_role("button", name="Take out file 1.json").dblclick()
    expect(here.page.locator("[data-counted]")).to_have_text("3 sheets are counted")
    here.page.get_by_role("button", name="Take all out").dblclick()
    expect(here.page.locator("[data-said]")).to_contain_text("All of it is taken out.")
    here.page.get_by_role("button", name="Undo").dblclick()
    expect(here.page.locator("[data-counted]")).to_have_text("3 sheets are counted")
    expect(here.page.locator("[data-said]")).to_contain_text(UNDONE)
    expect(here.page.locator("[data-counted]")).to_have_text("3 sheets are counted")


def test_taking_all_out_where_nothing_is_left_costs_no_undo(bring: Open) -> None:
    here = bring()
    here.drop(sheet(1, checked("arts")))
    for _ in range(2):
        here.page.get_by_role("button", name="Take all out").click()
        expect(here.page.locator("[data-said]")).to_contain_text("All of it is taken out.")
    here.page.get_by_role("button", name="Undo").click()
    expect(here.page.locator("[data-counted]")).to_have_text("1 sheet is counted")


def test_files_of_a_tool_that_cannot_be_loaded_are_said_to_be_so_and_can_be_chosen_again(bring: Open) -> None:
    here = bring()
    here.page.route(f"**/worksheets/{CHECKLIST}.js", lambda route: route.abort())
    here.page.set_input_files("#bring-files", files(sheet(1, checked("arts"))))
    expect(here.page.locator("[data-said]")).to_have_text(
        "This could not be loaded. Check your connection, then choose the tool again."
    )
    here.page.unroute_all()
    here.drop(sheet(1, checked("arts")))
    assert here.counted == "1 sheet is counted"


def test_each_team_has_its_own(bring: Open) -> None:
    here = bring()
    here.drop(sheet(1, checked("arts")))
    address = here.page.url.partition("#")[0]
    here.page.goto(f"{address}?team=n1234567890#{CHECKLIST}")
    expect(here.page.locator("#bring-tool")).to_have_value(CHECKLIST)
    expect(here.page.locator("[data-sources]")).to_be_hidden()
    here.page.goto(f"{address}?team=own#{CHECKLIST}")
    expect(here.page.locator("[data-counted]")).to_have_text("1 sheet is counted")


def test_two_tabs_keep_what_was_added_in_either_and_take_out_what_was_in_one(two: tuple[Bringing, Bringing]) -> None:
    one, other = two
    one.drop(sheet(1, checked("arts")), sheet(2, checked("arts")))
    other.drop(sheet(3, checked("nurse")))
    expect(other.page.locator("[data-counted]")).to_have_text("3 sheets are counted")
    one.drop(sheet(4, checked("arts")))
    expect(one.page.locator("[data-counted]")).to_have_text("4 sheets are counted")
    one.page.get_by_text("See each one, or take some out").click()
    one.page.get_by_role("button", name="Take out file 2.json").click()
    expect(one.page.locator("[data-counted]")).to_have_text("3 sheets are counted")
    come_back(other)
    expect(other.page.locator("[data-counted]")).to_have_text("3 sheets are counted")
    other.page.get_by_role("button", name="Undo").click()  # only what was added there
    expect(other.page.locator("[data-counted]")).to_have_text("2 sheets are counted")
    expect(other.page.locator("[data-said]")).to_have_text(UNDONE)
    other.page.reload()
    expect(other.page.locator("[data-counted]")).to_have_text("2 sheets are counted")
    assert other.totals() == {"The arts": "2"}


def test_taking_all_out_in_two_tabs_loses_nothing_that_undo_should_bring_back(two: tuple[Bringing, Bringing]) -> None:
    one, other = two
    one.drop(sheet(1, checked("arts")))
    other.drop(sheet(2, checked("nurse")))
    one.page.get_by_role("button", name="Take all out").click()  # with the one that this tab does not know of
    expect(one.page.locator("[data-said]")).to_have_text("All of it is taken out.")
    come_back(one)
    one.page.get_by_role("button", name="Undo").click()
    expect(one.page.locator("[data-counted]")).to_have_text("2 sheets are counted")
    expect(one.page.locator("[data-said]")).to_have_text(UNDONE)
    one.page.reload()
    expect(one.page.locator("[data-counted]")).to_have_text("2 sheets are counted")


def test_what_is_erased_in_another_tab_does_not_come_back(bring: Open, site) -> None:
    here = bring(CHECKLIST)
    here.drop(sheet(1, checked("arts")), sheet(2, checked("arts")))
    our_work = here.page.context.new_page()
    our_work.goto(site.url("our-work.html"))
    with here.page.expect_navigation():
        our_work.get_by_role("button", name="Erase everything").click()
        our_work.locator("[data-sharing-question]").get_by_role("button").first.click()
    here.drop(sheet(3, checked("nurse")))
    assert here.counted == "1 sheet is counted"
    here.page.reload()
    expect(here.page.locator("[data-counted]")).to_have_text("1 sheet is counted")


def test_words_are_dragged_within_the_line_for_links_as_anywhere(bring: Open) -> None:
    here = bring()
    line = here.page.get_by_label("Or paste links")
    line.fill("hello world")
    line.dblclick(position={"x": 15, "y": 12})
    mouse = here.page.mouse
    box = line.bounding_box()
    assert box
    mouse.move(box["x"] + 15, box["y"] + 12)
    mouse.down()
    for x in (20, 40, 200):
        mouse.move(box["x"] + x, box["y"] + 12, steps=4)
    mouse.up()
    expect(line).not_to_have_value("hello world")
    assert "hello" in line.input_value()


def test_the_results_fill_the_screen_for_a_projector_until_escape(bring: Open) -> None:
    here = bring()
    here.drop(sheet(1, checked("arts")))
    here.page.get_by_role("button", name="Show large").click()
    expect(here.page.locator("#bring-tool")).to_be_hidden()
    expect(here.page.locator("header")).to_be_hidden()
    here.page.keyboard.press("Escape")
    expect(here.page.locator("#bring-tool")).to_be_visible()


def test_what_most_counted_comes_first_and_of_ranks_the_first(bring: Open) -> None:
    here = bring()
    here.drop(sheet(1, {"totals": [{"row": "nurse", "ticks": "3"}, {"row": "arts", "ticks": "9"}]}))
    expect(here.finding("School and district totals: Checks")).to_be_visible()
    names = [line.split(" average")[0] for line in here.lines("School and district totals: Checks")]
    assert names == ["The arts", "A nurse to go to"]
    here = bring()
    ranked = [{"row": "b1", "issue": "Buses", "rank": "2"}, {"row": "b2", "issue": "Algebra", "rank": "1"}]
    here.drop(sheet(2, {"issues": ranked}, worksheet="discovering-shared-goals"))
    expect(here.finding("Issues, data, and rank: Where does this rank …")).to_be_visible()
    names = [line.split(" average")[0] for line in here.lines("Issues, data, and rank: Where does this rank …")]
    assert names == ["Algebra", "Buses"]


def test_results_are_printed_alike_whether_or_not_they_are_shown_large(bring: Open) -> None:
    here = bring()
    here.drop(sheet(1, checked("arts")))
    row = here.page.locator(".gb-chart__row").first
    size = "each => [getComputedStyle(each).fontSize, getComputedStyle(each.querySelector('svg')).height]"
    here.page.emulate_media(media="print")
    usual = row.evaluate(size)
    here.page.emulate_media(media="screen")
    here.page.get_by_role("button", name="Show large").click()
    assert row.evaluate(size) != usual
    here.page.emulate_media(media="print")
    assert row.evaluate(size) == usual


def test_no_name_of_a_point_on_a_scale_is_broken_within_a_word(bring: Open) -> None:
    here = bring()
    here.drop(sheet(1, {"overall": "civil"}, worksheet="relationship-continuum"))
    broken = """() => [...document.querySelectorAll('.gb-chart__points > span')].filter((each) => {
      const range = document.createRange();
      range.selectNodeContents(each);
      return !each.textContent.includes(' ') && range.getClientRects().length > 1;
    }).map((each) => each.textContent)"""
    assert here.page.evaluate(broken) == []
    here.page.get_by_role("button", name="Show large").click()
    here.page.set_viewport_size({"width": 1024, "height": 768})
    assert here.page.evaluate(broken) == []
    here.page.set_viewport_size({"width": 620, "height": 860})  # a letter within its margins
    here.page.emulate_media(media="print")
    assert here.page.evaluate(broken) == []


def test_what_most_people_checked_becomes_the_issues_of_the_next_tool(bring: Open, site) -> None:
    here = bring()
    here.drop(*(sheet(at, checked(*("arts", "nurse", "air")[: at % 3 + 1])) for at in range(1, 8)))
    lead = here.page.get_by_text("can take in what most people checked.")
    lead.get_by_role("link", name="Discovering Shared Goals Planning Template").click()
    form = here.page.locator("form.ws")
    offer = form.locator("[data-link]").filter(has_text="the areas that most people checked")
    offer.get_by_role("button", name="Choose").click()
    chosen = offer.locator("li").first
    expect(chosen).to_contain_text("The arts")
    expect(chosen).to_contain_text("7 of 7")
    chosen.get_by_role("button").first.click()
    expect(form.locator('[name^="answer-issues."][name$=".issue"]').first).to_have_value("The arts")


def test_results_and_typing_are_reached_by_keyboard_at_every_size_and_fit_a_small_page(bring: Open) -> None:
    here = bring()
    here.drop(*(sheet(at, checked("arts", role="parent" if at % 2 else "educator")) for at in range(1, 13)))
    here.page.locator("[data-type]").click()
    here.page.evaluate(PROBE)
    for width, height in SIZES:
        here.page.set_viewport_size({"width": width, "height": height})
        assert here.page.evaluate("operable.walk()") == [], f"{width}x{height}"
    here.page.set_viewport_size({"width": 320, "height": 640})
    assert here.page.evaluate("document.documentElement.scrollWidth") <= 320
    assert violations_either_way(here.page, SCHEMES) == []


def test_a_tool_that_cannot_be_loaded_closes_none_that_was_chosen_since(bring: Open) -> None:
    here = bring()
    waiting: list[Route] = []
    here.page.route(f"**/worksheets/{CHECKLIST}.js", lambda route: waiting.append(route))
    here.page.locator("#bring-tool").select_option(CHECKLIST)
    here.page.locator("#bring-tool").select_option("fishbone")
    expect(here.page.locator("[data-type]")).to_be_enabled()
    here.page.wait_for_url("**#fishbone")
    waiting[0].abort()
    here.page.unroute_all()
    assert here.page.evaluate(f"guidebook.catalog('{CHECKLIST}').then(({{ id }}) => id)") == CHECKLIST  # by now
    expect(here.page.locator("#bring-tool")).to_have_value("fishbone")
    expect(here.page.locator("[data-said]")).to_be_empty()
