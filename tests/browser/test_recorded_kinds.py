"""What every kind of field ever wrote opens with the same answers.

The files were saved from the worksheets of `made_up.py`, filled in whole, before answers had shapes of their own. A kind
whose example has changed since needs a recording of its own beside the old one, never in its place.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from guidebook.kinds import all_kinds
from playwright.sync_api import expect

from .files import open_file, save
from .made_up import worksheet_id

RECORDED: dict[str, dict[str, Any]] = json.loads(
    (Path(__file__).parent / "recorded" / "kinds.json").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("kind", [kind for kind in RECORDED if kind in all_kinds()])
def test_a_file_of_long_ago_opens_and_is_saved_again_with_the_same_answers(open_sheet, kinds_site, tmp_path, kind):
    file = tmp_path / "recorded.json"
    file.write_text(json.dumps(RECORDED[kind]), encoding="utf-8")
    sheet = open_sheet(worksheet_id(kind), site=kinds_site)
    open_file(sheet, file)
    expect(sheet.notice).to_contain_text("Opened recorded.json.")
    assert sheet.answers() == RECORDED[kind]["answers"]
    sheet.until_kept()
    sheet.reload()
    again = save(sheet, tmp_path / "again.json")
    assert again["answers"] == RECORDED[kind]["answers"]
    assert "earlier" not in again
