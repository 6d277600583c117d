"""A whole tool that is retired, by us or by a fork."""

import json

import pytest

from ..helpers import site_of
from .published import FULL, OTHER
from .published import fork as fork
from .published import told as told

GONE = "title: Test Tool\nretired: It is part of another tool now.\n"


def test_a_whole_tool_can_be_retired_by_us_and_by_a_fork(fork):
    assert fork.problems(theirs=GONE) == []
    assert fork.make_ids() == {}
    assert json.loads(fork.files["worksheets/published-ids.json"])["tool"]["plan"] == "long_text", "for ever"
    assert fork.problems(theirs=FULL, ours=GONE) == []
    site = site_of(fork.folder, fork.files)
    assert "tool" not in site.library.worksheets
    assert site.library.retired["tool"].became == "It is part of another tool now."


def test_a_fork_can_retire_a_tool_of_its_own(fork):
    assert fork.problems(**{"local/worksheets/interview.yml": OTHER}) == []
    fork.make_ids()
    assert fork.problems(**{"local/worksheets/interview.yml": GONE}) == []
    assert fork.make_ids() == {"interview": {"sections/leaving": "section", "why": "text"}}


def test_a_tool_that_was_never_published_cannot_be_retired(fork):
    assert fork.problems(**{"worksheets/toll.yml": GONE}) == [
        'worksheets/toll.yml:2: no worksheet of this name was published, so there is nothing to retire. Did you mean "tool"?'
    ]


def test_whoever_links_to_a_retired_tool_is_told(fork):
    page = "# Page\n\nSee [the tool](worksheet:tool).\n\n[[worksheet tool]]\n"
    assert fork.problems(theirs=GONE, **{"docs/page.md": page}) == [
        'docs/page.md:3: the tool "tool" is retired: link to what took its place.',
        'docs/page.md:5: the tool "tool" is retired: place what took its place.',
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (FULL + "retired: It is gone.\n", '40: a text under "retired" says what became of the whole tool, so only "title"'),
        ("retired: It is gone.\n", '1: "title" is missing. It must be text.'),
        (GONE + "summary: Gone.\n", '3: "summary" is not known here.'),
        (FULL + "retired:\n", '"retired" must hold names, each followed by a colon and a text.'),
    ],
)
def test_a_mistake_in_what_says_that_a_tool_is_retired_is_explained(told, text, said):
    [line] = told(text)
    assert said in line


def test_what_became_of_a_tool_may_be_said_in_the_words_of_the_site(fork):
    assert fork.problems(theirs="title: Ours and the $union\nretired: The $unoin has it.\n") == [
        'worksheets/tool.yml:2: "$unoin" is not a word of this site. Did you mean "union"? '
        'For a dollar sign before a letter, write "$$unoin".'
    ]
