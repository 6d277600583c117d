"""Answers that were brought together, once the page is closed: found again in Our work, in the team's file, in the bin."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from ..library.test_work_schema import wrong
from .accessibility import violations_everywhere
from .bringing import CHECKLIST, UNDONE, Bringing, checked, files, sheet
from .bringing import bring as bring
from .work import OurWork

TWO = [sheet(1, checked("arts", "nurse")), sheet(2, checked("arts"))]


@pytest.fixture
def here(bring, site) -> Page:
    """A page of someone who brought two people's answers together, and went on to Our work."""
    bringing = bring(CHECKLIST)
    bringing.drop(*TWO)
    return to_our_work(bringing.page, site)


def to_our_work(page: Page, site: Any) -> Page:
    OurWork(page, site.url("our-work.html")).visit()
    return page


def section(page: Page) -> Locator:
    return page.get_by_role("region", name="Answers brought together")


def save_team(page: Page) -> str:
    with page.expect_download() as download:
        page.get_by_role("button", name="Save this team to a file").click()
    return Path(download.value.path()).read_text(encoding="utf-8")


def in_file(text: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(text.partition('id="answers">')[2].partition("</script>")[0])
    return found


def open_files(page: Page, *contents: Any) -> Locator:
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Open files").click()
    chooser.value.set_files(files(*contents))
    dialog = page.get_by_role("dialog", name="Open files")
    expect(dialog.get_by_role("progressbar")).to_be_hidden()
    return dialog


def test_our_work_lists_them_with_how_many_people_and_leads_back(here: Page) -> None:
    entry = section(here).get_by_role("listitem")
    expect(entry).to_contain_text("Opportunity Checklist 2 people’s answers · changed today")
    expect(entry).to_contain_text("not in a file")
    assert not violations_everywhere(here)
    entry.get_by_role("link").click()
    expect(here.locator("[data-counted]")).to_have_text("2 sheets are counted")


def test_removed_ones_come_back_by_undo_or_out_of_the_bin(here: Page) -> None:
    remove = section(here).get_by_role("button", name="Remove the answers to Opportunity Checklist")
    remove.click()
    expect(section(here)).to_be_hidden()
    here.get_by_role("button", name="Undo").click()
    expect(section(here)).to_contain_text("2 people’s answers")
    remove.click()
    expect(section(here)).to_be_hidden()
    here.reload()
    here.get_by_role("button", name="Put back Opportunity Checklist: answers brought together").click()
    expect(section(here)).to_contain_text("2 people’s answers")
    expect(here.get_by_role("region", name="The bin")).to_be_hidden()


def test_a_double_click_removes_or_restores_one(bring, site) -> None:
    bringing = bring()
    bringing.drop(*TWO, sheet(3, {"pledge-hopes": "Trust"}, worksheet="strengthening-partnerships"))
    page = to_our_work(bringing.page, site)
    expect(section(page).get_by_role("listitem")).to_have_count(2)
    section(page).get_by_role("button").first.dblclick()
    expect(page.locator("[data-work-notice]")).to_be_visible()
    page.wait_for_timeout(300)
    expect(section(page).get_by_role("listitem")).to_have_count(1)
    section(page).get_by_role("button").first.click()
    expect(page.locator("[data-bin-list] li")).to_have_count(2)
    page.locator("[data-bin-list] button").first.dblclick()
    page.wait_for_timeout(300)
    expect(page.locator("[data-bin-list] li")).to_have_count(1)


def test_what_is_taken_out_all_at_once_is_in_the_bin_and_undo_leaves_nothing_there(bring, site) -> None:
    bringing = bring(CHECKLIST)
    bringing.drop(*TWO)
    bringing.page.get_by_role("button", name="Take all out").click()
    bringing.page.locator("[data-undo]").click()
    expect(bringing.page.locator("[data-said]")).to_have_text(UNDONE)
    expect(bringing.page.locator("[data-counted]")).to_have_text("2 sheets are counted")
    page = to_our_work(bringing.page, site)
    expect(section(page)).to_contain_text("2 people’s answers")
    expect(page.locator("[data-bin]")).to_be_hidden()


def test_undo_that_is_pressed_before_the_bin_is_written_brings_all_back(bring, site) -> None:
    bringing = bring(CHECKLIST)
    bringing.drop(*TWO)
    bringing.page.evaluate("""() => {
      const { bin } = guidebook.gathered;
      guidebook.gathered.bin = (id) => new Promise(resolve => setTimeout(resolve, 300)).then(() => bin(id));
    }""")
    bringing.page.evaluate("for (const each of ['clear', 'undo']) document.querySelector(`[data-${each}]`).click()")
    expect(bringing.page.locator("[data-counted]")).to_have_text("2 sheets are counted")
    bringing.page.wait_for_timeout(600)
    expect(bringing.page.locator("[data-counted]")).to_have_text("2 sheets are counted")
    page = to_our_work(bringing.page, site)
    expect(section(page)).to_contain_text("2 people’s answers")
    expect(page.locator("[data-bin]")).to_be_hidden()


def test_the_teams_file_holds_them_by_its_schema_and_another_device_goes_on(here: Page, bring, site) -> None:
    text = save_team(here)
    expect(section(here)).to_contain_text("saved to a file")
    assert "Opportunity Checklist: answers of 2 people" in text
    work = in_file(text)
    assert wrong(gatherings=work["gatherings"]) == []

    other = to_our_work(bring("").page, site)
    dialog = open_files(other, text)
    expect(dialog).to_contain_text("Answers brought together. 2 are added to what is here.")
    dialog.get_by_role("button", name="Open", exact=True).click()
    expect(dialog).to_contain_text("The answers brought together were added.")
    dialog.get_by_role("button", name="Close").click()
    expect(section(other)).to_contain_text("2 people’s answers")
    again = open_files(other, text)
    expect(again).to_contain_text("The answers brought together are here already.")
    again.get_by_role("button", name="Close").click()
    section(other).get_by_role("link").click()
    expect(other.locator("[data-counted]")).to_have_text("2 sheets are counted")


def test_opened_beside_others_they_become_one_list_and_nobody_counts_twice(here: Page, bring, site) -> None:
    text = save_team(here)
    bringing = bring(CHECKLIST)
    bringing.drop(TWO[1], sheet(3, checked("nurse")))
    page = to_our_work(bringing.page, site)
    dialog = open_files(page, text)
    dialog.get_by_role("button", name="Open", exact=True).click()
    dialog.get_by_role("button", name="Close").click()
    back = Bringing(page, site.url(f"bring-together.html#{CHECKLIST}"))
    expect(page.locator("[data-counted]")).to_have_text("3 sheets are counted")
    back.drop(text)
    expect(page.locator("[data-counted]")).to_have_text("3 sheets are counted")


@pytest.mark.parametrize(
    "spoilt",
    [
        "none",
        [None, 7, {"worksheet": CHECKLIST}, {"worksheet": "../x", "sources": [{"id": "a", "kind": "sheet", "name": ""}]}],
        [{"worksheet": CHECKLIST, "sources": [None, {"id": 7}, {"id": "a", "kind": "sheet", "name": [], "answers": {}}]}],
    ],
)
def test_damaged_ones_in_a_file_are_left_out_and_said_and_nothing_runs(bring, site, spoilt: Any) -> None:
    page = to_our_work(bring("").page, site)
    work = {"format": "start-somewhere/work", "version": 1, "site": "", "saved": "", "teams": [], "gatherings": spoilt}
    dialog = open_files(page, {**work, "sheets": [sheet(1, checked("arts"))]})
    assert ("damaged" in dialog.inner_text()) == (spoilt != "none")
    dialog.get_by_role("button", name="Open", exact=True).click()
    expect(dialog).to_contain_text("1 sheet opened.")
    dialog.get_by_role("button", name="Close").click()
    expect(section(page)).to_be_hidden()


def test_what_a_tab_kept_for_itself_stays_when_it_keeps_again(here: Page) -> None:
    here.evaluate("""async () => {
      const site = document.querySelector("meta[name=site-id]").content;
      sessionStorage.setItem(`${site}/passing`, "1");
      const tab = new guidebook.Store(site);
      const source = {id: "b", kind: "paper", name: "Paper", updated: "", answers: {areas: {checked: ["nurse"]}}};
      const place = {team: "own", worksheet: "opportunity-checklist"};
      await tab.writeAll([], guidebook.gathering.settingsOf({...place, updated: "", sources: [source]}));
      await guidebook.keepAgain();
    }""")
    here.goto(here.url.replace("our-work", "bring-together") + f"#{CHECKLIST}")
    expect(here.locator("[data-counted]")).to_contain_text("3 sheets are counted")


def test_after_thirty_days_the_bin_lets_them_go_and_those_of_teams_that_went_too(here: Page) -> None:
    here.goto(here.url.replace("our-work", "bring-together"))  # which empties no bin by itself
    left = here.evaluate("""async () => {
      const site = document.querySelector("meta[name=site-id]").content;
      const store = new guidebook.Store(site);
      const old = new Date(Date.now() - 31 * 86_400_000).toISOString();
      const source = {id: "b", kind: "paper", name: "Paper", updated: "", answers: {}};
      const one = {worksheet: "opportunity-checklist", updated: "", sources: [source]};
      await guidebook.saveTeam(store, {id: "gone1", name: "Gone", profile: {}, updated: "", deleted: old});
      await store.writeAll([], guidebook.gathering.settingsOf({team: "gone1", ...one}));
      await store.putSetting(`gathered-bin/own/opportunity-checklist/${old}`, {team: "own", ...one, deleted: old});
      await guidebook.gathering.empty(store);
      const of = (team) => guidebook.gathering.of(store, team);
      return [(await of("own")).length, (await of("gone1")).length, (await guidebook.gathering.binned(store)).length];
    }""")
    assert left == [1, 0, 0]
