"""Schemas of records as editors need them: whatever is wrong, an author is shown one message, about that."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from guidebook.authoring.records import Record, Schema, record_schema


def group_or(group: Schema, other: Schema) -> Schema:
    """A group of names and values, or something else. An author who wrote a group is told only what is wrong with the group."""
    return {"if": {"type": "object"}, "then": group, "else": other}


def by_name(
    chooses: str,
    help_: str,
    records: Mapping[str, type[Record]],
    left_out: str = "",
    changed: Callable[[str, Schema], None] = lambda name, schema: None,
) -> Schema:
    """A record of one of several sorts: the option `chooses` names it, or it is `left_out`.

    Only the rules of its own sort are looked at. `changed` may drop some of the rules of one of them.
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
