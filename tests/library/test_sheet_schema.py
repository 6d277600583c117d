"""The JSON Schema of saved sheets: what was ever saved is valid, and what is none is not."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest
from guidebook.kinds import all_kinds
from guidebook.library.examples import example_field, worksheet_of
from guidebook.library.sheet_schema import as_text, sheet_schema
from jsonschema import Draft7Validator, FormatChecker

from ..helpers import ROOT

WORKSHEET = worksheet_of(
    "tool", "Our tool", tuple(example_field(all_kinds()[kind]) for kind in ("text", "choice", "table", "note"))
)
SHEET = {
    "format": "start-somewhere/sheet",
    "version": 1,
    "site": "start-somewhere",
    "worksheet": "tool",
    "revision": "016df264bf6b",
    "team": "own",
    "sheet": "1",
    "name": "Our tool, Math team",
    "created": "2026-11-25T23:05:46.827Z",
    "updated": "2026-11-25T23:05:49.423Z",
    "answers": {
        "sheet-team": "Math team",
        "invitee": "Ana",
        "ready": "not-sure",
        "outreach": [{"row": "board", "issue": "Buses", "agreed": "yes"}],
    },
}


def validator(*worksheets: Any) -> Draft7Validator:
    schema = sheet_schema(worksheets)
    Draft7Validator.check_schema(schema)
    return Draft7Validator(schema, format_checker=FormatChecker())


def wrong(**changes: Any) -> list[str]:
    """What is wrong with a sheet after some changes."""
    return [error.message for error in validator(WORKSHEET).iter_errors({**copy.deepcopy(SHEET), **changes})]


def test_a_saved_sheet_is_valid():
    assert wrong() == []
    assert wrong(earlier=[{"field": "gone", "answer": {"checked": ["a"]}}]) == []


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"format": "someone/else"}, "was expected"),
        ({"version": 2}, "was expected"),
        ({"team": "a/b"}, "does not match"),
        ({"sheet": "x" * 81}, "does not match"),
        ({"answers": ["x"]}, "is not of type"),
        ({"answers": {"ready": "Not sure"}}, "is not valid under any"),
        ({"answers": {"outreach": [{"row": "board", "issue": 5}]}}, "5 is not of type"),
        ({"answers": {"sheet-team": 5}}, "5 is not of type"),
        ({"earlier": [{"field": "gone"}]}, "required"),
        ({"more": "x"}, "unexpected"),
    ],
)
def test_one_mistake_is_one_message(changes, message):
    [told] = wrong(**changes)
    assert message in told


def test_answers_to_another_tool_are_not_held_to_the_shapes_of_this_one():
    assert wrong(worksheet="another", answers={"ready": 5}) == []


def test_an_answer_to_a_field_that_is_gone_may_be_in_an_older_file():
    assert wrong(answers={"gone": {"checked": ["a"]}}) == []


def test_the_schema_names_each_field_of_a_tool_as_people_read_it():
    [branch] = sheet_schema([WORKSHEET])["allOf"]
    answers = branch["then"]["properties"]["answers"]["properties"]
    assert branch["then"]["title"] == "Our tool"
    assert answers["invitee"] == {"title": "Whom will you invite first?", "type": "string"}
    assert set(answers) == {"invitee", "ready", "outreach"}


def test_it_is_published_as_json():
    assert json.loads(as_text([WORKSHEET])) == sheet_schema([WORKSHEET])


RECORDED: dict[str, dict[str, Any]] = json.loads((ROOT / "tests/browser/recorded/kinds.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("kind", [kind for kind in RECORDED if kind in all_kinds()])
def test_what_every_kind_ever_wrote_is_valid(kind):
    file = RECORDED[kind]
    field = example_field(all_kinds()[kind])
    schema = validator(worksheet_of(file["worksheet"], kind, (field,)))
    assert field.id in file["answers"]
    assert [error.message for error in schema.iter_errors(file)] == []
