"""JSON Schemas arranged so that editors show an author one message per mistake, about that mistake."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from guidebook.authoring.records import Record, Schema, record_schema


def group_or(group: Schema, other: Schema) -> Schema:
    """A schema for a group, or for something else; an author who wrote a group sees only what is wrong with the group."""
    return {"if": {"type": "object"}, "then": group, "else": other}


def by_name(
    chooses: str,
    help_: str,
    records: Mapping[str, type[Record]],
    left_out: str = "",
    changed: Callable[[str, Schema], None] = lambda name, schema: None,
) -> Schema:
    """A schema for one of several records: the option `chooses` names which; left out, it is the record named `left_out`.

    Only the rules of the chosen record are applied. `changed(name, schema)` may edit the schema of each record in place.
    """
    names: dict[str, Any] = {
        "enum": list(records),
        "enumDescriptions": [_purpose(record) for record in records.values()],  # which some editors show beside the names
        "description": help_,
    }
    schema: Schema = {"type": "object", "properties": {chooses: names}}
    if not left_out:
        schema["required"] = [chooses]
    schema["allOf"] = [_rule(chooses, name, record, name == left_out, changed) for name, record in records.items()]
    return schema


def _rule(
    chooses: str, name: str, record: type[Record], may_be_left_out: bool, changed: Callable[[str, Schema], None]
) -> Schema:
    chosen: Schema = {"properties": {chooses: {"const": name}}}
    if not may_be_left_out:
        chosen["required"] = [chooses]
    schema = record_schema(record)
    del schema["type"]  # said once for all
    changed(name, schema)
    schema["properties"] = {chooses: {"description": _purpose(record)}, **schema["properties"]}
    return {"if": chosen, "then": schema}


def _purpose(record: type[Record]) -> str:
    return (record.__doc__ or "").split("\n")[0]
