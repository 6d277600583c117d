"""Chapters by their front matter, and the mistakes in it."""

import pytest
from guidebook.authoring.problems import Problems
from guidebook.authoring.source import read_source
from guidebook.guide.chapters import find_chapters

from ..helpers import CHAPTER, site_problems

ONE = CHAPTER.format(title="One", number=1)
TWO = CHAPTER.format(title="Two", number=2)


def chapters(pages):
    """The chapters among some pages, and what their authors are told."""
    problems = Problems()
    sources = [read_source(uri, f"docs/{uri}", text, lambda text, path, line: text, problems) for uri, text in pages.items()]
    return find_chapters(sources, problems), problems.lines()


def test_chapters_are_found_by_their_front_matter_in_the_order_of_their_numbers():
    about = "---\ntitle: About\n---\n"
    found, told = chapters({"act/two.md": TWO, "index.md": "# Welcome\n", "about.md": about, "prepare/one.md": ONE})
    assert told == []
    assert list(found) == ["one", "two"]
    assert (found["two"].title, found["two"].stage, found["two"].src_uri) == ("Two", "prepare", "act/two.md")


@pytest.mark.parametrize("name", ['"stage":', "stage :"])
def test_a_chapter_may_have_its_names_in_quotes_or_a_space_before_a_colon(name):
    text = ONE.replace("stage:", name).replace("chapter:", name.replace("stage", "chapter"))
    assert [*chapters({"one.md": text})[0]] == ["one"]


def test_what_the_theme_reads_in_front_matter_is_left_to_it():
    text = ONE.replace("stage:", "template: home.html\nhide: [toc]\nstage:")
    assert chapters({"one.md": text})[1] == []


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "stage: prepare",
            "stage: prepar",
            '3: "stage" must be "prepare", "act" or "reflect", but it is "prepar". Did you mean "prepare"?',
        ),
        ("chapter: 1", "chapter: one", '4: "chapter" must be a whole number from 1 to 99, but it is "one".'),
        ("chapter: 1\n", "", '2: "chapter" is missing. It must be a whole number from 1 to 99.'),
        ("summary: A", "sumary: A", '5: "sumary" is not known here. Did you mean "summary"?'),
        ("title: One", "title: [One", "2: the YAML cannot be read: "),
        ("title: One", "title: One: more", "2: the YAML cannot be read: there is one colon too many"),
    ],
)
def test_a_mistake_in_front_matter_is_reported_on_its_line(old, new, told):
    found, lines = chapters({"prepare/one.md": ONE.replace(old, new, 1)})
    assert len(lines) == 1
    assert lines[0].startswith(f"docs/prepare/one.md:{told}")
    assert list(found) == ["one"], "its worksheets and links are no mistakes of their own"


def test_two_chapters_with_the_same_number_are_reported():
    assert chapters({"prepare/one.md": ONE, "act/other.md": ONE})[1] == [
        "docs/act/other.md:4: chapter 1 is taken by prepare/one.md; each chapter needs its own number."
    ]


def test_two_chapters_that_cannot_be_read_are_not_said_to_have_the_same_number():
    broken = CHAPTER.format(title="Broken", number="none")
    assert len(chapters({"one.md": broken, "two.md": broken})[1]) == 2


def test_two_chapters_with_the_same_file_name_are_reported():
    assert chapters({"prepare/one.md": ONE, "act/one.md": TWO})[1] == [
        "docs/act/one.md:1: another chapter has this file's name, prepare/one.md; each needs its own."
    ]


def test_a_chapter_that_cannot_be_read_is_the_only_problem_of_a_site(tmp_path):
    broken = CHAPTER.format(title="Commit", number=1).replace("chapter: 1", "chapter: first")
    assert site_problems(tmp_path, {"docs/prepare/commit.md": broken}) == [
        'docs/prepare/commit.md:4: "chapter" must be a whole number from 1 to 99, but it is "first".'
    ]
