"""What else goes on in the browser while a sheet is open, beside what a second tab types (`test_two_tabs.py`)."""

from __future__ import annotations

from playwright.sync_api import expect

WORKSHEET = "extending-the-invitation"
DEAF = "window.BroadcastChannel = class { postMessage() {} addEventListener() {} close() {} }"
COME_BACK = "window.dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))"

# A later version of the site, in another tab, wants the storage in another form; returns what came of it within two seconds.
UPGRADE = """() => new Promise((resolve) => {
  setTimeout(resolve, 2000, "blocked");
  const request = indexedDB.open(document.querySelector("meta[name=site-id]").content + "/sheets", 1000);
  request.onsuccess = () => {
    request.result.close();
    resolve("upgraded");
  };
})"""


def test_a_page_that_comes_back_from_the_browsers_memory_shows_what_was_saved_meanwhile(open_sheet, context):
    context.add_init_script(DEAF)  # a page that waits in memory hears nothing
    one, two = open_sheet(WORKSHEET), open_sheet(WORKSHEET)
    one.control("opener").fill("typed meanwhile")
    one.until_kept()
    assert two.control("opener").input_value() == ""
    two.page.evaluate(COME_BACK)
    expect(two.control("opener")).to_have_value("typed meanwhile")


def test_an_open_sheet_keeps_no_other_page_from_bringing_the_storage_up_to_date(open_sheet, page, site):
    open_sheet(WORKSHEET)
    page.goto(site.url("about.html"))
    assert page.evaluate(UPGRADE) == "upgraded"
