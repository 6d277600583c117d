"""A made-up tool with rows, and with rows in blocks in blocks."""

from __future__ import annotations

import pytest

from .sheet import Sheet

WORKSHEET = "rows"


@pytest.fixture
def sheet(open_sheet, tools_site) -> Sheet:
    opened: Sheet = open_sheet(WORKSHEET, site=tools_site)
    return opened


def names(sheet: Sheet) -> list[str]:
    """The name in each row of the table that the team added or may fill in."""
    cells = sheet.field("people").locator("tbody.ws-rows tr:not([data-printed]) [name$='.name']")
    return [cell.input_value() for cell in cells.all()]


def numbers(sheet: Sheet, field: str) -> list[str]:
    rows = sheet.field(field).locator(
        ":scope > .ws-rows > .ws-row:not([data-printed]), :scope > table > .ws-rows > .ws-row:not([data-printed])"
    )
    return [row.locator("[data-number]").first.text_content() or "" for row in rows.all()]


def fill_names(sheet: Sheet, *given: str) -> None:
    for number, name in enumerate(given, 1):
        sheet.control(f"people.b{number}.name").fill(name)


def focus(sheet: Sheet) -> str:
    name: str = sheet.page.evaluate(
        "document.activeElement.name || document.activeElement.textContent || document.activeElement.tagName"
    )
    return name.removeprefix("answer-")
