"""What a page leaves that goes away while it saves is taken for what it is, once."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from .kept_before import WORKSHEET

# As a page leaves it that goes away while it saves: the last moment in the journal, and a write under way, which comes
# to an end now, or right before the next page writes.
LEAVE_WRITING = """async worksheet => {
  const site = document.querySelector("meta[name=site-id]").content;
  const asked = (request) => new Promise(resolve => { request.onsuccess = () => resolve(request.result); });
  const database = await asked(indexedDB.open(`${site}/sheets`));
  const record = await asked(database.transaction("sheets").objectStore("sheets").get(["own", worksheet, "1"]));
  const before = record.content.answers.opener;
  const left = {
    page: "gone", count: 2, address: {team: "own", worksheet, sheet: "1"}, versions: [],
    changes: {opener: {before, after: "first and whole", conflict: false}},
  };
  localStorage.setItem(`${site}/journal/gone`, JSON.stringify(left));
  const content = {...record.content, answers: {...record.content.answers, opener: "first and"}};
  const written = {...record, saves: record.saves + 1, content, page: "gone", pages: {...record.pages, gone: 1}};
  sessionStorage.setItem("written", JSON.stringify(written));
  database.close();
}"""
END_WRITING = """(() => {
  const begin = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (stores, mode) {
    const written = sessionStorage.getItem("written");
    if (written && mode === MODE) {
      sessionStorage.removeItem("written");
      begin.call(this, stores, "readwrite").objectStore("sheets").put(JSON.parse(written));
    }
    return begin.call(this, stores, mode);
  };
})()"""


def test_a_journal_that_comes_back_after_a_crash_is_not_taken_for_news(open_sheet):
    # After a crash localStorage may be as it was a minute ago, with a journal that was dealt with long since.
    sheet = open_sheet(WORKSHEET)
    sheet.page.add_init_script("window.atFirst = Object.entries(localStorage)")
    with sheet.page.expect_navigation():  # in one go, so that no write of the store comes in between
        sheet.control("opener").evaluate(
            "control => { control.value = 'first'; control.dispatchEvent(new Event('input', {bubbles: true})); "
            "location.reload(); }"
        )
    sheet.until_ready()
    journal = sheet.page.evaluate("atFirst.find(([key]) => key.includes('/journal/'))")
    assert journal, "leaving writes a journal"
    sheet.control("opener").fill("second")
    sheet.until_kept()
    sheet.page.evaluate("([key, value]) => localStorage.setItem(key, value)", journal)
    sheet.reload()
    assert sheet.control("opener").input_value() == "second"
    expect(sheet.notice).to_be_empty()


@pytest.mark.parametrize("before_the_next_page", ["reads", "writes"])
def test_a_write_that_ends_when_its_page_is_gone_is_no_second_answer(open_sheet, site, before_the_next_page):
    sheet = open_sheet(WORKSHEET)
    url = sheet.page.url
    sheet.control("opener").fill("first")
    sheet.until_kept()
    sheet.page.goto(site.url("index.html"))
    sheet.page.evaluate(LEAVE_WRITING, WORKSHEET)
    mode = {"reads": "readonly", "writes": "readwrite"}[before_the_next_page]
    sheet.page.add_init_script(END_WRITING.replace("MODE", f"'{mode}'"))
    sheet.visit(url)
    sheet.until_kept()
    assert sheet.page.evaluate("sessionStorage.getItem('written')") is None
    assert sheet.control("opener").input_value() == "first and whole"
    expect(sheet.notice).to_be_empty()
    sheet.reload()
    assert sheet.control("opener").input_value() == "first and whole"
