"""Conditions: a field or section that is shown only after a certain answer to another field."""

from __future__ import annotations

from dataclasses import dataclass

from guidebook.authoring.options import PLAIN, ListOf, OptionType, Reader, Record, Schema, Text, option
from guidebook.authoring.yaml_source import Node
from guidebook.worksheets.refs import Ref


@dataclass(frozen=True)
class IsAnswer(OptionType):
    """One or more ids that another field may be answered with, read as a tuple."""

    allowed = "an id of that field's options, or a list of them"

    def read(self, node: Node, name: str, reader: Reader) -> tuple[str, ...]:
        if node.items is not None:
            ids: tuple[str, ...] = ListOf(Text()).read(node, name, reader)
            return ids
        return (self._text(node, name, reader),)

    def schema(self) -> Schema:
        return {"type": [*PLAIN, "array"], "minItems": 1, "items": {"type": PLAIN}}


class Condition(Record):
    """The answer to another field that a field or section waits for."""

    field: str = option(Ref("another field that asks something", lambda _, other: other.asks), "The id of the other field.")
    answer: tuple[str, ...] = option(
        IsAnswer(), "The option, item or point that must be chosen (any of several). Left out: any answer will do.", ()
    )
