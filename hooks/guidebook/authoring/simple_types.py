"""The types of options that hold one value: text, an id, a number, yes or no, one of a few names."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal

from guidebook.authoring.lists import wrong_lists
from guidebook.authoring.problems import listed, nearest, shown
from guidebook.authoring.reader import Reader
from guidebook.authoring.records import OptionType, Schema
from guidebook.authoring.yaml_source import Node

BUILT_IN = "constructor"  # a property of every JavaScript object: scripts would find an answer under it that nobody gave
ID = re.compile(rf"(?!{BUILT_IN}$)[a-z][a-z0-9]*(-[a-z0-9]+)*")
PLAIN = ["string", "number", "boolean"]  # what editors may take a text such as 2019 or True for; we read all of it as text


@dataclass(frozen=True)
class Text(OptionType):
    """Text; with `rich`, paragraphs with Markdown for emphasis, lists and links."""

    prose = True
    rich: bool = False

    @property
    def allowed(self) -> str:  # type: ignore[override]
        return "text (paragraphs, with Markdown for emphasis, lists and links)" if self.rich else "text"

    def read(self, node: Node, name: str, reader: Reader) -> str:
        for _, wrong in wrong_lists(node.text or "") if self.rich else ():
            reader.report(node.line, f'in "{name}", {wrong}')
        return self._text(node, name, reader)

    def schema(self) -> Schema:
        return {"type": PLAIN, "minLength": 1}


@dataclass(frozen=True)
class Id(OptionType):
    """A permanent name under which answers are kept; those in `reserved` have other uses and are refused."""

    reserved: tuple[str, ...] = dataclasses.field(default=(), kw_only=True)
    allowed = "an id: small letters, digits and single hyphens, beginning with a letter"

    def read(self, node: Node, name: str, reader: Reader) -> str:
        text = self._text(node, name, reader)
        self.check_free(text, node.line, reader)
        if not ID.fullmatch(text):
            raise self.refused(text, node, name, reader)
        return text

    def check_free(self, text: str, line: int, reader: Reader) -> None:
        """Refuse an id that is reserved, and the one that would clash with JavaScript.

        Raises:
            Unread: when it is one of those; the problem has been reported.
        """
        if text in self.reserved:
            raise reader.fail(line, f'the id "{text}" is reserved; use another.')
        if text == BUILT_IN:
            raise reader.fail(line, f'the id "{BUILT_IN}" is reserved, as it means something to browsers; use another.')

    def schema(self) -> Schema:
        taken = {"not": {"enum": [*self.reserved]}} if self.reserved else {}
        return {"type": "string", "pattern": f"^{ID.pattern}$", **taken}


@dataclass(frozen=True)
class Whole(OptionType):
    """A whole number from `least` to `most`."""

    least: int
    most: int

    @property
    def allowed(self) -> str:  # type: ignore[override]
        return f"a whole number from {self.least:,} to {self.most:,}"

    def read(self, node: Node, name: str, reader: Reader) -> int:
        text = self._text(node, name, reader)
        if not re.fullmatch(r"-?[0-9]{1,9}", text) or not self.least <= int(text) <= self.most:
            raise self.refused(text, node, name, reader)
        return int(text)

    def schema(self) -> Schema:
        return {"type": "integer", "minimum": self.least, "maximum": self.most}


@dataclass(frozen=True)
class Amount(OptionType):
    """A number with or without decimals, which keeps the digits that were written."""

    allowed = "a number that is not below zero, such as 12.5"

    def read(self, node: Node, name: str, reader: Reader) -> Decimal:
        text = self._text(node, name, reader)
        if not re.fullmatch(r"[0-9]{1,9}(\.[0-9]{1,6})?", text):
            raise self.refused(text, node, name, reader)
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
            raise self.refused(text, node, name, reader)
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
