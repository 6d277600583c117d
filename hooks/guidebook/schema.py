"""The JSON Schema of a worksheet, from which editors take completion and checks; `make schema` writes it."""

from __future__ import annotations

import json

from .kinds import all_kinds
from .options import Schema, record_schema
from .worksheet import Field, Fields, RetiredTool, Worksheet

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
        "$defs": {fields.definition: _fields_schema(fields) for fields in (Fields(), Fields(in_cells=True))},
    }


def _fields_schema(fields: Fields) -> Schema:
    kinds = all_kinds()
    return {"anyOf": [_kind_schema(kinds[name]) for name in fields.kinds(kinds)]}


def _kind_schema(kind: type[Field]) -> Schema:
    schema = record_schema(kind)
    names = {"const": kind.kind, "description": (kind.__doc__ or "").split("\n")[0]}
    schema["properties"] = {"kind": names, **schema["properties"]}
    if kind.kind != "text":  # the kind of a field that names none
        schema["required"] = ["kind", *schema["required"]]
    return schema


def as_text() -> str:
    return json.dumps(worksheet_schema(), indent=1, ensure_ascii=False) + "\n"
