"""Schemas that say one thing of one mistake."""

import jsonschema
from guidebook.authoring.options import Record, Text, option
from guidebook.authoring.schemas import by_name, group_or


class Circle(Record):
    """A round one."""

    across: str = option(Text(), "How wide.")


class Square(Record):
    """One with corners."""

    side: str = option(Text(), "How long.")


SHAPES: dict[str, type[Record]] = {"circle": Circle, "square": Square}


def told(schema, value):
    return [error.message for error in jsonschema.Draft7Validator(schema).iter_errors(value)]


def test_a_group_is_told_what_is_wrong_with_it_as_a_group():
    schema = group_or({"required": ["singular"]}, {"type": "string"})
    assert told(schema, "union") == told(schema, {"singular": "union"}) == []
    assert told(schema, {}) == ["'singular' is a required property"]
    assert told(schema, ["union"]) == ["['union'] is not of type 'string'"]


def test_only_the_rules_of_the_sort_that_is_named_are_looked_at():
    schema = by_name("shape", "What it is.", SHAPES)
    assert told(schema, {"shape": "circle", "across": "1 in"}) == []
    assert told(schema, {"shape": "circle", "side": "1", "across": "1"}) != []
    assert told(schema, {"shape": "square"}) == ["'side' is a required property"]
    assert told(schema, {"shape": "star", "side": "1"}) == ["'star' is not one of ['circle', 'square']"]
    assert told(schema, {"side": "1"}) == ["'shape' is a required property"]
    assert schema["properties"]["shape"]["enumDescriptions"] == ["A round one.", "One with corners."]


def test_one_sort_may_be_meant_where_none_is_named():
    assert told(by_name("shape", "What it is.", SHAPES, "circle"), {"side": "1"}) == [
        "'across' is a required property",
        "Additional properties are not allowed ('side' was unexpected)",
    ]


def test_something_can_be_taken_from_what_goes_for_one_sort():
    def changed(name, schema):
        schema["required"] = []

    assert told(by_name("shape", "What it is.", SHAPES, changed=changed), {"shape": "circle"}) == []
