"""The groups that the results of many people's answers can be split into."""

from __future__ import annotations

from collections.abc import Iterable

from guidebook.answers.one_of import OneOption
from guidebook.authoring.options import Reader, Record, Whole, option
from guidebook.worksheets.fields import Field
from guidebook.worksheets.refs import Ref, named_in


class Groups(Record):
    """Results by group, for groups that people put themselves in and that are large enough."""

    field: str = option(
        Ref("a field in which one option is chosen", lambda _, other: other.shape is OneOption),
        "The id of the field that asks people which group they belong to.",
    )
    minimum: int = option(
        Whole(2, 1000),
        "The smallest group shown by itself. Smaller ones are combined with others, so nobody's answers can be worked out, "
        "not even by subtraction.",
        5,
    )


def check_groups(groups: Groups, fields: Iterable[Field], reader: Reader) -> None:
    """Report a `field` that does not exist or is not one in which people choose an option."""
    scope = {field.id: field for field in fields}
    for named in named_in(groups):
        named.find(None, scope, {}, reader)
