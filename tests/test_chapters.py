"""Each chapter opens with what a reader decides and does, and reads like a page for people between two meetings."""

from __future__ import annotations

import re
from itertools import pairwise
from statistics import mean, pstdev

import pytest

from .helpers import the_site
from .prose import SENTENCE_END, prose, words

SITE = the_site()
CHAPTERS = [chapter.src_uri for chapter in SITE.chapters.values()]
ESSAYS = ["introduction.md", *CHAPTERS]
STEP = re.compile(r"^\d+\. ((?:.+\n)(?: {2,}.+\n)*)", re.MULTILINE)
MINUTES = re.compile(r"\(worksheet:([\w-]+)\)[^(]*\((\d+) min(?: each)?\)")
FACE = ["**You decide**", "**It takes**", "1. **", "**You leave with**", '!!! tip "If you have only 20 minutes"']
# What chapters tell once: a second telling sends the reader to the first, or to Evidence and Stories.
FACTS = [
    r"12\.5%",
    r"3\.5 times",
    r"10\s+times as likely",
    r"\b2\.7\b",
    r"double\s+digits",
    r"three\s+changes\s+of\s+superintendent",
    r"three\s+teachers,\s+three\s+parents",
    r"106\s+schools",
    r"Student\s+Success\s+Networks",
    r"silver\s+bullet",
    r"12\s+districts",
    r"state\s+takeover,\s+the\s+superintendent",
]


def face(uri: str) -> str:
    """What stands before the first section."""
    return SITE.docs[uri].text.partition("\n## ")[0]


def sentences(uri: str) -> list[int]:
    """How many words each sentence has."""
    return [len(words(each)) for each in SENTENCE_END.split(prose(SITE.docs[uri].text)) if words(each)]


def paragraphs(uri: str) -> list[int]:
    """How many words each paragraph has; lists, tables, headings and notes beside the text are none."""
    blocks = re.split(r"\n\s*\n", SITE.docs[uri].text)
    told = [each for each in blocks if not re.match(r"\s*(#|\||\[\[|[-+*] |\d+\. |!!!|---)", each)]
    return [count for each in told if (count := len(words(prose(each)))) > 3]


@pytest.mark.parametrize("uri", ESSAYS)
def test_it_opens_with_a_face(uri):
    places = [face(uri).find(part) for part in FACE]
    assert -1 not in places
    assert places == sorted(places)
    assert len(words(prose(face(uri)))) <= 130


@pytest.mark.parametrize("uri", ESSAYS)
def test_three_to_five_steps_begin_with_what_to_do(uri):
    steps = STEP.findall(face(uri) + "\n")
    assert 3 <= len(steps) <= 5
    assert [step for step in steps if not re.match(r"\*\*[A-Z][a-z ]+\*\*", step)] == []


@pytest.mark.parametrize("uri", CHAPTERS)
def test_its_steps_name_its_tools_and_how_long_they_take(uri):
    named = [step for step in STEP.findall(face(uri) + "\n") if "(worksheet:" in step]
    assert len(named) >= 2
    told = MINUTES.findall(" ".join(face(uri).split()))
    assert told
    for id_, minutes in told:
        assert (id_, SITE.library.worksheets[id_].facilitation.minutes) == (id_, int(minutes))


@pytest.mark.parametrize("uri", ESSAYS)
def test_it_ends_with_one_next_step(uri):
    last = SITE.docs[uri].text.rpartition("\n## ")[2]
    assert last.startswith("Your next step\n")
    assert len(re.findall(r"\]\(chapter:", last)) == 1


@pytest.mark.parametrize("uri", ESSAYS)
def test_its_sentences_are_of_all_lengths(uri):
    lengths = sentences(uri)
    assert pstdev(lengths) >= 8
    assert 0.18 <= sum(each >= 20 for each in lengths) / len(lengths) <= 0.3


@pytest.mark.parametrize("uri", ESSAYS)
def test_its_paragraphs_fit_a_phone(uri):
    lengths = paragraphs(uri)
    assert 25 <= mean(lengths) <= 45
    assert max(lengths) <= 100


@pytest.mark.parametrize("uri", ESSAYS)
def test_what_is_counted_is_a_list_and_what_is_argued_is_not(uri):
    text = SITE.docs[uri].text
    items = re.findall(r"^(?:[-+*]|\d+\.) ", text, re.MULTILINE)
    assert 3 <= 1000 * len(items) / len(words(prose(text))) <= 10


def test_chapters_do_not_all_begin_alike():
    first = [re.search(r"\n## .+\n(?:\n###.+\n)?\n(\w+)", SITE.docs[uri].text) for uri in CHAPTERS]
    openings = [found[1] for found in first if found]
    assert len(openings) == len(CHAPTERS)
    assert [one for one, other in pairwise(openings) if one == other] == []


@pytest.mark.parametrize("fact", FACTS)
def test_no_two_chapters_tell_the_same_fact(fact):
    assert len([uri for uri in ESSAYS if re.search(fact, SITE.docs[uri].text)]) == 1
