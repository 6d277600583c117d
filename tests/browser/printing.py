"""Ways to print a sheet as a reader does, and a tool with both paper orientations."""

from __future__ import annotations

import pytest

from .paper import PAPERS, Printed, printed
from .sheet import Sheet

every_paper = pytest.mark.parametrize("paper", list(PAPERS))


@pytest.fixture
def mixed(open_sheet, tools_site) -> Sheet:
    sheet: Sheet = open_sheet("mixed", site=tools_site)
    return sheet


def blank(sheet: Sheet, paper: str = "Letter") -> Printed:
    sheet.page.evaluate("document.documentElement.dataset.print = 'blank'")
    return printed(sheet.page, paper)


def press_print(sheet: Sheet, words: str) -> str:
    """Press one of the print buttons; returns what the page would have printed."""
    sheet.page.evaluate("window.print = () => { window.asked = document.documentElement.dataset.print; }")
    sheet.press(words)
    asked: str = sheet.page.evaluate("window.asked")
    return asked
