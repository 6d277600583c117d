"""A menu as it is written."""

import pytest
from guidebook.authoring.options import record_schema
from guidebook.edition.layers import Edition
from guidebook.edition.menu import MenuEntries, MenuNames, walked
from jsonschema import Draft7Validator

from tests.helpers import option


def test_an_entry_is_a_page_a_folder_another_site_a_group_or_the_rest():
    entries, told = option(MenuEntries(), "\n  - a.md\n  - Board: https://b.example\n  - One:\n      - f/\n      - ...\n")
    assert told == []
    assert [(each.title, each.to, each.line) for each in walked(entries)] == [
        ("", "a.md", 2),
        ("Board", "https://b.example", 3),
        ("One", "", 4),
        ("", "f/", 5),
        ("", "...", 6),
    ]
    assert [each.is_group for each in walked(entries)] == [False, False, True, False, False]
    assert [each.is_external for each in walked(entries)] == [False, True, False, False, False]


def test_the_rest_may_be_the_one_sign_that_phones_and_macs_make_of_it():
    entries, told = option(MenuEntries(), "\n  - a.md\n  - …\n")
    assert ([each.is_rest for each in entries], told) == ([False, True], [])


def test_where_there_are_no_groups_none_may_stand():
    entries, [told] = option(MenuEntries(groups=False), "\n  - One: [a.md]\n")
    assert entries is None
    assert told == 'file.yml:2: there must be a page or an address below "One": there are no groups here.'


def test_names_keep_their_lines():
    names, told = option(MenuNames(), "\n  - a.md\n  - About\n")
    assert ([(each.title, each.line) for each in names], told) == ([("a.md", 2), ("About", 3)], [])


@pytest.mark.parametrize(
    ("menu", "mistakes"),
    [
        (["a.md", {"B": "https://b.example"}, {"C": ["...", {"D": ["e.md"]}]}], 0),
        ([], 1),
        ([{"A": "a.md", "B": "b.md"}], 1),
        ([["a.md"]], 1),
        ([{"A": [{"B": [{"C": ["d.md"]}]}]}], 1),
    ],
)
def test_an_editor_s_schema_says_the_same(menu, mistakes):
    assert len(list(Draft7Validator(record_schema(Edition)).iter_errors({"menu": menu}))) == mistakes
