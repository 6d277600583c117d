"""The JSON Schema of files that hold many sheets."""

from __future__ import annotations

import json
from typing import Any

from guidebook.library import sheet_schema, work_schema
from jsonschema import Draft7Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT7

WORK: dict[str, Any] = {
    "format": "start-somewhere/work",
    "version": 1,
    "site": "start-somewhere",
    "saved": "2026-11-25T23:05:46.827Z",
    "teams": [{"id": "own", "name": "Riverside DLT", "profile": {"district": "Riverside"}, "updated": ""}],
    "sheets": [{"format": "start-somewhere/sheet"}],
}


def wrong(**changes: Any) -> list[str]:
    """What is wrong with it after some changes; a sheet is held to a small schema here."""
    schema = work_schema.work_schema()
    Draft7Validator.check_schema(schema)
    small: Resource[Any] = DRAFT7.create_resource({"required": ["format"]})
    registry: Registry[Any] = Registry().with_resource("sheet.schema.json", small)
    return [error.message for error in Draft7Validator(schema, registry=registry).iter_errors({**WORK, **changes})]


def test_saved_work_is_valid_and_what_is_none_is_not():
    assert wrong() == []
    assert wrong(teams=[]) == []
    assert wrong(version=2) != []
    assert wrong(teams=[{"id": "a/b", "name": "", "profile": {}}]) != []
    assert wrong(sheets=[{}]) != []
    assert wrong(more=1) != []


def test_what_was_brought_together_may_be_in_it_and_each_source_says_something():
    source = {"id": "0123456789abcdef", "kind": "paper", "name": "Paper copy 1", "answers": {"areas": {"checked": ["arts"]}}}
    place = {"team": "own", "worksheet": "opportunity-checklist", "updated": "2026-11-25T23:05:46.827Z"}
    counted = {"people": 1, "counts": {"areas": {"arts": 1}}}
    assert wrong(gatherings=[{**place, "sources": [source]}]) == []
    assert wrong(gatherings=[{**place, "sources": [source], "counted": counted}]) == []
    assert wrong(gatherings=[{**place, "sources": [{**source, "kind": "guess"}]}]) != []
    assert wrong(gatherings=[{**place, "sources": [{"id": "a", "kind": "sheet", "name": ""}]}]) != []
    assert wrong(gatherings=[{**place, "sources": [source], "counted": {**counted, "people": -1}}]) != []


def test_it_stands_beside_the_schema_that_it_names():
    assert json.loads(work_schema.as_text())["properties"]["sheets"]["items"] == {"$ref": "sheet.schema.json"}
    assert work_schema.ADDRESS.rpartition("/")[0] == sheet_schema.ADDRESS.rpartition("/")[0]
