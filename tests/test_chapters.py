"""Chapters by their front matter, and the mistakes in it."""

import pytest
from guidebook.chapters import Source, find_chapters
from guidebook.problems import Problems

from .helpers import CHAPTER, site_problems


def source(uri, text):
    return Source(uri, f"docs/{uri}", text)


def chapters(*sources):
    problems = Problems()
    return find_chapters(sources, problems), problems.lines()


ONE = source("prepare/one.md", CHAPTER.format(title="One", number=1))
TWO = source("act/two.md", CHAPTER.format(title="Two", number=2))


def test_chapters_are_found_by_their_front_matter_in_the_order_of_their_numbers():
    found, told = chapters(TWO, source("index.md", "# Welcome\n"), source("about.md", "---\ntitle: About\n---\n"), ONE)
    assert told == []
    assert list(found) == ["one", "two"]
    assert (found["two"].title, found["two"].stage, found["two"].src_uri) == ("Two", "prepare", "act/two.md")


def test_what_the_theme_reads_in_front_matter_is_left_to_it():
    text = CHAPTER.format(title="One", number=1).replace("stage:", "template: home.html\nhide: [toc]\nstage:")
    assert chapters(source("one.md", text))[1] == []


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
    ],
)
def test_a_mistake_in_front_matter_is_reported_on_its_line(old, new, told):
    found, lines = chapters(source("prepare/one.md", ONE.text.replace(old, new, 1)))
    assert len(lines) == 1
    assert lines[0].startswith(f"docs/prepare/one.md:{told}")
    assert list(found) == ["one"], "its worksheets and links are no mistakes of their own"


def test_two_chapters_with_the_same_number_are_reported():
    other = source("act/other.md", CHAPTER.format(title="Other", number=1))
    assert chapters(ONE, other)[1] == [
        "docs/act/other.md:4: chapter 1 is taken by prepare/one.md; each chapter needs its own number."
    ]


def test_two_chapters_that_cannot_be_read_are_not_said_to_have_the_same_number():
    broken = CHAPTER.format(title="Broken", number="none")
    assert len(chapters(source("one.md", broken), source("two.md", broken))[1]) == 2


def test_two_chapters_with_the_same_file_name_are_reported():
    other = source("act/one.md", CHAPTER.format(title="Other", number=3))
    assert chapters(ONE, other)[1] == [
        "docs/act/one.md:1: another chapter has this file's name, prepare/one.md; each needs its own."
    ]


def test_a_chapter_that_cannot_be_read_is_the_only_problem_of_a_site(tmp_path):
    broken = CHAPTER.format(title="Commit", number=1).replace("chapter: 1", "chapter: first")
    assert site_problems(tmp_path, {"docs/prepare/commit.md": broken}) == [
        'docs/prepare/commit.md:4: "chapter" must be a whole number from 1 to 99, but it is "first".'
    ]


def test_front_matter_is_split_from_the_text():
    assert source("a.md", "---\ntitle: A\n---\n# A\n").split() == ("title: A", "# A\n")


@pytest.mark.parametrize("text", ["# A\n", "---\nnever closed\n", "text\n---\nmore\n---\n"])
def test_a_page_without_front_matter_is_all_text(text):
    assert source("a.md", text).split() == ("", text)
