"""What the first release kept opens in this one: recorded there, as a browser had it.

The recording holds sheets with texts, rows and choices; one with a question that was left open, one whose question was
decided, one whose page went away before it had saved, and one that was kept while the database was out of order.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from .sheet import Sheet

RECORDED: dict[str, Any] = json.loads((Path(__file__).parent / "recorded" / "version_one.json").read_text(encoding="utf-8"))
KEPT = {key.split("/")[1]: record["sheet"]["answers"] for key, record in RECORDED["database"] if not key.endswith("/aside")}
SITE_ID = next(iter(RECORDED["local"])).split("/")[0]

PUT_BACK = """({site, recorded}) => new Promise(resolve => {
  Object.assign(localStorage, recorded.local);
  const request = indexedDB.open(`${site}/sheets`, recorded.version);
  request.onupgradeneeded = () => request.result.createObjectStore("sheets");
  request.onsuccess = () => {
    const transaction = request.result.transaction("sheets", "readwrite");
    for (const [key, record] of recorded.database) transaction.objectStore("sheets").put(record, key);
    transaction.oncomplete = () => { request.result.close(); resolve(); };
  };
})"""


@pytest.fixture
def open_kept(context, site):
    """Opens a sheet in a browser that holds the recording."""
    page = context.new_page()
    page.goto(site.url("privacy.html"))
    page.evaluate(PUT_BACK, {"site": SITE_ID, "recorded": RECORDED})

    def opened(worksheet: str) -> Sheet:
        sheet = Sheet(page, worksheet)
        sheet.visit(site.url(f"worksheets/{worksheet}.html"))
        return sheet

    return opened


@pytest.mark.parametrize("worksheet", ["group-norms", "monitoring-plan", "potential-partner-brainstorm", "goals-objectives"])
def test_a_sheet_that_was_kept_is_there_and_stays(open_kept, worksheet):
    sheet = open_kept(worksheet)
    assert sheet.answers() == KEPT[worksheet]
    expect(sheet.question).to_be_empty()
    sheet.control("sheet-team").fill("Riverside DLT, later")
    sheet.until_kept()
    sheet.reload()
    assert sheet.answers() == {**KEPT[worksheet], "sheet-team": "Riverside DLT, later"}


def test_when_it_was_saved_to_a_file_is_still_known(open_kept):
    expect(open_kept("group-norms").status_in_full).to_contain_text("Saved to a file")


def test_a_question_that_was_left_open_is_asked_again(open_kept):
    sheet = open_kept("extending-the-invitation")
    expect(sheet.question).to_contain_text("Strong opener")
    assert sheet.answers() == {
        "issue": "from the beginning",
        "opener": "typed in two",
        "request": "only in two",
        "outcome": "typed later",
    }
    sheet.press("Use the other")
    expect(sheet.control("opener")).to_have_value("typed in one")
    sheet.until_kept()
    sheet.reload()
    expect(sheet.question).to_be_empty()
    assert sheet.answers()["opener"] == "typed in one"


def test_what_a_page_left_in_its_journal_is_taken_over_once(open_kept):
    sheet = open_kept("decision-check-in")
    assert sheet.control("party-a").input_value() == "left at the last moment"
    expect(sheet.question).to_be_empty()
    sheet.until_kept()
    sheet.control("party-a").fill("changed since")
    sheet.until_kept()
    sheet.page.evaluate("local => Object.assign(localStorage, local)", RECORDED["local"])  # as a crash can bring it back
    sheet.reload()
    assert sheet.control("party-a").input_value() == "changed since"
    expect(sheet.question).to_be_empty()


def test_what_was_kept_while_the_database_was_out_of_order_is_taken_over(open_kept):
    sheet = open_kept("joint-letter")
    letter = json.loads(RECORDED["local"][f"{SITE_ID}/sheet/own/joint-letter/1"])["sheet"]["answers"]
    assert letter
    assert sheet.answers() == letter
    sheet.until_kept()
    sheet.reload()
    assert sheet.answers() == letter


def test_our_work_finds_the_sheets_after_a_question_was_decided(open_kept, site):
    sheet = open_kept("goals-objectives")
    sheet.page.goto(site.url("our-work.html"))
    expect(sheet.page.locator('[data-tool]:is([data-state="begun"], [data-state="filled"])')).to_have_count(len(KEPT))
