"""The schema of a file that holds only part of another: a layer's changes to it, or its translation.

Nothing is required in such a file, and the kind of each field is given in the other one. So editors help with names, and the
build checks the rest.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from guidebook.authoring.changes import PLACES, WITHOUT
from guidebook.authoring.options import Schema

ABOUT = ("type", "enum", "enumDescriptions", "pattern", "description", "default", "minimum", "maximum")  # what is kept
ALSO: dict[str, Schema] = {
    WITHOUT: {"description": "What is left out here of what was there."},
    **{place: {"description": "Where an entry that is changed or added stands among the others."} for place in PLACES},
}


def partial(schema: Schema) -> Schema:
    """The schema of a file that holds any part of what `schema` describes."""
    parts = _properties(schema)
    if parts:
        told = {name: _either(each) for name, each in parts.items()}
        return {"type": "object", **_about(schema), "properties": {**told, **ALSO}, "additionalProperties": False}
    if "$ref" in schema:
        return {"$ref": schema["$ref"]}
    result = _about(schema)
    for name in ("items", "additionalProperties"):
        if isinstance(schema.get(name), dict):
            result[name] = partial(schema[name])
    if "propertyNames" in schema:
        result["propertyNames"] = schema["propertyNames"]
    return result


def _about(schema: Schema) -> Schema:
    return {name: schema[name] for name in ABOUT if name in schema}


def _properties(schema: Schema) -> dict[str, list[Schema]]:
    """Everything a group may contain, whichever of several records it is: for each name, the schemas it may have."""
    found: dict[str, list[Schema]] = {}
    for each in _sorts(schema):
        for name, value in each.get("properties", {}).items():
            found.setdefault(name, []).append(value)
    return found


def _sorts(schema: Schema) -> Iterator[Schema]:
    yield schema
    for rule in schema.get("allOf", ()):
        yield from _sorts(rule.get("then", {}))
    for name in ("then", "else"):
        if isinstance(schema.get(name), dict) and "properties" in schema[name]:
            yield from _sorts(schema[name])


def _either(schemas: list[Schema]) -> Schema:
    """One schema for several that a name may have; where they differ, only the description of the first is left."""
    told: list[Any] = [partial(each) for each in schemas]
    shapes = [{name: value for name, value in each.items() if name != "description"} for each in told]
    described = {"description": told[0]["description"]} if "description" in told[0] else {}
    real = [shape for shape in shapes if shape]
    if real and all(shape == real[0] for shape in real):
        return {**described, **real[0]}
    groups = [each.get("items", {}) for each in schemas]
    if all("properties" in each for each in groups):  # lists of groups that are not alike
        return {
            **described,
            "type": "array",
            "items": partial({"type": "object", "allOf": [{"then": each} for each in groups]}),
        }
    return described
