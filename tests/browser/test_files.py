"""Saving a sheet to a file and opening it again, and what both can undo."""

from __future__ import annotations

import json
import re
from pathlib import Path

from playwright.sync_api import expect

from .files import WORKSHEET, open_file, save
from .files import filled as filled
from .files import good as good
from .paper import printed

# Waits for nothing: the page that would answer gives way to another one.
IN_ANOTHER_TEAM = """(name) => void guidebook.newTeam(guidebook.sheets[0].keeper.store, name).then(({id}) => {
  location.search = `?team=${id}`;
})"""
KEYS = {
    "format",
    "version",
    "site",
    "worksheet",
    "revision",
    "team",
    "sheet",
    "name",
    "created",
    "updated",
    "answers",
}
UTC = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z"


def test_a_saved_file_opens_elsewhere_with_the_same_answers(filled, profiles, open_sheet, tmp_path):
    saved = save(filled, tmp_path / "sheet.json")
    other = open_sheet(WORKSHEET, profiles.new())
    open_file(other, tmp_path / "sheet.json")
    expect(other.notice).to_contain_text("Opened sheet.json.")
    assert other.answers() == filled.answers() == saved["answers"]
    assert other.shown() == filled.shown()
    other.until_kept()
    other.reload()
    assert other.answers() == saved["answers"]
    other.clear()
    assert other.answers() == {}


def test_a_file_holds_what_the_design_names_and_no_more(filled, good):
    assert set(good) == KEYS
    assert good["format"] == "start-somewhere/sheet"
    assert good["version"] == 1
    assert good["worksheet"] == WORKSHEET
    assert good["site"] == filled.page.locator("meta[name=site-id]").get_attribute("content")
    assert good["revision"] == filled.form.get_attribute("data-revision")
    for name in ("site", "revision", "team", "sheet", "name"):
        assert isinstance(good[name], str), name
        assert good[name], name
    assert re.fullmatch(UTC, good["created"])
    assert re.fullmatch(UTC, good["updated"])
    assert good["created"] <= good["updated"]


def test_a_files_name_says_what_is_in_it(open_sheet):
    sheet = open_sheet(WORKSHEET)
    sheet.control("sheet-team").fill("Math / Team #3: ../")
    with sheet.page.expect_download() as download:
        sheet.press("Save")
    assert re.fullmatch(rf"{WORKSHEET}-Math-Team-3-\d{{4}}-\d\d-\d\d\.html", download.value.suggested_filename)


def test_a_file_is_called_by_the_team_in_hand_where_nobody_wrote_that_on_the_sheet(open_sheet):
    sheet = open_sheet(WORKSHEET)
    sheet.page.evaluate("guidebook.later()")
    sheet.page.evaluate(IN_ANOTHER_TEAM, "Lincoln SLT")
    sheet.page.wait_for_url("**team=**")
    sheet.until_ready()
    sheet.control("initiative-goal").fill("More talk")
    with sheet.page.expect_download() as download:
        sheet.press("Save")
    assert "-Lincoln-SLT-" in download.value.suggested_filename
    text = Path(download.value.path()).read_text(encoding="utf-8")
    assert "Lincoln SLT" in text.partition("<script")[0].partition("<body>")[2]


def test_the_status_tells_whether_the_file_is_current(open_sheet, tmp_path):
    sheet = open_sheet(WORKSHEET)
    sheet.control("initiative-goal").fill("Read")
    expect(sheet.status_in_full).to_contain_text("Not saved to a file.")
    save(sheet, tmp_path / "sheet.json")
    expect(sheet.status_in_full).to_have_text(re.compile(r"Saved on this device .* Saved to a file \d+:\d\d"))
    sheet.reload()
    expect(sheet.status_in_full).to_have_text(re.compile(r"Saved on this device .* Saved to a file \d+:\d\d"))
    sheet.control("initiative-goal").fill("Read daily")
    expect(sheet.status_in_full).to_have_text(
        re.compile(r"Saved on this device .* Changed since it was saved to a file \d+:\d\d")
    )


def test_a_file_saved_while_typing_holds_the_last_letter(open_sheet, tmp_path):
    sheet = open_sheet(WORKSHEET)
    sheet.control("initiative-goal").press_sequentially("To the last letter")
    assert save(sheet, tmp_path / "sheet.json")["answers"] == {"initiative-goal": "To the last letter"}


def test_opening_can_be_undone(filled, good, tmp_path):
    shown = filled.shown()
    path = tmp_path / "other.json"
    path.write_text(json.dumps({**good, "answers": {"initiative-goal": "From the file"}}), encoding="utf-8")
    open_file(filled, path)
    expect(filled.control("initiative-goal")).to_have_value("From the file")
    assert len(filled.shown()) == 1
    filled.until_kept()
    filled.button("Undo").click()
    assert filled.shown() == shown
    expect(filled.message).to_contain_text("Taken back.")
    filled.until_kept()
    filled.reload()
    assert filled.shown() == shown


def test_clearing_can_be_undone(filled):
    shown = filled.shown()
    filled.clear()
    assert filled.shown() == []
    filled.until_kept()
    filled.button("Undo").click()
    assert filled.shown() == shown
    filled.until_kept()
    filled.reload()
    assert filled.shown() == shown


def test_what_was_cleared_stays_cleared(filled):
    filled.clear()
    filled.until_kept()
    filled.reload()
    assert filled.shown() == []
    assert filled.answers() == {}


def test_an_opened_file_is_printed_like_what_is_typed(open_sheet, good, tmp_path, profiles):
    other = open_sheet(WORKSHEET, profiles.new())
    open_file(other, tmp_path / "good.json")
    expect(other.notice).to_contain_text("Opened")
    words = {word for value in [value for _, value in other.shown()] for word in value.split() if word.startswith("zq")}
    assert len(words) > 10
    assert printed(other.page).missing(sorted(words)) == []
