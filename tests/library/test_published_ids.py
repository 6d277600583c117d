"""Ids for ever: what was published may not vanish, change or come back as something else."""

import json

import pytest
from guidebook.authoring.problems import Problems
from guidebook.library.published_ids import as_text, read_published

from ..helpers import WORKSHEET, loaded, site_problems, spoilt, write
from .published import ASK, FULL, recorded
from .published import told as told

PLACE = 'section "Second", field "Plan" (long_text)'


def test_what_was_published_and_is_still_there_is_no_problem(told):
    assert told(FULL) == []


def test_a_new_field_is_no_problem(told):
    assert told(FULL + "      - id: extra\n        label: Extra\n") == []


def test_a_field_that_is_missing_is_reported(told):
    assert told(spoilt("      - id: name\n        label: Name\n", "", FULL)) == [
        f'1: the text field "name" was published and is missing. {ASK}'
    ]


def test_a_section_that_is_missing_is_reported(told):
    assert told(spoilt("id: second", "id: third", FULL)) == [
        f'1: the section "sections/second" was published and is missing. {ASK}'
    ]


def test_an_option_that_is_missing_is_reported_at_its_field(told):
    assert told(spoilt("[Yes, No, On]", "[Yes, No]", FULL)) == [
        f'17: section "First", field "Ready?" (choice): the item "ready/options/on" was published and is missing. {ASK}'
    ]


def test_a_column_that_is_missing_is_reported_at_its_table(told):
    assert told(spoilt("          - id: what\n            label: What\n", "", FULL)) == [
        f'31: section "Second", field "Log" (table): the text field "log/columns/what" was published and is missing. {ASK}'
    ]


def test_a_table_that_is_missing_is_one_problem_and_not_one_for_each_column(told):
    assert told(WORKSHEET) == [f'1: the table field "log" was published and is missing. {ASK}']


def test_a_field_that_moved_to_another_kind_is_reported(told):
    assert told(spoilt("kind: long_text", "kind: date", FULL)) == [
        '28: section "Second", field "Plan" (date): "plan" was published as a long_text field and is now a date field, which '
        'cannot hold the same answers. Give the new one a new id and list "plan" under "retired:".'
    ]


def test_a_table_that_became_a_text_is_one_problem(told):
    assert told(WORKSHEET + "      - id: log\n        label: Log\n") == [
        '31: section "Second", field "Log" (text): "log" was published as a table field and is now a text field, which '
        'cannot hold the same answers. Give the new one a new id and list "log" under "retired:".'
    ]


def test_a_retired_field_is_no_problem_and_neither_is_what_stood_in_it(told):
    assert told(WORKSHEET + "retired:\n  log: Nobody used it.\n") == []


def test_a_retired_column_is_no_problem(told):
    text = spoilt("          - id: what\n            label: What\n", "", FULL)
    assert told(text + "retired:\n  log/columns/what: It stands in the label.\n") == []


def test_a_retired_id_that_is_used_again_is_reported(told):
    assert told(FULL + "retired:\n  plan: It is gone.\n") == [
        f'28: {PLACE}: "plan" is under "retired" and is used again; give the new part a new id.'
    ]


def test_a_retired_id_that_was_never_published_names_the_nearest(told):
    text = spoilt("      - id: name\n        label: Name\n", "", FULL)
    lines = told(text + "retired:\n  nmae: It is gone.\n")
    assert lines == [
        f'1: the text field "name" was published and is missing. {ASK}',
        '38: "nmae" under "retired" was never published. Did you mean "name"?',
    ]


def test_a_whole_worksheet_that_is_missing_is_reported(told):
    assert told(FULL, gone={"name": "text"}) == [
        "worksheets/gone.yml: this worksheet was published and its file is missing. "
        'People may have answers to it: bring the file back, or put one in its place with its "title" and, under "retired", a '
        "sentence on what became of it."
    ]


def test_a_worksheet_that_cannot_be_read_is_not_said_to_lack_its_ids(told):
    [line] = told("title: [")
    assert "YAML" in line


@pytest.mark.parametrize("content", ["<<<<<<< HEAD\n{}\n", "{", "", "[]", '{"tool": ["name"]}'])
def test_a_damaged_record_is_reported(tmp_path, content):
    write(tmp_path, {"worksheets/published-ids.json": content})
    [line] = site_problems(tmp_path)
    assert line == (
        "worksheets/published-ids.json:1: this file is damaged: restore its last good version from git, then run `make ids`."
    )


def test_without_a_record_nothing_was_published(tmp_path):
    problems = Problems()
    assert read_published(tmp_path / "none.json", "none.json", problems) == {}
    assert problems.lines() == []


def test_the_record_only_grows(tmp_path):
    before = {"gone": {"a": "text"}, "tool": {"name": "date", "old": "text"}}
    now = recorded(before, {"tool": loaded(tmp_path, WORKSHEET)})
    assert list(now) == ["gone", "tool"]
    assert now["gone"] == {"a": "text"}
    assert now["tool"]["old"] == "text"
    assert now["tool"]["name"] == "date", "what was published first stays"
    assert now["tool"]["plan"] == "long_text"


def test_the_record_is_written_in_order_and_read_as_it_was(tmp_path):
    published = recorded({}, {"tool": loaded(tmp_path, WORKSHEET)})
    text = as_text(published)
    assert json.loads(text) == published
    assert list(published["tool"]) == sorted(published["tool"])
    assert text.endswith("}\n")
