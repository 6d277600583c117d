"""Ids for ever: what was published may not vanish, change or come back as something else."""

import json

import pytest
from guidebook.problems import Problems
from guidebook.published_ids import as_text, read_published, with_current

from .helpers import WORKSHEET, loaded, site_problems, spoilt, write

TABLE = """\
      - id: log
        kind: table
        label: Log
        columns:
          - id: day
            label: Day
          - id: what
            label: What
        blank: 1
"""
FULL = WORKSHEET + TABLE
PLACE = 'section "Second", field "Plan" (long_text)'
ASK = 'People may have answers under this id: bring it back, or say under "retired:" what became of it.'


@pytest.fixture
def told(tmp_path):
    """What the author is told who published the full worksheet and then changed it."""
    published = with_current({}, {"tool": loaded(tmp_path, FULL)})

    def after(text, **more):
        files = {"worksheets/tool.yml": text, "worksheets/published-ids.json": as_text({**published, **more})}
        lines = site_problems(tmp_path / "site", files)
        return [line.removeprefix("worksheets/tool.yml:") for line in lines]

    return after


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
        '28: section "Second", field "Plan" (date): "plan" was published as a long_text field and is a date field now, which '
        'cannot hold the same answers. Give the new one a new id and list "plan" under "retired:".'
    ]


def test_a_table_that_became_a_text_is_one_problem(told):
    assert told(WORKSHEET + "      - id: log\n        label: Log\n") == [
        '31: section "Second", field "Log" (text): "log" was published as a table field and is a text field now, which '
        'cannot hold the same answers. Give the new one a new id and list "log" under "retired:".'
    ]


def test_a_retired_field_is_no_problem_and_neither_is_what_stood_in_it(told):
    assert told(WORKSHEET + "retired:\n  log: Nobody used it.\n") == []


def test_a_retired_column_is_no_problem(told):
    text = spoilt("          - id: what\n            label: What\n", "", FULL)
    assert told(text + "retired:\n  log/columns/what: It stands in the label.\n") == []


def test_a_retired_id_that_is_used_again_is_reported(told):
    assert told(FULL + "retired:\n  plan: It is gone.\n") == [
        f'28: {PLACE}: "plan" stands under "retired" and is used again; give the new part a new id.'
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
        "worksheets/gone.yml: this worksheet was published and its file is missing: "
        "people may have answers to it. Bring the file back."
    ]


def test_a_worksheet_that_cannot_be_read_is_not_said_to_lack_its_ids(told):
    [line] = told("title: [")
    assert "YAML" in line


@pytest.mark.parametrize("content", ["<<<<<<< HEAD\n{}\n", "{", ""])
def test_a_damaged_record_is_reported(tmp_path, content):
    write(tmp_path, {"worksheets/published-ids.json": content})
    [line] = site_problems(tmp_path)
    assert line == (
        "worksheets/published-ids.json:1: this file is damaged: take its last good version back from git, then `make ids`."
    )


def test_without_a_record_nothing_was_published(tmp_path):
    problems = Problems()
    assert read_published(tmp_path / "none.json", "none.json", problems) == {}
    assert problems.lines() == []


def test_the_record_only_grows(tmp_path):
    before = {"gone": {"a": "text"}, "tool": {"name": "date", "old": "text"}}
    now = with_current(before, {"tool": loaded(tmp_path, WORKSHEET)})
    assert list(now) == ["gone", "tool"]
    assert now["gone"] == {"a": "text"}
    assert now["tool"]["old"] == "text"
    assert now["tool"]["name"] == "date", "what was published first stays"
    assert now["tool"]["plan"] == "long_text"


def test_the_record_is_written_in_order_and_read_as_it_was(tmp_path):
    published = with_current({}, {"tool": loaded(tmp_path, WORKSHEET)})
    text = as_text(published)
    assert json.loads(text) == published
    assert list(published["tool"]) == sorted(published["tool"])
    assert text.endswith("}\n")
