"""Many people's answers brought together, in every engine, from files and by keyboard."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from . import OTHERS
from .tab import Tab, until

# What these do in Chromium is looked at more closely by its own tests.
pytestmark = pytest.mark.parametrize("session", OTHERS, indirect=True)

TOOL = "opportunity-checklist"
DROP = """(texts) => {
  const dropped = new DataTransfer();
  texts.forEach((text, at) => dropped.items.add(new File([text], `file ${at}.json`)));
  const input = document.querySelector("#bring-files");
  input.files = dropped.files;
  input.dispatchEvent(new Event("change", {bubbles: true}));
}"""
COUNTED = "(words) => document.querySelector('[data-counted]')?.textContent === words"
TOTALS = """() => Object.fromEntries([...document.querySelectorAll("[data-findings] tbody tr")]
  .map((row) => [row.cells[0].textContent, row.cells[1].textContent]).filter(([, count]) => count !== "0"))"""


def sheet(number: int, *items: str) -> str:
    times = {"created": f"2026-11-02T10:00:0{number}.000Z", "updated": "2026-11-03T10:00:00.000Z"}
    where = {"site": "start-somewhere", "worksheet": TOOL, "revision": "", "team": "own", "sheet": "1", "name": ""}
    answers = {"areas": {"checked": [*items]}}
    return json.dumps({"format": "start-somewhere/sheet", "version": 1, **where, **times, "answers": answers})


@pytest.fixture
def tab(new_tab: Callable[[], Tab], own_site) -> Tab:
    tab = new_tab()
    tab.open(own_site.url("bring-together.html"))
    until(tab, "() => document.querySelector('[data-all]:not([hidden])') !== null")
    return tab


def test_files_and_paper_become_one_result_that_is_still_there_tomorrow(tab):
    tab.run(DROP, [sheet(1, "arts", "nurse"), sheet(2, "arts")])
    until(tab, COUNTED, "2 sheets are counted")
    tab.click("[data-type]")
    tab.type("0")
    tab.type("1")
    tab.press("Enter")
    until(tab, COUNTED, "3 sheets are counted, 1 of them from paper")
    totals = {"The arts": "2", "A nurse to go to": "1", "Visitors are met with a kind word": "1"}
    assert tab.run(TOTALS) == totals
    tab.reload()
    until(tab, COUNTED, "3 sheets are counted, 1 of them from paper")
    assert tab.run(TOTALS) == totals
    tab.click("[data-clear]")
    until(tab, "() => document.querySelector('[data-results]').hidden")


def test_a_page_that_comes_back_by_the_back_button_adds_to_what_was_added_since(tab, own_site):
    add(tab, "2 sheets are counted", sheet(1, "arts"), sheet(2, "arts"))
    about, bring = "about.html", "bring-together.html"
    go(tab, about, "address => location.assign(address)", own_site.url(about))
    go(tab, bring, "address => location.assign(address)", own_site.url(f"{bring}#{TOOL}"))
    until(tab, COUNTED, "2 sheets are counted")
    add(tab, "4 sheets are counted", sheet(3, "nurse"), sheet(4, "nurse"))
    go(tab, about, "() => history.back()")
    go(tab, bring, "() => history.back()")
    until(tab, COUNTED, "4 sheets are counted")
    add(tab, "5 sheets are counted", sheet(5, "nurse"))
    tab.reload()
    until(tab, COUNTED, "5 sheets are counted")
    assert tab.run(TOTALS) == {"The arts": "2", "A nurse to go to": "3"}


def add(tab: Tab, counted: str, *sheets: str) -> None:
    """Add some files, and wait until they are saved."""
    tab.run("() => { document.querySelector('[data-said]').textContent = '' }")
    tab.run(DROP, [*sheets])
    until(tab, "() => document.querySelector('[data-said]').textContent.startsWith('Added')")
    until(tab, COUNTED, counted)


def go(tab: Tab, page: str, does: str, *arguments: str) -> None:
    """Leave for another page of the site."""
    tab.run(f"(...all) => void setTimeout(() => ({does})(...all))", *arguments)
    until(tab, "page => location.pathname.endsWith(page) && document.readyState === 'complete'", page)
