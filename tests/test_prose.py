"""The parts of the style guide that a program can check, in every page and story."""

import re

import pytest
from guidebook.guide.sections import tool_sections

from .helpers import ROOT, the_site
from .prose import grade, prose, syllables_of, words
from .said import everything

SITE = the_site()
CHAPTERS = [chapter.src_uri for chapter in SITE.chapters.values()]
GUIDEBOOK = [uri for uri in SITE.docs if not uri.startswith("contribute/")]  # the style guide shows what not to write
HARDEST = 9  # US school grade
LENGTH = (1000, 1600)

NEVER = re.compile(
    r"\b(leverag\w+|utiliz\w+|impactful|robust|synerg\w+|buy-in|journeys?|delv\w+|empower|empowers|empowering)\b", re.IGNORECASE
)
# What a translation would say, or another time, and what an American says now.
INSTEAD = {
    r"\bcharm\b": "charisma",
    r"\bfilms?\b": "video",
    r"\btick(?:s|ed|ing)?\b": "check",
    r"\btelephon\w+|\bmemory sticks?\b|\bfull stops?\b": "phone, USB drive, period",
    r"\bfor ever\b|\bget on (?:now |well )?with\b": "forever, get along with",
    r"\b(?:he or she|she or he|his or her|him or her)\b": "they",
    r"\b(?:stands?|stood) in (?:a |the )?(?:lasting )?(?:contract|agreement)s?\b": "is written into",
    r"\b(?:behaviour|colour|programme|favour|centre|organis|recognis|judgement|whilst|learnt|spelt)\w*": "American spelling",
}
AS_FIGURES = re.compile(
    r"(?<=[\w,;:] )(?:ten|eleven|twelve|thirteen|fifteen|sixteen|eighteen|twenty|thirty|forty|fifty|ninety)\b"
)
NOT_PRINTED = re.compile(r"`[^`]*`|<[^>]*>|\{[^}]*\}|\]\([^)]*\)")  # code, HTML, attributes, and addresses
NAMES_THAT_SHOUT = re.compile(r"\bJoin Me!|\bMake the changes!")
EVERYTHING = everything(ROOT)
NAMES = [
    *(chapter.title for chapter in SITE.chapters.values()),
    *(worksheet.title for worksheet in SITE.library.worksheets.values()),
    *(author for work in SITE.found("reference").values() for author in work.authors if "," not in author),  # organizations
]
TITLES = re.compile(
    r"Call to Action|Turn Learning to Action|(District|School) Leadership Teams?|[A-Z]{2,}[a-z]?\b|Start Somewhere|I\b|"
    + "|".join(map(re.escape, NAMES))
)


@pytest.mark.parametrize("uri", CHAPTERS)
def test_a_chapter_is_as_long_as_it_should_be(uri):
    least, most = LENGTH
    assert least <= len(words(prose(SITE.docs[uri].text))) <= most


@pytest.mark.parametrize("uri", GUIDEBOOK)
def test_a_page_is_easy_to_read(uri):
    text = prose(SITE.docs[uri].text)
    if len(words(text)) > 100:  # a measure for whole pages
        assert grade(text) <= HARDEST


def test_the_measure_of_reading_tells_easy_from_hard():
    easy = "We meet on Monday. You can come too. Bring a friend."
    hard = "Institutional collaboration necessitates organizational understanding of administrative responsibilities."
    assert grade(easy) < 3 < 16 < grade(hard)
    assert [syllables_of(word) for word in ("team", "association", "co-chair", "Springfield's")] == [1, 5, 2, 2]


def test_words_that_say_little_are_left_out():
    assert [str(said) for said in EVERYTHING if NEVER.search(said.own)] == []


def test_nobody_is_shouted_at():
    assert [str(said) for said in EVERYTHING if re.search(r"\w!", said.own) and not NAMES_THAT_SHOUT.search(said.own)] == []


@pytest.mark.parametrize("pattern", INSTEAD)
def test_it_reads_like_american_english(pattern):
    assert [f"{said}: {INSTEAD[pattern]}" for said in EVERYTHING if re.search(pattern, said.own, re.IGNORECASE)] == []


def test_quotation_marks_and_apostrophes_are_typographic():
    assert [str(said) for said in EVERYTHING if re.search("[\"']", NOT_PRINTED.sub("", said.typed))] == []


def test_periods_and_commas_stand_within_quotation_marks():
    assert [str(said) for said in EVERYTHING if re.search(r"\w[\"”][.,]", said.typed)] == []


def test_numbers_from_10_are_figures_within_a_sentence():
    assert [str(said) for said in EVERYTHING if AS_FIGURES.search(said.own)] == []


def test_what_a_district_may_call_otherwise_is_a_marker():
    assert [str(said) for said in EVERYTHING if re.search(r"\bassociations?/unions?\b", said.own, re.IGNORECASE)] == []


@pytest.mark.parametrize("uri", GUIDEBOOK)
def test_headings_are_in_sentence_case(uri):
    headings = re.findall(r"^#{2,} (.+)$", re.sub(r"^```.*?^```", "", SITE.docs[uri].text, flags=re.M | re.S), re.MULTILINE)
    assert [each for each in headings if _in_title_case(each)] == []


def _in_title_case(heading):
    """Whether most of its longer words are capitalized; names and titles of works do not count."""
    longer = [word for word in words(TITLES.sub("", heading))[1:] if len(word) > 3]
    return len(longer) > 1 and sum(word[0].isupper() for word in longer) > len(longer) / 2


def test_every_tool_is_introduced_in_its_chapter():
    introduced = tool_sections(
        SITE.chapters.values(), SITE.docs, {each.id: each.chapter for each in SITE.library.worksheets.values()}
    )
    told_otherwise = {id_ for id_, each in SITE.library.worksheets.items() if each.type == "questions"}  # by [[questions]]
    assert set(SITE.library.worksheets) - told_otherwise - set(introduced) == set()


@pytest.mark.parametrize("uri", CHAPTERS)
def test_a_chapter_has_its_parts_in_order(uri):
    text = SITE.docs[uri].text
    parts = [
        "## Turn learning to action",
        "[[questions]]",
        "## Tools for this chapter",
        "[[tools]]",
    ]
    places = [text.find(part) for part in parts]
    assert -1 not in places
    assert places == sorted(places)
