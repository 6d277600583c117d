"""Every worksheet of the site that asks something, once from blank to filled in, kept, checked and printed.

One answer, and one in a table, has 400 words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest

from tests.test_paper import PAGES

from .accessibility import violations_either_way
from .all_sheets import RICH, WORKSHEETS
from .conftest import Profiles
from .html import nameless, wrong_in_form
from .names import alike, show_all
from .paper import PAPERS, Printed, printed
from .sheet import Sheet

LOWEST = "Letter"  # the paper that holds least; kinds are printed blank on the other, too
PAPER = {id_: list(PAPERS)[number % len(PAPERS)] for number, id_ in enumerate(WORKSHEETS)}  # by turns; kinds are on each
LABELS = """form => [...form.querySelectorAll(".ws-label, legend, .ws-tick > label, thead th, tbody th")]
  .filter(each => !each.closest("template, dialog, .ws-earlier, .ws-feeds, [data-earlier], [data-example]"))
  .map(function seen(each) {
    const own = [...each.childNodes].filter(node => node.nodeType === 3 || node.localName === "span" && !node.className);
    return own.map(node => node.nodeType === 3 ? node.textContent : seen(node)).join("");
  })"""


@dataclass
class Pass:
    """What was seen during one pass through a worksheet."""

    title: str = ""
    has_letter: bool = False
    team: str = ""
    labels: list[str] = field(default_factory=list)
    typed: list[str] = field(default_factory=list)
    kept: bool = False
    wrong: list[str] = field(default_factory=list)
    crosses: int = 0
    bubbles: int = 0
    filled: Printed | None = None
    blank: Printed | None = None
    alike: list[str] = field(default_factory=list)
    axe: list[str] = field(default_factory=list)


@pytest.fixture(scope="module", params=WORKSHEETS)
def done(request, browser, site) -> Iterator[Pass]:
    profiles = Profiles(browser)
    done = Pass()
    sheet = Sheet(profiles.new().new_page(), request.param)
    sheet.visit(site.url(f"worksheets/{request.param}.html"))
    done.labels = [words for label in sheet.form.evaluate(LABELS) if (words := re.sub(r"\s", "", label))]
    sheet.add_rows()
    done.typed = sheet.fill_everything(long=400)  # by hand: each kind, in test_contract.py
    done.wrong += wrong_in_form(sheet.page) + nameless(sheet.page)
    sheet.until_kept()
    shown, answers = sheet.shown(), sheet.answers()
    done.title = re.sub(r"\s", "", sheet.form.get_attribute("data-title") or "")
    done.team = answers["sheet-team"]
    done.has_letter = sheet.form.locator("[data-own-paper]").count() > 0
    sheet.reload()
    # All is made of the same kinds, which are looked at everywhere by themselves.
    done.axe = violations_either_way(sheet.page) if request.param in RICH else []
    done.kept = sheet.shown() == shown and sheet.answers() == answers
    own_words = sheet.form.locator(".ws-checklist [data-other]").count()
    done.crosses = sheet.form.locator("input[type=checkbox]:checked").count() + own_words
    done.bubbles = sheet.form.locator("input[type=radio]:checked").count()
    done.filled = printed(sheet.page, PAPER[request.param])
    sheet.page.evaluate("document.documentElement.dataset.print = 'blank'")
    done.blank = printed(sheet.page, LOWEST)
    show_all(sheet.page)
    done.alike = alike(sheet.page)
    yield done
    profiles.close()


def test_it_is_there_again_after_loading(done):
    assert done.typed
    assert done.kept


def test_its_form_is_sound_when_filled_in(done):
    assert done.wrong == []


def test_no_two_of_its_controls_are_called_alike(done):
    assert done.alike == []


def test_axe_finds_nothing_when_it_is_filled_in(done):
    assert done.axe == []


def test_every_typed_word_and_every_tick_is_on_paper(done):
    sheet = done.filled
    assert sheet.missing(done.typed) == []
    assert sheet.text.count("✕") == done.crosses
    assert sheet.text.count("●") == done.bubbles


def test_printed_blank_it_has_every_label_and_no_answer(done):
    sheet = done.blank
    assert [word for word in done.typed if word in sheet.text] == []
    assert [label for label in done.labels if label not in sheet.text] == []
    assert "✕" not in sheet.text
    assert "●" not in sheet.text


def test_every_page_says_of_which_tool_and_team_it_is(done):
    for sheet, team in ((done.filled, done.team), (done.blank, "____")):
        numbered = [text for number, text in enumerate(sheet.squeezed, 1) if f"{number}/{len(sheet.pages)}" in text]
        assert len(numbered) == len(sheet.pages) or done.has_letter, "only a letter has no number"
        assert numbered
        assert all(done.title in text for text in numbered)
        assert all(team in text for text in numbered[1:]), "the first one has its head"


def test_printed_blank_it_has_no_more_pages_than_it_needs(done, request):
    counted = PAGES.get(request.node.callspec.params["done"])
    if counted:
        assert len(done.blank.pages) <= counted.get("ours", counted["guidebook"])


def test_no_page_of_it_is_empty(done):
    for sheet, least in ((done.filled, 5), (done.blank, 12)):
        assert all(len(page.split()) > least for page in sheet.pages), sheet.pages
