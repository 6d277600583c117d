"""Schemas of files that say a part of what others say."""

import jsonschema
from guidebook.authoring.options import Group, ListOf, Record, Text, Whole, option, record_schema
from guidebook.authoring.partial import partial
from guidebook.authoring.schemas import by_name


class Leaf(Record):
    """A leaf."""

    color: str = option(Text(), "Its color.")
    size: int = option(Whole(1, 9), "How large.", 1)


class Tree(Record):
    """A tree."""

    title: str = option(Text(), "Its name.")
    leaves: tuple[Leaf, ...] = option(ListOf(Group(Leaf), least=2), "Its leaves.")


class Bush(Record):
    """A bush, whose size is said in words."""

    size: str = option(Text(), "How large, in words.")


SORTS: dict[str, type[Record]] = {"leaf": Leaf, "bush": Bush}


def told(schema, value):
    jsonschema.Draft7Validator.check_schema(partial(schema))
    return [error.message for error in jsonschema.Draft7Validator(partial(schema)).iter_errors(value)]


def test_nothing_is_needed_and_names_are_looked_at_at_any_depth():
    schema = record_schema(Tree)
    assert told(schema, {}) == told(schema, {"leaves": [{"size": 3}]}) == []
    assert told(schema, {"titel": "Oak"}) == ["Additional properties are not allowed ('titel' was unexpected)"]
    assert told(schema, {"leaves": [{"colour": "green"}]}) == [
        "Additional properties are not allowed ('colour' was unexpected)"
    ]
    [line] = told(schema, {"leaves": {"color": "green"}})
    assert "is not of type 'array'" in line


def test_a_part_may_say_what_is_left_out_and_where_an_entry_stands():
    assert (
        told(record_schema(Tree), {"without": ["title"], "leaves": [{"color": "red", "after": "green"}, {"first": True}]}) == []
    )


def test_where_sorts_differ_in_a_name_it_may_hold_what_any_of_them_does():
    schema = by_name("sort", "What it is.", SORTS)
    assert told(schema, {"size": 3}) == told(schema, {"size": "large"}) == told(schema, {"color": "red"}) == []
    assert told(schema, {"colr": "red"}) == ["Additional properties are not allowed ('colr' was unexpected)"]
    assert partial(schema)["properties"]["size"] == {"description": "How large."}
    assert partial(schema)["properties"]["color"]["description"] == "Its color."
