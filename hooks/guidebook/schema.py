"""The JSON Schema of a worksheet, from which editors take completion and checks; `make schema` writes it."""

from __future__ import annotations

import json

from .kinds import all_kinds
from .options import Schema, options_of, record_schema
from .worksheet import Field, Worksheet

FILE = "worksheets/worksheet.schema.json"


def worksheet_schema() -> Schema:
    """The schema of one worksheet file."""
    kinds = all_kinds()
    inner = _allowed_in_tables()
    schema = record_schema(Worksheet)
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Worksheet",
        **schema,
        "$defs": {
            "field": {"anyOf": [_kind_schema(kind) for kind in kinds.values()]},
            "inner_field": {"anyOf": [_kind_schema(kinds[name]) for name in inner]},
        },
    }


def _allowed_in_tables() -> list[str]:
    without = options_of(all_kinds()["table"])["columns"].type.without  # type: ignore[attr-defined]
    return [name for name in all_kinds() if name not in without]


def _kind_schema(kind: type[Field]) -> Schema:
    schema = record_schema(kind)
    names = {"const": kind.kind, "description": (kind.__doc__ or "").split("\n")[0]}
    schema["properties"] = {"kind": names, **schema["properties"]}
    if kind.kind != "text":  # the kind of a field that names none
        schema["required"] = ["kind", *schema["required"]]
    return schema


def as_text() -> str:
    return json.dumps(worksheet_schema(), indent=1, ensure_ascii=False) + "\n"
