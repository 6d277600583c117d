"""Every database and file that this site has ever written opens: each sort was recorded when it was new, as a browser had it.

`database_two` is from the time before teams and copies, `database_two_with_teams` from the time when they came; the files, the
link and the result are of that time, too. A sort that changes is recorded once more, beside these.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from .sheet import Sheet

RECORDED = Path(__file__).parent / "recorded"
SITE_ID = "start-somewhere"
# As that release made its database.
PUT_BACK = """({site, recorded}) => new Promise((resolve) => {
  Object.assign(localStorage, recorded.local);
  const address = ["team", "worksheet", "sheet"];
  const request = indexedDB.open(`${site}/sheets`, recorded.version);
  request.onupgradeneeded = () => {
    const database = request.result;
    const sheets = database.createObjectStore("sheets", {keyPath: address});
    for (const name of [...address, "updated"]) sheets.createIndex(name, name);
    database.createObjectStore("versions", {keyPath: "id", autoIncrement: true}).createIndex("address", address);
    database.createObjectStore("asides", {keyPath: [...address, "page"]}).createIndex("address", address);
    database.createObjectStore("settings");
  };
  request.onsuccess = () => {
    const database = request.result;
    const transaction = database.transaction([...database.objectStoreNames], "readwrite");
    for (const [name, entries] of Object.entries(recorded.stores))
      for (const [key, value] of entries) {
        const store = transaction.objectStore(name);
        if (store.keyPath) store.put(value);
        else store.put(value, key);
      }
    transaction.oncomplete = () => { database.close(); resolve(); };
  };
})"""


def read(name: str) -> str:
    return (RECORDED / name).read_text(encoding="utf-8")


def with_database(page: Page, site: Any, name: str) -> None:
    """Give a browser what one had then."""
    page.goto(site.url("privacy.html"))
    page.evaluate(PUT_BACK, {"site": SITE_ID, "recorded": json.loads(read(f"{name}.json"))})


def opened(page: Page, address: str) -> Sheet:
    sheet = Sheet(page, "fishbone")
    sheet.visit(address)
    return sheet


def test_a_database_from_before_teams_opens_with_its_earlier_versions(page, site):
    page.clock.set_system_time("2026-11-26T08:00:00Z")  # that day: on another one, its last sheet becomes a version too
    with_database(page, site, "database_two")
    sheet = opened(page, site.url("worksheets/fishbone.html"))
    assert sheet.answers() == {"issue": "Second graders miss school"}
    sheet.press("Earlier versions")
    expect(sheet.form.locator("[data-versions] li")).to_have_count(1)
    page.goto(site.url("our-work.html"))
    expect(page.locator("main")).to_contain_text("Where you left off")
    expect(page.get_by_role("link", name="Where Are You Going Next?").first).to_be_visible()


def test_a_database_with_teams_and_copies_opens(page, site):
    with_database(page, site, "database_two_with_teams")
    sheets = {tuple(key): record for key, record in json.loads(read("database_two_with_teams.json"))["stores"]["sheets"]}
    assert len(sheets) == 3
    for (team, _, copy), record in sheets.items():
        sheet = opened(page, site.url(f"worksheets/fishbone.html?team={team}&sheet={copy}"))
        assert sheet.answers() == record["content"]["answers"]


@pytest.mark.parametrize("name", ["sheet_one.html", "sheet_one.json", "sheet_one.txt"])
def test_a_file_with_one_sheet_opens(page, site, name):
    sheet = opened(page, site.url("worksheets/fishbone.html"))
    with page.expect_file_chooser() as chooser:
        sheet.press("Open a file")
    chooser.value.set_files(RECORDED / name)
    expect(sheet.control("issue")).to_have_value("Third graders miss school")


@pytest.mark.parametrize("name", ["work_one.html", "work_one.json", "work_one.txt"])
def test_a_file_with_all_work_opens(page, site, name):
    page.goto(site.url("our-work.html"))
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Open files").click()
    chooser.value.set_files(RECORDED / name)
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("Lincoln SLT")
    dialog.get_by_role("button", name="Open", exact=True).click()
    dialog.get_by_role("button", name="Close", exact=True).click()
    expect(page.locator("main")).to_contain_text("Lincoln SLT")


def test_a_link_shows_what_it_holds(page, site):
    link = read("link_one.txt").strip().replace("https://schools.example/", site.url(""))
    sheet = opened(page, link)
    expect(sheet.question).to_contain_text("1 answer from Riverside DLT")
    sheet.question.get_by_role("button", name="Keep them on this device").click()
    expect(sheet.question).to_be_empty()
    expect(sheet.control("issue")).to_have_value("Third graders miss school")


def test_a_result_is_brought_together_again(page, site):
    page.goto(site.url("bring-together.html"))
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Choose files").click()
    chooser.value.set_files(RECORDED / "result_one.json")
    expect(page.locator("main")).to_contain_text("7 sheets are counted")
