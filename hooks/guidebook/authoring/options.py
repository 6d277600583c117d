"""The types of options: what each may hold, how it is read, how that is said in words and in a JSON Schema.

Whoever declares a record needs `records`, too, so what is in it can be had from here.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from guidebook.authoring.problems import listed, nearest, shown
from guidebook.authoring.records import (
    Option,
    OptionType,
    Path,
    Reader,
    Record,
    Rewording,
    Schema,
    Unread,
    check_unique,
    each_reworded,
    option,
    options_of,
    read_each,
    read_record,
    record_schema,
    reworded,
)
from guidebook.authoring.yaml_source import Node

# fmt: off
__all__ = [
    "ID", "PLAIN", "Amount", "Group", "Id", "ListOf", "NamedTexts", "OneOf", "Option", "OptionType", "Path", "Reader", "Record",
    "Rewording", "Schema", "Several", "Text", "Unread", "Whole", "YesNo", "check_unique", "each_reworded", "option",
    "options_of", "read_each", "read_record", "record_schema", "reworded",
]
# fmt: on

BUILT_IN = "constructor"  # what a script finds in every group of answers, whether anything was answered or not
ID = re.compile(rf"(?!{BUILT_IN}$)[a-z][a-z0-9]*(-[a-z0-9]+)*")
PLAIN = ["string", "number", "boolean"]  # what an editor may take a word such as 2019 or True for; to us all are text


@dataclass(frozen=True)
class Text(OptionType):
    """Words. With `rich`, paragraphs with Markdown for emphasis, lists and links."""

    prose = True
    rich: bool = False

    @property
    def allowed(self) -> str:  # type: ignore[override]
        return "text (paragraphs, with Markdown for emphasis, lists and links)" if self.rich else "text"

    def read(self, node: Node, name: str, reader: Reader) -> str:
        return self._text(node, name, reader)

    def schema(self) -> Schema:
        return {"type": PLAIN, "minLength": 1}


@dataclass(frozen=True)
class Id(OptionType):
    """A permanent name that answers are kept under. Some are `reserved`: something else goes by them."""

    reserved: tuple[str, ...] = dataclasses.field(default=(), kw_only=True)
    allowed = "an id: small letters, digits and single hyphens, beginning with a letter"

    def read(self, node: Node, name: str, reader: Reader) -> str:
        text = self._text(node, name, reader)
        self.check_free(text, node.line, reader)
        if not ID.fullmatch(text):
            raise reader.fail(node.line, f'"{name}" must be {self.allowed}, but it is {shown(text)}.')
        if text in self.reserved:
            raise reader.fail(node.line, f'the id "{text}" is reserved; use another.')
        return text

    @staticmethod
    def check_free(text: str, line: int, reader: Reader) -> None:
        """Refuse the one name that cannot be kept apart from what browsers have under it."""
        if text == BUILT_IN:
            raise reader.fail(line, f'the id "{BUILT_IN}" is reserved, as it means something to browsers; use another.')

    def schema(self) -> Schema:
        taken = {"not": {"enum": [*self.reserved]}} if self.reserved else {}
        return {"type": "string", "pattern": f"^{ID.pattern}$", **taken}


@dataclass(frozen=True)
class Whole(OptionType):
    """A whole number between two bounds."""

    least: int
    most: int

    @property
    def allowed(self) -> str:  # type: ignore[override]
        return f"a whole number from {self.least:,} to {self.most:,}"

    def read(self, node: Node, name: str, reader: Reader) -> int:
        text = self._text(node, name, reader)
        if not re.fullmatch(r"-?[0-9]{1,9}", text) or not self.least <= int(text) <= self.most:
            raise reader.fail(node.line, f'"{name}" must be {self.allowed}, but it is {shown(text)}.')
        return int(text)

    def schema(self) -> Schema:
        return {"type": "integer", "minimum": self.least, "maximum": self.most}


@dataclass(frozen=True)
class Amount(OptionType):
    """A number with or without decimals; it keeps the digits that were written."""

    allowed = "a number that is not below zero, such as 12.5"

    def read(self, node: Node, name: str, reader: Reader) -> Decimal:
        text = self._text(node, name, reader)
        if not re.fullmatch(r"[0-9]{1,9}(\.[0-9]{1,6})?", text):
            raise reader.fail(node.line, f'"{name}" must be {self.allowed}, but it is {shown(text)}.')
        return Decimal(text)

    def schema(self) -> Schema:
        return {"type": "number", "minimum": 0}


@dataclass(frozen=True)
class YesNo(OptionType):
    """Yes or no, also written true or false."""

    allowed = "yes or no"

    def read(self, node: Node, name: str, reader: Reader) -> bool:
        text = self._text(node, name, reader)
        if text.lower() not in ("yes", "true", "no", "false"):
            raise reader.fail(node.line, f'"{name}" must be {self.allowed}, but it is {shown(text)}.')
        return text.lower() in ("yes", "true")

    def schema(self) -> Schema:
        return {"enum": [True, False, "yes", "no"]}


@dataclass(frozen=True)
class OneOf(OptionType):
    """One of a few names."""

    names: Collection[str]

    @property
    def allowed(self) -> str:  # type: ignore[override]
        return listed(self.names)

    def read(self, node: Node, name: str, reader: Reader) -> str:
        text = self._text(node, name, reader)
        if text not in self.names:
            hint = nearest(text, self.names)
            raise reader.fail(node.line, f'"{name}" must be {self.allowed}, but it is {shown(text)}. {hint}')
        return text

    def schema(self) -> Schema:
        return {"enum": list(self.names)}


@dataclass(frozen=True, kw_only=True)
class Several(OptionType):
    """What may hold more than one entry: at least, and at most, so many."""

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
        """How many entries are allowed, of an array (`Items`) or an object (`Properties`)."""
        least = {f"min{kind}": self.least for kind in kinds}
        return least if self.most is None else {**least, **{f"max{kind}": self.most for kind in kinds}}


@dataclass(frozen=True)
class ListOf(Several):
    """One or more values of one type; with `unique`, records whose id no other has."""

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
        """What the group leaves out stays as it was."""
        if node.mapping is None or not isinstance(before, Record):
            return self.read(node, name, reader)
        return read_record(self.record, node, reader, before=before)

    def inside(self, before: Node, change: Node, reader: Reader) -> type[Record] | None:
        return self.record

    def schema(self) -> Schema:
        return record_schema(self.record)

    def reworded(self, node: Node, at: Path, by: Rewording) -> Node:
        return reworded(self.record, node, at, by)
