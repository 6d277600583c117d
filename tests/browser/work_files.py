"""Files of many sheets, and the dialog that says what is in them before they are opened."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from .sheet import Sheet

WORKSHEET = "group-norms"
MONDAY, TUESDAY, LATER = (f"2026-11-{day:02}T10:00:00.000Z" for day in (2, 3, 30))
ALL = """() => guidebook.sheets[0].keeper.store.list().then((all) => all.map(({team, worksheet, sheet, content}) =>
  ({team, worksheet, sheet, called: content.called || "", answers: content.answers})))"""
TEAMS = """(names) => guidebook.teams(guidebook.sheets[0].keeper.store).then((all) =>
  all.map((team) => names.map((name) => team[name])))"""


def saved(**changes: Any) -> dict[str, Any]:
    """A sheet as a file has it."""
    return {
        "format": "start-somewhere/sheet",
        "version": 1,
        "site": "start-somewhere",
        "worksheet": WORKSHEET,
        "revision": "abc",
        "team": "own",
        "sheet": "1",
        "name": "Group Norms",
        "created": MONDAY,
        "updated": TUESDAY,
        "answers": {"sheet-team": "Riverside"},
        **changes,
    }


def work(*sheets: dict[str, Any], teams: tuple[dict[str, Any], ...] = ()) -> dict[str, Any]:
    """Many sheets as a file has them."""
    return {
        "format": "start-somewhere/work",
        "version": 1,
        "site": "start-somewhere",
        "saved": TUESDAY,
        "teams": list(teams) or [{"id": "own", "name": "", "profile": {}, "updated": ""}],
        "sheets": list(sheets),
    }


def put(folder: Path, **files: dict[str, Any] | str) -> list[Path]:
    """Write files; returns where they are."""
    paths = []
    for name, what in files.items():
        paths.append(folder / f"{name}.json")
        paths[-1].write_text(what if isinstance(what, str) else json.dumps(what), encoding="utf-8")
    return paths


def open_files(sheet: Sheet, *paths: Path) -> Locator:
    """Choose some files; returns the dialog that says what is in them."""
    with sheet.page.expect_file_chooser() as chooser:
        sheet.press("Open a file")
    chooser.value.set_files(paths)
    dialog = sheet.page.get_by_role("dialog", name="Open files")
    expect(dialog).to_be_visible()
    expect(dialog.get_by_role("progressbar")).to_be_hidden()
    return dialog


def press(dialog: Locator, name: str) -> None:
    dialog.get_by_role("button", name=name, exact=True).click()


def kept(page: Page) -> list[dict[str, Any]]:
    all_: list[dict[str, Any]] = page.evaluate(ALL)
    return sorted(all_, key=lambda each: json.dumps(each, sort_keys=True))


@pytest.fixture
def sheet(open_sheet) -> Sheet:
    """A sheet with nothing on it."""
    opened: Sheet = open_sheet(WORKSHEET)
    return opened


def put_here(sheet: Sheet, tmp_path: Path, content: dict[str, Any]) -> None:
    """Keep a sheet here as if it had come from a file."""
    press_open(open_files(sheet, *put(tmp_path, first=work(content))))


def press_open(dialog: Locator) -> None:
    press(dialog, "Open")
    expect(dialog.get_by_role("status")).to_contain_text("opened.")
    press(dialog, "Close")
