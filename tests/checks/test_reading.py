"""How hard the pages of an edition are to read: told, and no more."""

import pytest
from guidebook.authoring.problems import Problems
from guidebook.authoring.source import read_source
from guidebook.checks.reading import grade, hard_pages, prose, syllables_by_vowels, words

from tests import prose as by_dictionary
from tests.helpers import ROOT, site_of

EASY = "We meet on Monday. We say what went well. Then we plan the next week together, step by step. " * 8
HARD = (
    "Notwithstanding organizational considerations regarding interdisciplinary implementation methodologies, representatives "
    "systematically operationalize collaborative accountability frameworks throughout administrative jurisdictions. "
) * 8
BRAND = "site_id: a\nsite_name: A\npublisher: A\n"


@pytest.mark.parametrize(
    ("word", "syllables"),
    [
        ("cat", 1),
        ("plane", 1),
        ("planes", 1),
        ("planed", 1),
        ("wanted", 2),
        ("table", 2),
        ("safely", 2),
        ("area", 2),
        ("the", 1),
        ("I’ve", 1),
    ],
)
def test_syllables_are_counted_by_vowels(word, syllables):
    assert syllables_by_vowels(word) == syllables


@pytest.mark.parametrize("name", ["introduction", "evidence", "for-districts", "privacy", "prepare/learn-the-case"])
def test_without_a_dictionary_the_grade_is_about_the_same(name):
    text = prose((ROOT / f"docs/{name}.md").read_text(encoding="utf-8"))
    assert len(words(text)) > 100
    assert abs(grade(text) - by_dictionary.grade(text)) < 0.7


def told(text):
    page = read_source("a.md", "local/docs/a.md", text, lambda text, path, line: text, Problems())
    return list(hard_pages([page]))


def test_a_page_that_few_can_read_is_told():
    [line] = told(f"# A\n\n{HARD}\n")
    assert line.startswith("local/docs/a.md: this page is about as hard to read as texts of grade ")


def test_code_is_not_prose():
    assert words(prose("One.\n\n- Two:\n\n  ~~~\n  three\n  ~~~\n\n````\n```\nfour\n```\n````\n")) == ["One", "Two"]


def test_a_page_that_few_will_read_to_the_end_is_told():
    assert told(f"# A\n\n{EASY * 20}\n") == [
        "local/docs/a.md: this page has 3,040 words; few people read more than 3,000 at one time."
    ]


@pytest.mark.parametrize(
    "text", [f"# A\n\n{EASY}\n", f"# A\n\n```\n{HARD}\n```\n", "# A\n\nNotwithstanding jurisdictional considerations.\n"]
)
def test_what_is_easy_is_no_prose_or_too_short_to_tell_is_left_alone(text):
    assert told(text) == []


@pytest.mark.parametrize(("path", "count"), [("local/docs/a.md", 1), ("docs/a.md", 0)])
def test_only_an_edition_s_own_pages_are_told(tmp_path, path, count):
    site = site_of(tmp_path, {"local/brand.yml": BRAND, path: f"---\ntitle: A\n---\n\n# A\n\n{HARD}\n"})
    assert site.problems.lines() == []
    assert len([line for line in site.warnings() if "hard to read" in line]) == count
