"""Every worksheet on a page to which other programs do what they do: no word is lost, on the page, after loading or on paper.

Nodes are put beside, around and between whatever there is, everything is pressed twice, the page is translated and turned
to run from right to left, and what keeps its answers is taken away. Each worksheet goes through all of it at once.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest

from .all_sheets import WORKSHEETS
from .conftest import Profiles
from .hostile import RIGHT_TO_LEFT, STRANGERS, TAKE_THE_STORE, TRANSLATE
from .paper import Printed, printed
from .sheet import Sheet

# One bubble of each group, pressed twice as by a hand that always does.
PRESS_TWICE = """form => {
  const groups = new Set();
  for (const bubble of form.querySelectorAll("input[type=radio]")) {
    if (groups.has(bubble.name) || !bubble.checkVisibility()) continue;
    groups.add(bubble.name);
    for (const detail of [1, 2])
      for (const type of ["pointerdown", "mousedown", "mouseup", "click"])
        bubble.dispatchEvent(new MouseEvent(type, {bubbles: true, cancelable: true, detail}));
  }
  return [...groups].filter(name => !form.querySelector(`[name="${name}"]:checked`));
}"""


@dataclass
class Pass:
    """What was seen while a worksheet went through all of it."""

    typed: list[str] = field(default_factory=list)
    emptied: list[str] = field(default_factory=list)  # groups whose bubble was pressed twice and is empty
    answers: dict[str, Any] = field(default_factory=dict)
    again: dict[str, Any] = field(default_factory=dict)  # after loading
    shown: bool = False
    paper: Printed | None = None
    paper_again: Printed | None = None
    crosses: int = 0
    bubbles: int = 0


@pytest.fixture(scope="module", params=WORKSHEETS)
def done(request, browser, site) -> Iterator[Pass]:
    profiles = Profiles(browser)  # any error on the page fails the test
    done = Pass()
    sheet = Sheet(profiles.new().new_page(), request.param)
    sheet.visit(site.url(f"worksheets/{request.param}.html"))
    befall(sheet)
    sheet.add_rows()
    done.emptied = sheet.form.evaluate(PRESS_TWICE)
    sheet.until_kept()
    sheet.page.evaluate(TAKE_THE_STORE)
    done.typed = sheet.fill_everything()
    sheet.until_kept()
    shown, done.answers = sheet.shown(), sheet.answers()
    done.crosses = sheet.form.locator("input[type=checkbox]:checked").count()
    done.crosses += sheet.form.locator(".ws-checklist [data-other]").count()
    done.bubbles = sheet.form.locator("input[type=radio]:checked").count()
    done.paper = printed(sheet.page)
    sheet.reload()
    befall(sheet)
    done.shown, done.again = sheet.shown() == shown, sheet.answers()
    done.paper_again = printed(sheet.page)
    yield done
    profiles.close()


def befall(sheet: Sheet) -> None:
    """Do to a page what other programs do."""
    for what in (STRANGERS, TRANSLATE, RIGHT_TO_LEFT):
        sheet.page.evaluate(what)


def test_nothing_is_lost_on_the_page_or_by_loading_it_again(done):
    assert done.typed
    assert done.answers
    assert done.again == done.answers
    assert done.shown


def test_a_bubble_that_is_pressed_twice_stays_filled(done):
    assert done.emptied == []


def test_every_word_and_every_tick_is_on_paper(done):
    for paper in (done.paper, done.paper_again):
        assert paper.missing(done.typed) == []
        assert paper.text.count("✕") == done.crosses
        assert paper.text.count("●") == done.bubbles
