"""What is typed before the storage is open is kept, beside what was there."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from .kept_before import WORKSHEET
from .sheet import Sheet

# The database opens only when the test says so.
LATE_STORAGE = """(() => {
  const open = IDBFactory.prototype.open;
  IDBFactory.prototype.open = function (...all) {
    const late = {};
    window.openNow = () => {
      const request = open.apply(this, all);
      Object.defineProperty(late, "result", {get: () => request.result});
      for (const name of ["onupgradeneeded", "onsuccess", "onerror"]) request[name] = (event) => late[name]?.(event);
    };
    return late;
  };
})()"""


@pytest.fixture
def early(profiles, site):
    """A page that holds answers, loaded again, with a storage that is not open yet."""
    context = profiles.new()
    sheet = Sheet(context.new_page(), WORKSHEET)
    sheet.visit(site.url(f"worksheets/{WORKSHEET}.html"))
    sheet.control("initial-invitee").fill("kept before")
    sheet.until_kept()
    sheet.page.add_init_script(LATE_STORAGE)
    sheet.page.reload()
    return sheet


def test_what_is_typed_before_the_storage_is_open_is_kept_beside_what_was_there(early):
    early.control("opener").fill("typed early")
    early.page.evaluate("openNow()")
    early.until_ready()
    early.until_kept()
    assert early.control("opener").input_value() == "typed early"
    assert early.control("initial-invitee").input_value() == "kept before"
    early.page.reload()
    early.page.evaluate("openNow()")
    early.until_ready()
    assert early.control("opener").input_value() == "typed early"
    assert early.control("initial-invitee").input_value() == "kept before"


def test_what_is_typed_early_replaces_no_earlier_answer_unasked(early):
    early.control("initial-invitee").fill("typed early")
    early.page.evaluate("openNow()")
    early.until_ready()
    expect(early.notice).to_contain_text("Initial invitee")
    early.button("Use the other").click()
    expect(early.control("initial-invitee")).to_have_value("kept before")
    early.button("Undo").click()
    expect(early.control("initial-invitee")).to_have_value("typed early")


def test_leaving_before_the_storage_is_open_loses_nothing(early):
    early.control("opener").fill("typed early")
    early.page.reload()
    early.page.evaluate("openNow()")
    early.until_ready()
    assert early.control("opener").input_value() == "typed early"
    assert early.control("initial-invitee").input_value() == "kept before"
