"""The JSON Schema of a worksheet, from which editors take completion and checks; `make schema` writes it."""

from __future__ import annotations

import json

from guidebook.authoring.options import Record, Schema, options_of, record_schema
from guidebook.kinds import all_kinds
from guidebook.worksheets.fields import NOT_IN_CELLS, Field, Fields
from guidebook.worksheets.links import Links
from guidebook.worksheets.retired import RetiredTool
from guidebook.worksheets.section import Section
from guidebook.worksheets.worksheet import Worksheet

FILE = "worksheets/worksheet.schema.json"


def worksheet_schema() -> Schema:
    """The schema of one worksheet file, or of the one that says in its place that it is retired."""
    gone = {"type": "string", "description": "What became of the whole tool."}
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Worksheet",
        "if": {"properties": {"retired": gone}, "required": ["retired"]},
        "then": record_schema(RetiredTool),
        "else": record_schema(Worksheet),
        "$defs": {**{fields.definition: _fields_schema(fields) for fields in _lists_of_fields()}, **Links.definitions()},
    }


def _lists_of_fields() -> list[Fields]:
    """Every sort of list of fields that a section or a kind has."""
    records: list[type[Record]] = [Section, *all_kinds().values()]
    types = [each.type for record in records for each in options_of(record).values()]
    return list(dict.fromkeys(type_ for type_ in types if isinstance(type_, Fields)))


def _fields_schema(fields: Fields) -> Schema:
    """A field of one of some kinds. Only the rules of its own kind are looked at, so that one mistake is one message."""
    kinds = [all_kinds()[name] for name in fields.kinds(all_kinds())]
    return {
        "type": "object",
        "properties": {
            "kind": {
                "enum": [kind.kind for kind in kinds],
                "enumDescriptions": [_purpose(kind) for kind in kinds],  # which some editors show beside the names
                "description": "What kind of field it is; text where none is named.",
            }
        },
        "allOf": [_rule(kind, fields) for kind in kinds],
    }


def _rule(kind: type[Field], fields: Fields) -> Schema:
    """What goes for a field of one kind; one that names no kind is text."""
    chosen: Schema = {"properties": {"kind": {"const": kind.kind}}}
    if kind.kind != "text":
        chosen["required"] = ["kind"]
    schema = record_schema(kind)
    del schema["type"]  # said once for all kinds
    for name in NOT_IN_CELLS:
        if fields.in_cells or (name == "filled_from" and not kind.carries):
            del schema["properties"][name]
    schema["properties"] = {"kind": {"description": _purpose(kind)}, **schema["properties"]}
    return {"if": chosen, "then": schema}


def _purpose(kind: type[Field]) -> str:
    return (kind.__doc__ or "").split("\n")[0]


def as_text() -> str:
    """The schema as it is committed."""
    return json.dumps(worksheet_schema(), indent=1, ensure_ascii=False) + "\n"
