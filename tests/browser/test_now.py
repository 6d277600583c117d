"""Which team and which of its sheets a page shows: its address says so, and else what was last used."""

from __future__ import annotations

import pytest

from .sheet import Sheet

WORKSHEET = "extending-the-invitation"
OTHER = "group-norms"
KEPT = """() => guidebook.sheets[0].keeper.store.list().then(
  all => all.map(each => [each.team, each.worksheet, each.sheet].join("/")).sort())"""

# A team, with sheets in it that hold nothing yet.
BEGUN = """([team, worksheet, sheets]) => {
  const store = guidebook.sheets[0].keeper.store;
  const record = (sheet) => {
    const [address, updated] = [{team, worksheet, sheet}, new Date().toISOString()];
    const content = {...address, created: updated, updated, answers: {}};
    return {...address, saves: 1, updated, filed: null, pages: {}, page: "p", content};
  };
  const write = (record) => ({record, expected: 0, versions: [], aside: {...record, page: "p", answers: {}}, resolved: []});
  return store.writeAll(sheets.map(sheet => write(record(sheet))), {[`team/${team}`]: {id: team, name: "DLT"}});
}"""


@pytest.fixture
def visit(context, site):
    """Opens a tool with something behind its address, in a tab of its own."""

    def visited(query: str = "", worksheet: str = WORKSHEET) -> Sheet:
        sheet = Sheet(context.new_page(), worksheet)
        sheet.visit(site.url(f"worksheets/{worksheet}.html") + query)
        return sheet

    return visited


def test_what_was_kept_before_there_were_teams_and_copies_is_what_a_page_shows(visit):
    sheet = visit()
    sheet.control("opener").fill("as ever")
    sheet.until_kept()
    assert sheet.page.evaluate(KEPT) == [f"own/{WORKSHEET}/1"]
    assert sheet.page.evaluate("Object.keys(localStorage).filter(name => name.endsWith('/now'))") == []
    assert visit("?team=own&sheet=1").control("opener").input_value() == "as ever"


def test_two_tabs_show_two_sheets_and_do_not_mix_them(visit):
    visit().page.evaluate(BEGUN, ["own", WORKSHEET, ["first", "second"]])
    one, two = visit("?team=own&sheet=first"), visit("?team=own&sheet=second")
    for part in ("Good", " morning"):
        one.control("opener").press_sequentially(part)
        two.control("opener").press_sequentially(part.upper())
    for tab in (one, two):
        tab.until_kept()
        tab.reload()
    assert one.control("opener").input_value() == "Good morning"
    assert two.control("opener").input_value() == "GOOD MORNING"
    assert one.page.evaluate(KEPT) == [f"own/{WORKSHEET}/first", f"own/{WORKSHEET}/second"]


def test_without_an_address_the_sheet_comes_that_was_last_used(visit):
    visit().page.evaluate(BEGUN, ["dlt", WORKSHEET, ["one"]])
    for query, words in (("?team=dlt&sheet=one", "of a team"), ("?team=own&sheet=1", "own"), ("?team=dlt", "the team's again")):
        sheet = visit(query)
        sheet.control("opener").fill(words)
        sheet.until_kept()
    assert visit().control("opener").input_value() == "the team's again"
    sheet = visit("", OTHER)
    sheet.control("sheet-team").fill("of the same team")
    sheet.until_kept()
    assert sheet.page.evaluate(KEPT) == [f"dlt/{WORKSHEET}/one", f"dlt/{OTHER}/1", f"own/{WORKSHEET}/1"]


@pytest.mark.parametrize("query", ["?team=../own&sheet=1/x", "?team=&sheet=", "?team=%00&sheet=" + "x" * 500])
def test_what_is_no_id_in_an_address_counts_for_nothing(visit, query):
    sheet = visit(query)
    sheet.control("opener").fill("safe")
    sheet.until_kept()
    assert sheet.page.evaluate(KEPT) == [f"own/{WORKSHEET}/1"]


@pytest.mark.parametrize("junk", ["7", '"own"', '{"team": 7, "sheets": [1]}', '{"team": {}, "sheets": {"own/x": null}}', "{"])
def test_damaged_memory_of_what_was_last_used_counts_for_nothing(visit, junk):
    sheet = visit()
    site_id = sheet.page.locator("meta[name=site-id]").get_attribute("content")
    sheet.page.evaluate("([name, junk]) => localStorage.setItem(name, junk)", [f"{site_id}/now", junk])
    sheet.reload()
    sheet.control("opener").fill("safe")
    sheet.until_kept()
    assert sheet.page.evaluate(KEPT)[-1] == f"own/{WORKSHEET}/1"
