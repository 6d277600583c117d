"""A tool as somebody might fill it in."""

from __future__ import annotations

import pytest
from guidebook.library.sheet_schema import sheet_schema
from jsonschema import Draft7Validator

from ..helpers import WORKSHEET, load, loaded, the_site

SHEETS = the_site().library.worksheets
FILLED = [id_ for id_, sheet in SHEETS.items() if sheet.example]
ROWS = (
    "      - id: rows\n        kind: table\n        label: Rows\n        columns: [{id: what, label: What}]\n        blank: 2\n"
)
EXAMPLE = "example:\n  name: Dana\n  rows: [{what: One}, {row: own, what: Two}]\nsections:\n"


def filled(old: str = "", new: str = "") -> str:
    return WORKSHEET.replace("sections:\n", EXAMPLE.replace(old, new) if old else EXAMPLE) + ROWS


def test_an_example_is_answers_as_a_saved_sheet_holds_them(tmp_path):
    assert loaded(tmp_path, filled()).example == {
        "name": "Dana",
        "rows": [{"row": "example-1", "what": "One"}, {"row": "own", "what": "Two"}],
    }


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("name: Dana", "nam: Dana", '"example" answers "nam", which nothing asks for. Did you mean "name"?'),
        ("{what: One}", "{wat: One}", '"example" answers "wat", which nothing asks for. Did you mean "what"?'),
        ("name: Dana", "hello: Dana", '"example" answers "hello", which nothing asks for. '),
        ("name: Dana", "name: [Dana]", '"example" answers "name" in a form that it does not have. It must be text.'),
        (
            "[{what: One}, {row: own, what: Two}]",
            "Dana",
            '"example" answers "rows" in a form that it does not have. It must be [{row: ',
        ),
        (
            "name: Dana",
            "ready: maybe",
            '"example" answers "ready" with "maybe", which it does not offer. Allowed here: "yes", ',
        ),
    ],
)
def test_an_answer_to_what_is_not_asked_is_reported(tmp_path, old, new, told):
    sheet, lines = load(tmp_path, filled(old, new))
    assert sheet is None
    assert len(lines) == 1
    assert lines[0].startswith(f"worksheets/tool.yml:11: {told}")


@pytest.mark.parametrize(("old", "new"), [("blank: 2", "blank: two"), ("kind: table", "kind: tabel")])
def test_an_answer_to_a_field_that_cannot_be_read_is_no_mistake_of_its_own(tmp_path, old, new):
    [line] = load(tmp_path, filled().replace(old, new))[1]
    assert new.split()[1] in line


def test_an_answer_to_what_is_retired_is_left_out(tmp_path):
    gone = (
        "retired:\n  nam: Asked no more.\n  rows/columns/wat: Asked no more.\n  ready/options/maybe: Offered no more.\nexample:"
    )
    text = filled("name: Dana", "nam: Dana\n  ready: maybe").replace("{what: One}", "{what: One, wat: Two}")
    text = text.replace("example:", gone)
    assert loaded(tmp_path, text).example == {"rows": [{"row": "example-1", "what": "One"}, {"row": "own", "what": "Two"}]}


def test_no_group_of_answers_is_no_example(tmp_path):
    assert load(tmp_path, WORKSHEET.replace("sections:\n", "example: Dana\nsections:\n"))[1] == [
        'worksheets/tool.yml:11: "example" must be a group of answers, each after the id of its field.'
    ]


@pytest.mark.parametrize("id_", FILLED)
def test_ours_are_what_a_saved_sheet_may_hold(id_):
    [branch] = sheet_schema([SHEETS[id_]])["allOf"]
    answers = branch["then"]["properties"]["answers"]
    assert [error.message for error in Draft7Validator(answers).iter_errors(SHEETS[id_].example)] == []
