"""An edition that goes without a whole stage, and one of everything else, as it is built."""

from __future__ import annotations

import json
import posixpath
import re

import pytest
from guidebook.authoring.problems import Problems
from guidebook.hosts.built import check_built

from .project import BuiltPage, add, build, built_pages, copy_project, text_of

ACT = ("identify-teams", "establish-support", "define-content", "define-process", "implement-collaboration")
EDITION = """\
without:
  tools:
    opscan-surveys: We use the survey of our $union.
    abc-guiding-principles: {instead: guiding-principles}
  chapters: [identify-teams, establish-support, define-content, define-process, implement-collaboration]
  pages: [what-it-costs.md, for/parent.md, references.md, privacy.md]
  figures: [hourglass]
  stories: [iowa]
  glossary: [baseline]
  lines: [structure]
"""
GONE = re.compile(r"(what-it-costs|for/parent|references|privacy|act/[a-z-]+)\.html|#(iowa|baseline)$")
TOOLS = re.compile(r"worksheets/(opscan-surveys|abc-guiding-principles|group-norms|project-plan)\.html")
KEPT_ANSWERS = ("index.html", "our-work.html")  # where people find what they filled in once


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    project = copy_project(tmp_path_factory.mktemp("without") / "project")
    add(project, "local/edition.yml", EDITION)
    done = build(project)
    assert done.returncode == 0, done.stderr
    return project / "site"


@pytest.fixture(scope="module")
def pages(site):
    return {page.path: page for page in built_pages(site)}


def led_to(page: BuiltPage) -> list[str]:
    """Where the links of a page lead within the site."""
    ways = [each.get("href", "") for each in page.elements("a")]
    return [posixpath.normpath(posixpath.join(posixpath.dirname(page.path), way)) for way in ways if "://" not in way]


def test_nothing_leads_nowhere(site):
    problems = Problems()
    check_built(site, problems)
    assert problems.lines() == []


def test_nothing_leads_to_what_is_gone(pages):
    found = [(path, to) for path, page in pages.items() for to in led_to(page) if GONE.search(to)]
    assert found == []
    tools = {path for path, page in pages.items() for to in led_to(page) if TOOLS.search(to) and not to.startswith(path)}
    assert tools <= set(KEPT_ANSWERS)


def test_what_is_gone_has_no_page(pages):
    assert not [path for path in pages if GONE.search(path)]


def test_a_tool_says_what_became_of_it_and_is_not_found(site, pages):
    assert "We use the survey of our association/union." in pages["worksheets/opscan-surveys.html"].html
    [instead] = pages["worksheets/abc-guiding-principles.html"].with_class("ws-purpose")
    assert text_of(instead) == "In its place, there is Guiding Principles, Guiding Behaviors: Codifying Your Commitments."
    assert [each.get("href") for each in instead.iter("a")] == ["guiding-principles.html"]
    index = json.loads((site / "search/search_index.json").read_text(encoding="utf-8"))
    assert not [each for each in index["docs"] if TOOLS.search(each["location"]) or "act/" in each["location"]]


def test_no_stage_is_left_empty(pages):
    for path, name in (("index.html", "gb-framework__stage"), ("worksheets/index.html", "gb-tools")):
        assert [each.get("data-stage") for each in pages[path].with_class(name)] == ["prepare", "reflect"]
    assert not [each for each in pages["index.html"].elements("optgroup") if each.get("label") == "Act"]
    tabs = [text_of(each) for each in pages["index.html"].with_class("gb-tabs__link")]
    assert "Prepare" in tabs
    assert "Act" not in tabs


def test_the_chapters_that_stay_are_counted(pages):
    numbers = [text_of(each) for each in pages["index.html"].with_class("gb-framework__number")]
    assert numbers == [str(number) for number in range(1, 7)]
    assert "Chapter 5 of 6" in text_of(next(pages["reflect/evaluate-outcomes.html"].with_class("gb-opener")))


def test_markers_place_nothing_and_links_are_words(pages):
    chapter = pages["prepare/discover-shared-goals.html"]
    assert "figure-hourglass" not in chapter.ids()
    assert "OPSCAN Surveys" in chapter.html
    assert "[[" not in text_of(next(chapter.elements("main")))
    assert not [each for each in pages["how-tools-connect.html"].with_class("gb-line") if "Standing" in text_of(each)]
