"""A file never harms: whatever it holds is opened and kept whole, or refused with a reason, and the page goes on."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import expect

from .extremes import EXTREMES, PLAN, REFUSED, file_of
from .files import open_file, save
from .sheet import until

MOST_LISTED = 100


def parts(value: Any) -> list[Any]:
    """All texts and numbers in an answer, without the ids of rows."""
    if isinstance(value, dict):
        return [part for name, each in value.items() if name not in ("row", "field") for part in parts(each)]
    if isinstance(value, list):
        return [part for each in value for part in parts(each)]
    return [] if value in (None, "") else [value]


@pytest.mark.parametrize("extreme", EXTREMES)
def test_all_of_it_is_kept_and_goes_into_the_file(open_sheet, tmp_path, extreme):
    worksheet, answers, earlier = EXTREMES[extreme]
    sheet = open_sheet(worksheet)
    path = tmp_path / "extreme.json"
    path.write_text(file_of(worksheet, answers, earlier), encoding="utf-8")
    open_file(sheet, path)
    expect(sheet.message).to_contain_text("Opened extreme.json.")
    assert sheet.form.locator("[data-earlier] dd").count() <= MOST_LISTED
    sheet.until_kept()
    sheet.reload()
    saved = save(sheet, tmp_path / "saved.json")
    given = sorted(map(str, parts([answers, earlier])))
    assert sorted(map(str, parts([saved["answers"], saved.get("earlier", [])]))) == given
    sheet.press("Undo")
    until(sheet.page, "() => !Object.keys(guidebook.readAll(document.querySelector('form.ws'))).length")
    expect(sheet.form.locator("[data-earlier]")).to_be_hidden()


@pytest.mark.parametrize("refused", REFUSED)
def test_what_is_refused_changes_nothing_and_says_why(open_sheet, tmp_path, refused):
    sheet = open_sheet(PLAN)
    sheet.control("sheet-team").fill("Riverside DLT")
    path = tmp_path / "refused.json"
    path.write_text(REFUSED[refused], encoding="utf-8")
    open_file(sheet, path)
    expect(sheet.message).to_contain_text("refused.json was not opened:")
    expect(sheet.message).to_contain_text("Your answers here have not changed.")
    assert sheet.answers() == {"sheet-team": "Riverside DLT"}


def test_what_is_too_much_to_list_is_counted(open_sheet, tmp_path):
    sheet = open_sheet(PLAN)
    path = tmp_path / "many.json"
    path.write_text(file_of(*EXTREMES["10,000 unknown answers"]), encoding="utf-8")
    open_file(sheet, path)
    expect(sheet.form.locator("[data-earlier]")).to_contain_text("And 9,900 more. All of them are in the sheet’s file.")
