"""What search reads of a page: its words and headings, without controls, templates and what is no content."""

import re

import pytest
from guidebook.outputs.search import for_search, languages_of_search, separator

from ..helpers import WORKSHEET, loaded, squeezed
from ..html.test_sheets import REPEAT, sheet_html


@pytest.mark.parametrize(
    ("html", "read"),
    [
        ('<h2 id="a">One</h2><p class="x">Two <em>three</em>, four</p>', '<h2 id="a">One</h2><p>Two three, four</p>'),
        ('<label for="a">Name</label><input id="a" name="a">', "Name"),
        ("<ul><li>One</li></ul>", "<ul><li>One</li></ul>"),
        ("one<template>two</template>three", "onethree"),
        ("one<template>two<template>three</template>four</template>five", "onefive"),
        ("one<div data-search-exclude>two</div>three", "onethree"),
        ("one<div data-search-exclude>two<div>three</div><p>four</p></div><div>five</div>", "one five"),
        ("one<div data-search-exclude><div data-search-exclude>two</div>three</div>four", "onefour"),
        ('<p class="x" data-search-exclude>two</p>three', "three"),
        ('one<i data-search-exclude>two</i>three<div><p id="a" data-search-exclude>four</p>five</div>', "onethree five"),
        ('<h2 id="a" data-search-exclude>One</h2>two', '<h2 id="a" data-search-exclude>One</h2>two'),
        ('<p>One<sup class="gb-note">1</sup>, m<sup>2</sup></p>', "<p>One, m<sup>2</sup></p>"),
        ("<table><tr><th>One</th><td>Two</td></tr></table>", "One Two"),
    ],
)
def test_the_words_stay_and_the_controls_go(html, read):
    assert squeezed(for_search(html)) == read


def test_the_words_of_a_worksheet_are_found_once_and_its_buttons_are_not(tmp_path):
    read = for_search(sheet_html(loaded(tmp_path, REPEAT)))
    for words in ("To test.", "First", "Ready?", "Yes", "Welcome.", "Plan", "Goals"):
        assert words in read
    for words in ("Print blank", "<input", "<textarea", "<template", "@goals@"):
        assert words not in read


def test_headings_keep_the_ids_that_search_leads_to(tmp_path):
    assert '<h2 id="ws-tool-section-first">First</h2>' in for_search(sheet_html(loaded(tmp_path, WORKSHEET)))


def test_words_without_a_meaning_of_their_own_count_as_spaces():
    found = re.split(separator("a be on"), "Who should be on a best team-mate")
    assert [word for word in found if word] == ["Who", "should", "best", "team", "mate"]


def test_a_letter_with_an_accent_is_no_end_of_a_word():
    found = re.split(separator("a el qué"), "A el día, que sé: él mañana")
    assert [word for word in found if word] == ["día,", "sé:", "él", "mañana"]


def test_accents_are_passed_over_but_in_languages_that_need_their_own_rules_to_tell_words_apart():
    assert [languages_of_search([each]) for each in ("en", "es", "ja")] == [["folded"], ["folded"], ["ja"]]
