"""How a field is read as one of the kind that it names."""

import pytest
from guidebook.authoring.problems import listed
from guidebook.kinds import all_kinds

from ..helpers import WORKSHEET, loaded, told

KINDS = listed(list(all_kinds()))


def test_a_field_that_names_no_kind_is_text(tmp_path):
    assert next(loaded(tmp_path, WORKSHEET).fields()).kind == "text"


def test_an_unknown_kind_names_the_nearest(tmp_path):
    assert told(tmp_path, "kind: choice", "kind: chioce") == [
        '18: section "First", field "Ready?" (chioce): "chioce" is not a kind of field. Did you mean "choice"?'
    ]


def test_an_unknown_kind_names_all_where_none_is_near(tmp_path):
    assert told(tmp_path, "kind: choice", "kind: xyz") == [
        f'18: section "First", field "Ready?" (xyz): "xyz" is not a kind of field. Allowed here: {KINDS}.'
    ]


@pytest.mark.parametrize("kind", ["", "[choice]", '""'])
def test_a_kind_that_is_no_word_is_reported(tmp_path, kind):
    assert told(tmp_path, "kind: choice", f"kind: {kind}") == [
        f'18: section "First", field "Ready?" (text): "kind" must be {KINDS}.'
    ]


def test_a_field_with_options_of_another_kind_is_asked_for_its_kind(tmp_path):
    assert told(tmp_path, "        kind: choice\n", "") == [
        '19: section "First", field "Ready?" (text): "options" belongs to a field of the kind "choice": say which with "kind".'
    ]


def test_a_misspelt_kind_option_is_one_problem(tmp_path):
    assert told(tmp_path, "kind: choice", "knid: choice") == [
        '18: section "First", field "Ready?" (text): "knid" is not known here. Did you mean "kind"?'
    ]
