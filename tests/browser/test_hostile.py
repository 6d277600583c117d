"""Every kind of field on a page to which other programs do what they do: no word is lost, on the page, after loading or on
paper.

Nodes are put beside, around and between whatever there is, everything is pressed twice, the page is translated and turned
to run from right to left, what keeps its answers is taken away, and the sheet is cleared, typed in and brought back. Each
worksheet goes through all of it at once.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest

from .all_sheets import FEW
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
    typed_again: list[str] = field(default_factory=list)  # after undo
    emptied: list[str] = field(default_factory=list)  # groups whose bubble was pressed twice and is empty
    undone: bool = False  # whether undo brought back everything beside what was typed since
    answers: dict[str, Any] = field(default_factory=dict)
    again: dict[str, Any] = field(default_factory=dict)  # after loading
    shown: bool = False
    paper: Printed | None = None
    paper_again: Printed | None = None
    crosses: int = 0
    bubbles: int = 0


@pytest.fixture(scope="module", params=FEW)
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
    done.typed = sheet.fill_everything(by_hand=True)
    sheet.until_kept()
    done.crosses = sheet.form.locator("input[type=checkbox]:checked").count()
    done.crosses += sheet.form.locator(".ws-checklist [data-other]").count()
    done.bubbles = sheet.form.locator("input[type=radio]:checked").count()
    done.paper = printed(sheet.page)
    filled = sheet.shown()
    since = clear_type_and_undo(sheet, filled)
    shown, done.answers = sheet.shown(), sheet.answers()
    done.undone = shown == [(name, since.get(name, value)) for name, value in filled]
    gone = " ".join(value for name, value in filled if name in since).split()
    done.typed_again = [word for word in done.typed if word not in gone] + list(since.values())
    sheet.until_kept()
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


def clear_type_and_undo(sheet: Sheet, filled: list[tuple[str, str]]) -> dict[str, str]:
    """Clear a filled sheet, type into the first and the last text that had words, and press Undo; returns what was typed."""
    sheet.clear()
    had = dict(filled)
    texts = [each for each in sheet.controls() if each["type"] in ("text", "textarea") and each["seen"]]
    plain = [each["name"] for each in texts if not each["capitals"] and each["inputmode"] != "decimal" and each["name"] in had]
    since = {name: next(sheet.words) for name in (*plain[:1], *plain[-1:])}
    sheet.type_at_once(since)
    sheet.message.locator("button").first.click()  # by its place: its word is translated
    return since


def test_nothing_is_lost_on_the_page_or_by_loading_it_again(done):
    assert done.typed
    assert done.answers
    assert done.again == done.answers
    assert done.shown


def test_a_bubble_that_is_pressed_twice_stays_filled(done):
    assert done.emptied == []


def test_undo_after_more_typing_brings_everything_back_beside_it(done):
    assert done.undone


def test_every_word_and_every_tick_is_on_paper(done):
    for paper, typed in ((done.paper, done.typed), (done.paper_again, done.typed_again)):
        assert paper.missing(typed) == []
        assert paper.text.count("✕") == done.crosses
        assert paper.text.count("●") == done.bubbles
