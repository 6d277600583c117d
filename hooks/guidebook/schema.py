"""The JSON Schema of a worksheet, from which editors take completion and checks; `make schema` writes it."""

from __future__ import annotations

import json
from collections.abc import Iterator

from .kinds import all_kinds
from .options import Schema, options_of, record_schema
from .worksheet import Field, Fields, Worksheet

FILE = "worksheets/worksheet.schema.json"


def worksheet_schema() -> Schema:
    """The schema of one worksheet file."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Worksheet",
        **record_schema(Worksheet),
        "$defs": {fields.definition: _fields_schema(fields) for fields in (Fields(), *_limited_fields())},
    }


def _limited_fields() -> Iterator[Fields]:
    """The lists of fields inside other fields that cannot hold every kind, such as the columns of a table."""
    for kind in all_kinds().values():
        for option in options_of(kind).values():
            if isinstance(option.type, Fields) and option.type.without:
                yield option.type


def _fields_schema(fields: Fields) -> Schema:
    return {"anyOf": [_kind_schema(kind) for name, kind in all_kinds().items() if name not in fields.without]}


def _kind_schema(kind: type[Field]) -> Schema:
    schema = record_schema(kind)
    names = {"const": kind.kind, "description": (kind.__doc__ or "").split("\n")[0]}
    schema["properties"] = {"kind": names, **schema["properties"]}
    if kind.kind != "text":  # the kind of a field that names none
        schema["required"] = ["kind", *schema["required"]]
    return schema


def as_text() -> str:
    return json.dumps(worksheet_schema(), indent=1, ensure_ascii=False) + "\n"
