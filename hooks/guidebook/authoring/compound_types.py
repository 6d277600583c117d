"""The types of options that hold several values: lists, names with texts, a record inside a record."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import Any

from guidebook.authoring.reader import Reader
from guidebook.authoring.records import OptionType, Record, Schema, check_unique, read_each, read_record, record_schema
from guidebook.authoring.rewording import Path, Rewording, each_reworded, reworded
from guidebook.authoring.simple_types import Text
from guidebook.authoring.yaml_source import Node


@dataclass(frozen=True, kw_only=True)
class Several(OptionType):
    """A type that holds several entries, with the least and the most there may be."""

    least: int = 1
    most: int | None = None

    @property
    def count(self) -> str:
        """How many entries are allowed, in words; empty where any number is."""
        if self.most is not None:
            return f"{self.least} to {self.most} entries"
        return f"at least {self.least} entries" if self.least > 1 else ""

    def check_count(self, entries: int, node: Node, name: str, reader: Reader) -> None:
        """Report a number of entries that is not allowed."""
        if entries < self.least or (self.most is not None and entries > self.most):
            found = "there is only one" if entries == 1 else f"there are {entries}"
            reader.report(node.line, f'"{name}" must have {self.count}, but {found}.')

    def bounds(self, *kinds: str) -> Schema:
        """How many entries are allowed, as JSON Schema keywords for an array (`Items`) or an object (`Properties`)."""
        least = {f"min{kind}": self.least for kind in kinds}
        return least if self.most is None else {**least, **{f"max{kind}": self.most for kind in kinds}}


@dataclass(frozen=True)
class ListOf(Several):
    """One or more values of one type; with `unique`, records of which no two may have the same id."""

    of: OptionType
    unique: bool = False

    @property
    def allowed(self) -> str:  # type: ignore[override]
        own = ", with an id of its own" if self.unique else ""
        return f"a list{f' of {self.count}' if self.count else ''}; each entry is {self.of.allowed}{own}"

    def read(self, node: Node, name: str, reader: Reader) -> tuple[Any, ...]:
        if node.items is None:
            raise reader.fail(
                node.line, f'"{name}" must be a list: each entry on its own line, beginning with a hyphen and a space.'
            )
        if not node.items:
            raise reader.fail(node.line, f'"{name}" is an empty list. Give it at least one entry, or leave it out.')
        self.check_count(len(node.items), node, name, reader)
        values = tuple(read_each(lambda item: self.of.read(item, name, reader), node.items))
        if self.unique:
            check_unique(values, reader)
        return values

    def inside(self, before: Node, change: Node, reader: Reader) -> type[Record] | None:
        return self.of.inside(before, change, reader)

    def schema(self) -> Schema:
        return {"type": "array", **self.bounds("Items"), "items": self.of.schema()}

    def reworded(self, node: Node, at: Path, by: Rewording) -> Node:
        entries = each_reworded(node.items or [], at, lambda entry, path: self.of.reworded(entry, path, by))
        return node if node.items is None else dataclasses.replace(node, value=entries)


@dataclass(frozen=True)
class NamedTexts(OptionType):
    """Names, each with a text."""

    allowed = "names, each followed by a colon and a text"

    def read(self, node: Node, name: str, reader: Reader) -> dict[str, str]:
        if not node.mapping:
            raise reader.fail(node.line, f'"{name}" must hold {self.allowed}.')
        texts = read_each(lambda entry: Text().read(entry[1], f"{name}: {entry[0]}", reader), node.mapping.items())
        return dict(zip(node.mapping, texts, strict=True))

    def named(self, node: Node) -> Node | None:
        return node

    def schema(self) -> Schema:
        return {"type": "object", "minProperties": 1, "additionalProperties": Text().schema()}

    def reworded(self, node: Node, at: Path, by: Rewording) -> Node:
        texts = {name: Text().reworded(each, (*at, name), by) for name, each in (node.mapping or {}).items()}
        return node if node.mapping is None else dataclasses.replace(node, value=texts)


@dataclass(frozen=True)
class Group(OptionType):
    """A record inside a record."""

    record: type[Record]
    allowed = "a group of names and values, indented below it"

    def read(self, node: Node, name: str, reader: Reader) -> Record:
        if node.mapping is None:
            raise reader.fail(node.line, f'"{name}" must be {self.allowed}.')
        return read_record(self.record, node, reader)

    def read_over(self, node: Node, name: str, reader: Reader, before: Any) -> Record:
        """The record; options that the group leaves out keep the values they have in `before`."""
        if node.mapping is None or not isinstance(before, Record):
            return self.read(node, name, reader)
        return read_record(self.record, node, reader, before=before)

    def inside(self, before: Node, change: Node, reader: Reader) -> type[Record] | None:
        return self.record

    def schema(self) -> Schema:
        return record_schema(self.record)

    def reworded(self, node: Node, at: Path, by: Rewording) -> Node:
        return reworded(self.record, node, at, by)
