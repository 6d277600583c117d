"""People who use one device in turn count as several, and one person who uses two devices as one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from .bringing import CHECKLIST, Bringing
from .files import open_file, save
from .sheet import Sheet

COPIES = """async (worksheet) => {
  const store = new guidebook.Store(document.querySelector("meta[name=site-id]").content);
  return (await guidebook.copies(store, "own", worksheet)).length;
}"""


@pytest.fixture
def device(profiles, site) -> Callable[[], Sheet]:
    def opened() -> Sheet:
        sheet = Sheet(profiles.new().new_page(), CHECKLIST)
        sheet.visit(site.url(f"worksheets/{CHECKLIST}.html"))
        return sheet

    return opened


def check(sheet: Sheet, *items: str) -> None:
    for each in items:
        sheet.form.locator(f'[value="{each}"]').first.check()
    sheet.until_kept()


def counted(profiles: Any, site: Any, *contents: object) -> str:
    here = Bringing(profiles.new().new_page(), site.url(f"bring-together.html#{CHECKLIST}"))
    here.drop(*contents)
    return here.counted


def test_a_sheet_that_was_cleared_for_the_next_person_counts_anew(device, profiles, site, tmp_path):
    sheet = device()
    check(sheet, "arts")
    first = save(sheet, tmp_path / "first.json")
    sheet.press("Clear")
    sheet.reload()
    check(sheet, "arts")
    second = save(sheet, tmp_path / "second.json")
    assert second["created"] == first["created"]
    assert counted(profiles, site, first, second) == "2 sheets are counted"


def test_a_sheet_that_was_cleared_by_mistake_stays_the_same_persons(device, profiles, site, tmp_path):
    sheet = device()
    check(sheet, "arts")
    first = save(sheet, tmp_path / "first.json")
    sheet.press("Clear")
    sheet.notice.get_by_role("button", name="Undo").click()
    check(sheet, "nurse")
    assert counted(profiles, site, first, save(sheet, tmp_path / "again.json")) == "1 sheet is counted"


def test_what_was_filed_before_clearing_is_not_an_earlier_state_of_what_came_after(device, tmp_path):
    sheet = device()
    check(sheet, "arts")
    save(sheet, tmp_path / "first.json")
    sheet.press("Clear")
    check(sheet, "nurse")
    sheet.page.goto(sheet.page.url.replace(f"worksheets/{CHECKLIST}", "our-work"))
    with sheet.page.expect_file_chooser() as chooser:
        sheet.page.get_by_role("button", name="Open files").click()
    chooser.value.set_files(tmp_path / "first.json")
    dialog = sheet.page.get_by_role("dialog", name="Open files")
    dialog.get_by_role("button", name="Open", exact=True).click()
    expect(dialog.get_by_role("status")).to_contain_text("1")
    assert sheet.page.evaluate(COPIES, CHECKLIST) == 2


def test_a_sheet_that_goes_on_on_another_device_counts_once(device, profiles, site, tmp_path: Path):
    one, other = device(), device()
    check(one, "arts")
    first = save(one, tmp_path / "first.json")
    open_file(other, tmp_path / "first.json")
    expect(other.notice).to_contain_text("first.json")
    check(other, "nurse")
    second = save(other, tmp_path / "second.json")
    assert second["created"] != first["created"]
    assert counted(profiles, site, first, second) == "1 sheet is counted"
