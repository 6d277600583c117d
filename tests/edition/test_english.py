"""The forms of words: 400 that districts use or might, each with the forms that a native would write."""

import pytest
from guidebook.authoring.options import options_of
from guidebook.edition import english
from guidebook.edition.words import Words

from ..helpers import ROOT

LINES = (ROOT / "tests/english.txt").read_text(encoding="utf-8").splitlines()
TABLE = [line.split(" | ") for line in LINES if not line.startswith("#")]


def test_there_are_some_hundred_words():
    assert len({row[0] for row in TABLE}) == len(TABLE) > 300


@pytest.mark.parametrize(("word", "article", "plural", "possessive", "plurals", "capitalized"), TABLE, ids=lambda each: each)
def test_a_word_has_the_forms_that_a_native_would_write(word, article, plural, possessive, plurals, capitalized):
    several = english.plural(word)
    assert english.article(word) == (None if article == "?" else article)
    assert several == (None if plural == "?" else plural)
    assert english.possessive(word) == possessive
    assert several is None or english.possessive(several) == plurals
    assert english.capitalized(word) == capitalized


@pytest.mark.parametrize("name", options_of(Words))
def test_our_own_words_need_no_form_that_no_rule_is_sure_of(name):
    assert list(options_of(Words)[name].default.unsure()) == []


TYPICAL = """
union, teachers' union, federation, education association, local association, NEA affiliate, AFT local, LEA, union/association
school district, unified school district, K-12 district, parish, county office of education, ISD
central office, district office, cabinet, administration
superintendent of schools, chief executive officer, CEO, chancellor, director of schools
board of education, school committee, board of trustees, board of school directors, governing board, school board
head of school, building administrator, site administrator
association representative, site rep, union steward, building rep
teacher, certificated employee, faculty member, licensed professional
paraprofessional, classified employee, ESP, support staff member
steering committee, district leadership team, joint committee
work group, subcommittee, task force, action team
"""


@pytest.mark.parametrize("word", [word.strip() for line in TYPICAL.split("\n") for word in line.split(",") if word.strip()])
def test_nobody_with_a_usual_word_is_asked_for_its_forms(word):
    assert english.article(word)
    assert english.plural(word)
