"""A made-up plan with one goal."""

from __future__ import annotations

from typing import Any

import pytest

from .sheet import Sheet

Row = dict[str, Any]
WORKSHEET = "plans"


@pytest.fixture
def sheet(open_sheet, tools_site) -> Sheet:
    opened: Sheet = open_sheet(WORKSHEET, site=tools_site)
    return opened


def fill(sheet: Sheet, rows: list[Row]) -> None:
    """Show a plan with one goal that has some tasks, as if it had been typed."""
    answer = {"plan": {"rows": [{"row": "b1", "goal": "Read", "rows": rows}]}}
    sheet.form.evaluate("(form, answer) => guidebook.writeAll(form, answer)", answer)


def timeline(sheet: Sheet) -> str:
    return sheet.field("plan").locator(".ws-plan__timeline svg").text_content() or ""
