"""Two made-up tools, of which one takes from the other: answers in the one, and what is offered in the other."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl

import pytest

from .sheet import Sheet
from .work import KEEP, team
from .work import sheet as kept

ISSUES = [
    {"row": "b1", "issue": "Buses", "rank": "2", "size": "big"},
    {"row": "b2", "issue": "Lunch", "rank": "3", "size": "small"},
    {"row": "b3", "issue": "Noise", "rank": "1", "size": "big"},
]
ANSWERS = {
    "goal": "Fewer days missed",
    "ready": "yes",
    "areas": {"checked": ["air", "roof"]},
    "trust": {"board": "weak", "union": "strong"},
    "issues": ISSUES,
}
ANSWER = """(form, answers) => {
  guidebook.writeFields(guidebook.own(form).filter((root) => root.dataset.field in answers), answers);
  for (const id of Object.keys(answers))
    form.querySelector(`[data-field="${id}"]`).dispatchEvent(new CustomEvent("guidebook:rows", {bubbles: true}));
}"""


def answer(sheet: Sheet, answers: Mapping[str, Any]) -> None:
    """Fill in some fields at once."""
    sheet.form.evaluate(ANSWER, answers)
    sheet.until_kept()


@pytest.fixture
def opened(open_sheet, tools_site):
    def opened(worksheet: str, query: str = "") -> Sheet:
        sheet: Sheet = open_sheet(worksheet, site=tools_site)
        if query:  # of a copy that somebody has begun: the address of any other leads to what there is
            asked = dict(parse_qsl(query))
            teams = [team(asked["team"], "Others")] if asked["team"] != "own" else []
            sheet.page.evaluate("guidebook.later()")
            sheet.page.evaluate(KEEP, {"teams": teams, "sheets": [kept(worksheet, {}, **asked)]})
            sheet.visit(tools_site.url(f"worksheets/{worksheet}.html?{query}"))
        return sheet

    return opened


@pytest.fixture
def giving(opened) -> Sheet:
    sheet: Sheet = opened("giving")
    answer(sheet, ANSWERS)
    return sheet


def link(sheet: Sheet, passes: str):
    """What stands where a link is, by what it passes."""
    return sheet.form.locator(f'[data-link*=\'"passes": "{passes}"\'] > :not([hidden])')


def press(sheet: Sheet, passes: str, name: str) -> None:
    link(sheet, passes).get_by_role("button", name=name).first.click()


def taken(sheet: Sheet, field: str):
    """What a field holds, rows without their ids."""

    def bare(value):
        if isinstance(value, list):
            return [bare(each) for each in value]
        if isinstance(value, dict):
            return {name: bare(each) for name, each in value.items() if name != "row"}
        return value

    return bare(sheet.answers().get(field))
