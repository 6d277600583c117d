"""Figures as they are drawn: no word sticks out, none covers another, and all are large enough; in a district's words, too."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page

from tests.build.project import ROOT, add, copy_project

from .serving import Served, built, served

PAGES = sorted(
    path.relative_to(ROOT / "docs").with_suffix(".html").as_posix()
    for path in (ROOT / "docs").rglob("*.md")
    if re.search(r"^\[\[figure ", path.read_text(encoding="utf-8"), re.MULTILINE)
)
WIDTHS = (360, 1280)
SMALLEST = 11.5  # CSS pixels
BRAND = "site_id: long-words\nsite_name: Long Words\npublisher: Long Words\n"
WORDS = """\
union: association of professional educators
administration: central office administration
school_board: board of school directors
superintendent: chief education officer
leadership_team: partnership leadership council
committee: joint working committee
"""
MISTAKES = """smallest => {
  const ends = (box, side) => box[side] + box[side === "x" ? "width" : "height"];
  const space = 5; // ends a line that goes on, and is not seen
  const inside = (box, all) =>
    box.x > -1 && box.y > -1 && ends(box, "x") < all.width + space && ends(box, "y") < all.height + 1;
  const meet = (one, other) => ["x", "y"].every(side =>
    ends(one, side) > other[side] + 1.5 && ends(other, side) > one[side] + 1.5);
  return [...document.querySelectorAll(".gb-figure__drawing")].filter(svg => svg.checkVisibility()).flatMap(svg => {
    const all = svg.viewBox.baseVal;
    const scale = svg.getBoundingClientRect().width / all.width;
    const texts = [...svg.querySelectorAll("text")].map(text => [text, text.getBBox()]);
    const told = (what, some) => some.map(([text]) => `${svg.closest("figure").id}: ${what}: ${text.textContent}`);
    return [
      ...told("sticks out", texts.filter(([, box]) => !inside(box, all))),
      ...told("too small", texts.filter(([text]) => text.getAttribute("font-size") * scale < smallest)),
      ...told("covers another", texts.filter(([, box], at) => texts.slice(0, at).some(([, other]) => meet(box, other)))),
    ];
  });
}"""


@pytest.fixture(scope="session")
def wordy_site(tmp_path_factory):
    """The site of a district whose words are long."""
    project = copy_project(tmp_path_factory.mktemp("wordy"))
    add(project, "local/brand.yml", BRAND)
    add(project, "local/words.yml", WORDS)
    with served(built(project, tmp_path_factory.mktemp("wordy-site"))) as site:
        yield site


def mistakes(page: Page, site: Served) -> list[str]:
    found = []
    for path in PAGES:
        page.goto(site.url(path))
        page.evaluate("document.fonts.ready")
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            found += [f"{width} px: {each}" for each in page.evaluate(MISTAKES, SMALLEST)]
    return found


def test_every_word_of_a_figure_has_its_place(page, site):
    assert mistakes(page, site) == []


def test_a_districts_longer_words_have_their_place_too(page, wordy_site):
    assert mistakes(page, wordy_site) == []


def test_a_figure_takes_the_words_of_the_district(page, wordy_site):
    page.goto(wordy_site.url("prepare/learn-the-case.html"))
    words = " ".join((page.locator("#figure-how-it-works svg:visible").text_content() or "").split())
    assert "association of professional educators" in words
