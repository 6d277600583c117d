"""Our own site in a made-up language, longer by a third: nothing is cut, is in plain English, or keeps anyone out."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.build.made_up_language import english_in
from tests.build.shared import the_made_up_language

from .accessibility import violations
from .paper import printed
from .serving import Served, served

WIDTHS = (360, 768, 1280)
PAGES = ("index", "prepare/learn-the-case", "stories", "worksheets/index")
SHEETS = (
    "project-plan",
    "fishbone",
    "collaborative-structure",
    "joint-letter",
    "group-norms",
    "monitoring-plan",
    "standing-meetings",
)
ALL = (*PAGES, *(f"worksheets/{sheet}" for sheet in SHEETS))
# What is wider than the page, if anything, and does not scroll by itself.
TOO_WIDE = """() => {
  const wide = document.documentElement.clientWidth + 1;
  const hides = (element) => /auto|scroll|hidden|clip/.test(getComputedStyle(element).overflowX);
  const scrolls = (element) => element && (hides(element) || scrolls(element.parentElement));
  return [...document.querySelectorAll("body *")]
    .filter((each) => each.checkVisibility() && each.getBoundingClientRect().right > wide && !scrolls(each.parentElement))
    .map((each) => `${each.tagName}.${each.className}: ${each.textContent.trim().slice(0, 40)}`).slice(0, 5);
}"""
# The same of a page that is mirrored, where it would be wider to the left.
TOO_WIDE_MIRRORED = TOO_WIDE.replace("getBoundingClientRect().right > wide", "getBoundingClientRect().left < -1")
SAID = """() => {
  const attributes = ["aria-label", "title", "placeholder"];
  const all = [...document.querySelectorAll("body *")];
  const words = all.flatMap((each) => attributes.map((name) => each.getAttribute(name) || ""));
  const skip = "script, noscript, style, code, pre, template, [translate=no]";
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) if (!walker.currentNode.parentElement.closest(skip)) words.push(walker.currentNode.textContent);
  return words;
}"""


@pytest.fixture(scope="module")
def made_up(tmp_path_factory) -> Iterator[Served]:
    with served(the_made_up_language(tmp_path_factory).folder) as site:
        yield site


@pytest.mark.parametrize("path", ALL)
def test_longer_words_fit_and_what_scripts_add_is_in_the_language_and_reaches_everyone(page, made_up, path):
    page.goto(made_up.url(f"{path}.html"))
    page.wait_for_load_state("networkidle")
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate(TOO_WIDE) == [], width
    assert english_in(page.evaluate(SAID)) == []
    assert violations(page) == []
    page.evaluate("document.body.dir = 'rtl'")
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate(TOO_WIDE_MIRRORED) == [], width


@pytest.mark.parametrize("sheet", SHEETS)
def test_paper_has_no_plain_english(page, made_up, sheet):
    page.goto(made_up.url(f"worksheets/{sheet}.html"))
    page.evaluate("document.querySelector('.ws-address').remove()")  # no text, and it may fall on two lines
    assert english_in(line for text in printed(page).pages for line in text.splitlines()) == []
