"""The JSON Schema that editors use says what the engine says."""

import jsonschema
import pytest
import yaml
from guidebook.authoring.options import options_of
from guidebook.kinds import all_kinds
from guidebook.library import schema

from ..cases.case import all_cases
from ..helpers import ROOT, WORKSHEET, spoilt
from ..schemas.editor import LikeAnEditor

WORKSHEETS = sorted((ROOT / "worksheets").glob("*.yml"))
VALIDATOR = jsonschema.Draft7Validator(schema.worksheet_schema())


def errors(text):
    return [error.message for error in VALIDATOR.iter_errors(yaml.load(text, Loader=LikeAnEditor))]


@pytest.mark.parametrize("path", WORKSHEETS, ids=lambda path: path.stem)
def test_every_worksheet_fits_the_schema(path):
    assert errors(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("label: Name", "lable: Name"),
        ("kind: choice", "kind: chioce"),
        ("minutes: 30", "minutes: soon"),
        ("[Yes, No, On]", "[]"),
        ("id: name", "id: My Name"),
        ("title: First", "title: First\n    orientation: sideways"),
        ("summary: A tool to test with.\n", ""),
        ("label: Name", "label: [Name]"),
    ],
)
def test_an_editor_marks_what_the_engine_reports(old, new):
    assert errors(WORKSHEET) == []
    assert errors(spoilt(old, new))


# What authors do by mistake in a field of any kind, each one mistake.
TYPOS = {
    "a misspelt name": lambda field: {**field, "hnit": "A sentence."},
    "a label that is missing": lambda field: {name: value for name, value in field.items() if name != "label"},
    "an id with a blank": lambda field: {**field, "id": "my id"},
    "an id that is reserved": lambda field: {**field, "id": "sheet-team"},
    "a list where text belongs": lambda field: {**field, "hint": ["A sentence."]},
    "a condition without its field": lambda field: {**field, "when": {"answer": "yes"}},
}


@pytest.mark.parametrize("kind", all_kinds())
@pytest.mark.parametrize("typo", TYPOS)
def test_a_mistake_in_a_field_of_any_kind_is_one_message(kind, typo):
    worksheet = yaml.load(WORKSHEET, Loader=LikeAnEditor)
    field = yaml.load(all_kinds()[kind].EXAMPLE, Loader=LikeAnEditor)
    worksheet["sections"][0]["fields"] = [TYPOS[typo]({"kind": kind, **field})]
    assert len([error.message for error in VALIDATOR.iter_errors(worksheet)]) == 1


@pytest.mark.parametrize("kind", all_kinds())
def test_the_example_of_a_kind_fits_the_schema(kind):
    field = yaml.load(all_kinds()[kind].EXAMPLE, Loader=LikeAnEditor)
    worksheet = yaml.load(WORKSHEET, Loader=LikeAnEditor)
    worksheet["sections"][0]["fields"] = [field]
    assert [error.message for error in VALIDATOR.iter_errors(worksheet)] == []


@pytest.mark.parametrize("case", [case for case in all_cases() if not case.told], ids=lambda case: case.name)
def test_a_case_without_errors_fits_the_schema(case):
    worksheet = yaml.load(WORKSHEET, Loader=LikeAnEditor)
    worksheet["sections"][0]["fields"] = [yaml.load(case.text, Loader=LikeAnEditor)["field"]]
    assert [error.message for error in VALIDATOR.iter_errors(worksheet)] == []


def test_what_stands_in_place_of_a_retired_tool_fits_the_schema():
    assert errors("title: Tool\nretired: It is part of another tool now.\n") == []
    [error] = errors("title: Tool\nretired: It is gone.\nsummary: A tool.\n")
    assert "'summary' was unexpected" in error


def test_a_field_that_names_no_kind_is_text_and_others_must_name_theirs():
    rules = [each["if"] for each in schema.worksheet_schema()["$defs"]["field"]["allOf"]]
    assert [each["properties"]["kind"]["const"] for each in rules if "kind" not in each.get("required", ())] == ["text"]


def test_a_column_cannot_be_of_a_kind_that_holds_rows():
    columns = options_of(all_kinds()["table"])["columns"].type.schema()["items"]["$ref"]
    names = set(schema.worksheet_schema()["$defs"][columns.rpartition("/")[2]]["properties"]["kind"]["enum"])
    assert not names & {"table", "repeat"}
    assert "text" in names


# What a schema has no words for: what one part says of another, what stands in a text, and what YAML itself refuses.
BEYOND_A_SCHEMA = (
    *("in turn depends", "no answer", "must name a", "is taken", "stands in.", '"level" must be', "word that differs"),
    *("is here twice", "get the same id", "is larger than", "is reserved", "belongs to the line", "is not a word of"),
    *("leads to", "leads back", "is not declared", "never used", "is not a level", "cannot go first", "cannot go after"),
    *("which is not a column", "is not an answer to", "one number for each"),
)


@pytest.mark.parametrize("case", [case for case in all_cases() if case.told], ids=lambda case: case.name)
def test_what_the_build_refuses_the_schema_refuses_where_it_can(case):
    worksheet = yaml.load(WORKSHEET, Loader=LikeAnEditor)
    read = yaml.load(case.text, Loader=LikeAnEditor)
    worksheet["sections"][0]["fields"] = [*read.get("others", []), read["field"]]
    told = [error.message for error in VALIDATOR.iter_errors(worksheet)]
    if not told:
        for line in case.told:
            assert any(words in line for words in BEYOND_A_SCHEMA), line
    # One mistake is one message, or two where a misspelt name leaves a needed one out; not one for each kind.
    assert len(told) <= 2 * len(case.told)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("kind: choice", "kind: chioce", "'chioce' is not one of"),
        ("options: [Yes, No, On]", "options: [Yes]", "['Yes'] is too short"),
        ("        text: Welcome.\n", "", "is not valid under any of the given schemas"),
        ("label: Name", "label: Name\n        minutes: 3", "'minutes' was unexpected"),
        (
            "kind: long_text\n        label: Plan",
            "kind: long_text\n        label: Plan\n        lines: 50",
            "50 is greater than",
        ),
    ],
)
def test_one_mistake_is_one_message_that_names_it(old, new, message):
    [told] = errors(spoilt(old, new))
    assert message in told


def every_property(part):
    if isinstance(part, dict):
        if part.get("additionalProperties") is False:  # a record; what else names properties is a rule between them
            yield from part["properties"].items()
        for value in part.values():
            yield from every_property(value)
    elif isinstance(part, list):
        for value in part:
            yield from every_property(value)


def test_every_property_is_described():
    properties = list(every_property(schema.worksheet_schema()))
    assert len(properties) > 100
    assert [name for name, value in properties if not value.get("description")] == []
