"""The pages around the chapters: each can be used by itself and leads on."""

from __future__ import annotations

import re
from statistics import mean

import pytest

from .helpers import the_site
from .prose import prose, words

SITE = the_site()
CHAPTERS = [chapter.src_uri for chapter in SITE.chapters.values()]
LEADING_ON = ["index.md", "introduction.md", "our-work.md", "worksheets/index.md"]  # from where every way begins
PAGES = [uri for uri in SITE.docs if uri not in [*CHAPTERS, *LEADING_ON] and not uri.startswith("contribute/")]
READERS = [uri for uri in PAGES if uri.startswith("for/")]
PARAGRAPH = 45  # words, on average
HALF_A_PAGE = 260  # words
PARTS = ["## Your first three moves", "## What others will fear", "## Your tools", "**Next:**"]
NO_PARAGRAPH = re.compile(r"\s*(?:#|\||\[\[|!!!|[-+*] |\d+\. )")


def paragraphs(uri: str) -> list[int]:
    """How many words each paragraph has; lists, tables and notes in the margin are none."""
    blocks = re.split(r"\n\s*\n", SITE.docs[uri].text.strip())
    return [len(words(prose(block))) for block in blocks if not NO_PARAGRAPH.match(block)]


@pytest.mark.parametrize("uri", PAGES)
def test_a_page_ends_with_one_next_step(uri):
    assert len(re.findall(r"^\*\*Next:\*\* ", SITE.docs[uri].text, re.MULTILINE)) == 1


@pytest.mark.parametrize("uri", PAGES)
def test_paragraphs_are_short_enough_for_a_phone(uri):
    assert mean(paragraphs(uri)) <= PARAGRAPH


@pytest.mark.parametrize("uri", READERS)
def test_a_readers_own_page_is_half_a_page_with_three_moves(uri):
    text = SITE.docs[uri].text
    places = [text.find(part) for part in ("**Why it is worth your time.**", *PARTS)]
    assert -1 not in places
    assert places == sorted(places)
    assert len(words(prose(text))) <= HALF_A_PAGE
    assert len(re.findall(r"^\d\. \*\*", text, re.MULTILINE)) == 3


@pytest.mark.parametrize("uri", READERS)
def test_the_first_page_leads_to_each_readers_own(uri):
    assert f"({uri})" in SITE.docs["index.md"].text


def test_evidence_and_stories_begin_with_a_way_to_each_part():
    begin, _, rest = SITE.docs["evidence.md"].text.partition("## The findings at a glance")
    assert set(re.findall(r"\{ #(\w+) \}", rest)) - set(re.findall(r"\(#([\w-]+)\)", begin)) == {"notes", "snapshot"}
    index = SITE.docs["stories.md"].text.partition("## What the stories have in common")[0]
    assert set(SITE.found("story")) - set(re.findall(r"\(story:([\w-]+)\)", index)) == set()
