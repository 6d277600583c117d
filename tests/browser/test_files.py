"""Saving a sheet to a file and opening it again; whatever else is opened changes nothing."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
from jsonschema import Draft7Validator
from playwright.sync_api import expect

from .paper import printed
from .saved import answers_in
from .sheet import Sheet

WORKSHEET = "goals-objectives"
IN_ANOTHER_TEAM = """(name) => guidebook.newTeam(guidebook.sheets[0].keeper.store, name).then(({id}) => {
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
HOSTILE = '<img src=x onerror="window.hacked = true"><script>window.hacked = true</script>'


def save(sheet: Sheet, to: Path) -> dict[str, Any]:
    """Save the sheet to a file and read that. Each is as the schema says that the site publishes."""
    with sheet.page.expect_download() as download:
        sheet.press("Save")
    download.value.save_as(to)
    saved = answers_in(to.read_text(encoding="utf-8"))
    published = sheet.page.request.get(urljoin(sheet.page.url, "sheet.schema.json"))
    assert [error.message for error in Draft7Validator(published.json()).iter_errors(saved)] == []
    return saved


def open_file(sheet: Sheet, path: Path) -> None:
    with sheet.page.expect_file_chooser() as chooser:
        sheet.press("Open a file")
    chooser.value.set_files(path)


@pytest.fixture
def filled(open_sheet) -> Sheet:
    """A sheet with an answer in every field."""
    sheet: Sheet = open_sheet(WORKSHEET)
    sheet.add_rows()
    sheet.fill_everything()
    sheet.until_kept()
    return sheet


@pytest.fixture
def good(filled, tmp_path) -> dict[str, Any]:
    """That sheet as it is saved to a file."""
    return save(filled, tmp_path / "good.json")


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


def deep(levels: int) -> str:
    return '{"row": "b1", "x": [' * levels + '"x"' + "]}" * levels


def changed(**changes: Any) -> Callable[[dict[str, Any]], str]:
    return lambda good: json.dumps({**good, **changes})


NO_SHEETS: dict[str, tuple[Callable[[dict[str, Any]], str], str]] = {
    "no JSON": (lambda good: "Dear team,", "it is not a saved sheet"),
    "nothing": (lambda good: "", "it is not a saved sheet"),
    "a list": (lambda good: "[1, 2]", "it is not a saved sheet"),
    "null": (lambda good: "null", "it is not a saved sheet"),
    "binary junk": (lambda good: "\x00\x01\ufffd" * 1000, "it is not a saved sheet"),
    "half a file": (lambda good: json.dumps(good)[:-40], "it is not a saved sheet"),
    "another format": (changed(format="someone/else"), "it is not a saved sheet"),
    "a newer version": (changed(version=2), "newer version"),
    "no version": (changed(version="one"), "it is damaged"),
    "a version below one": (changed(version=0), "it is damaged"),
    "answers that are a list": (changed(answers=[["initiative-goal", "x"]]), "it is damaged"),
    "answers that are text": (changed(answers="x"), "it is damaged"),
    "no answers": (changed(answers=None), "it is damaged"),
    "earlier answers that are text": (changed(earlier="x"), "it is damaged"),
    "earlier answers of a wrong shape": (
        changed(earlier=["x", None, {"answer": "x"}, {"field": 1, "answer": "x"}]),
        "it is damaged",
    ),
    "deep nesting": (
        lambda good: json.dumps({**good, "answers": "@"}).replace('"@"', '{"objectives": [' + deep(500) + "]}"),
        "it is damaged",
    ),
    "nesting without end": (lambda good: "[" * 200_000 + "]" * 200_000, "it is not a saved sheet"),
    "50 MB": (lambda good: json.dumps({**good, "answers": {"initiative-goal": "x" * 50_000_000}}), "far too large"),
}


def test_what_is_no_sheet_of_this_tool_is_refused_and_changes_nothing(filled, good, tmp_path):
    shown, answers = filled.shown(), filled.answers()
    for number, (what, (make, message)) in enumerate(NO_SHEETS.items()):
        path = tmp_path / f"file-{number}.json"
        path.write_text(make(good), encoding="utf-8")
        open_file(filled, path)
        expect(filled.notice, what).to_contain_text(f"file-{number}.json was not opened: ")
        expect(filled.notice, what).to_contain_text(message)
        expect(filled.notice, what).to_contain_text("Your answers here have not changed.")
        assert filled.shown() == shown, what
        assert filled.answers() == answers, what
    filled.until_kept()
    filled.reload()
    assert filled.shown() == shown
    filled.page.close()


JUNK: dict[str, Callable[[dict[str, Any]], str]] = {
    "answers of other shapes": changed(
        answers={
            "initiative-goal": ["a", {"b": 1}],
            "overarching-goal": 7,
            "objectives": "text",
            "sheet-team": None,
            "sheet-date": {"row": "x"},
        }
    ),
    "markup": changed(
        name=HOSTILE,
        answers={"initiative-goal": HOSTILE, HOSTILE: HOSTILE, "gone": {HOSTILE: [HOSTILE]}},
        earlier=[{"field": HOSTILE, "answer": {HOSTILE: HOSTILE}}],
    ),
    "the names of built-in properties": lambda good: json.dumps({**good, "answers": "@"}).replace(
        '"@"',
        '{"__proto__": {"polluted": "yes"}, "constructor": {"prototype": {"polluted": "yes"}}, "toString": "x", '
        '"objectives": [{"row": "__proto__", "__proto__": {"polluted": "yes"}, "objective": "x"}, {"row": "constructor"}]}',
    ),
    "rows of wrong shapes": changed(
        answers={
            "objectives": [
                *(None, 1, "x", [], {}, {"row": 5}, {"row": 'a" onfocus="x'}, {"row": "@objectives@"}),
                *({"row": "b1", "objective": each} for each in ({"x": 1}, "twice", "thrice")),
            ]
        }
    ),
    "thirty thousand rows": changed(answers={"objectives": [{"row": f"r{number}", "junk": 1} for number in range(30_000)]}),
}


@pytest.mark.parametrize("what", list(JUNK))
def test_junk_in_a_file_does_no_harm_and_can_be_undone(filled, good, tmp_path, what):
    shown, answers = filled.shown(), filled.answers()
    path = tmp_path / "junk.json"
    path.write_text(JUNK[what](good), encoding="utf-8")
    open_file(filled, path)
    expect(filled.notice).to_contain_text(re.compile("Opened junk.json|was not opened"))
    filled.until_kept()
    assert not filled.page.evaluate("'polluted' in {} || 'hacked' in window")
    assert filled.form.locator("img, script").count() == 0
    ids = filled.page.evaluate("[...document.querySelectorAll('[id]')].map(each => each.id)")
    assert len(ids) == len(set(ids))
    assert len(filled.controls()) < 5000
    filled.reload()
    assert not filled.page.evaluate("'polluted' in {} || 'hacked' in window")
    open_file(filled, path)
    filled.button("Undo").click()
    filled.until_kept()
    # Undone is the second opening; the first one is what was kept.
    filled.reload()
    (tmp_path / "good.json").write_text(json.dumps(good), encoding="utf-8")
    open_file(filled, tmp_path / "good.json")
    expect(filled.notice).to_contain_text("Opened good.json.")
    assert filled.answers() == answers
    assert [value for _, value in filled.shown()] == [value for _, value in shown]


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
