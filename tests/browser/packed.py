"""Sheets as files and messages have them, and a page that reads such texts."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page

from .conftest import Profiles
from .made_up import worksheet_id

READ = """([text, name]) => {
  try { return guidebook.workIn(text, name); } catch (error) { return error.message; }
}"""
ANSWERS = {
    "q": 'Said "so" <b>&amp;</b> ' + "over and over again " * 20 + "\n1. first\n2. second",
    "r": [{"row": "b1", "x": "é学🦅"}],
}
SHEET: dict[str, Any] = {
    "format": "start-somewhere/sheet",
    "version": 1,
    "site": "somewhere",
    "worksheet": "group-norms",
    "revision": "abc",
    "team": "own",
    "sheet": "1",
    "name": "Group Norms, Math",
    "created": "2026-11-20T10:00:00.000Z",
    "updated": "2026-11-21T10:00:00.000Z",
    "answers": ANSWERS,
}
TEAM = {"id": "t9x8", "name": "Riverside DLT", "profile": {"district": "Riverside"}, "updated": ""}
WORK: dict[str, Any] = {
    "format": "start-somewhere/work",
    "version": 1,
    "site": "somewhere",
    "saved": "2026-11-22T10:00:00.000Z",
    "teams": [TEAM],
    "sheets": [SHEET, {**SHEET, "team": "t9x8", "sheet": "abcdefgh", "called": "Attendance"}],
}
ONE, MANY = json.dumps(SHEET, indent=1), json.dumps(WORK, indent=1, ensure_ascii=False)
SAFE = ONE.replace("<", "\\u003c")


@pytest.fixture(scope="module")
def somewhere(browser, kinds_site) -> Iterator[Page]:
    profiles = Profiles(browser)
    page = profiles.new().new_page()
    page.goto(kinds_site.url(f"worksheets/{worksheet_id('text')}.html"))
    page.evaluate("guidebook.later()")
    yield page
    profiles.close()
