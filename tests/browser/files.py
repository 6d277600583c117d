"""The file of a sheet, saved and opened as a reader does."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
from jsonschema import Draft7Validator

from .saved import answers_in
from .sheet import Sheet

WORKSHEET = "goals-objectives"
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
