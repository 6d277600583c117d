"""Links: what a field, section or worksheet takes from another tool, as its author declares it.

Once all worksheets have been read, `library/links.py` checks that both ends exist and that what one gives fits the other.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from guidebook.authoring.options import (
    ID,
    PLAIN,
    Group,
    Id,
    ListOf,
    NamedTexts,
    OneOf,
    OptionType,
    Reader,
    Record,
    Rewording,
    Schema,
    Text,
    YesNo,
    option,
    record_schema,
)
from guidebook.authoring.yaml_source import Node
from guidebook.worksheets.conditions import IsAnswer

EACH, COUNT = "each", "count"  # in `rows`, what stands in for columns where the answer has none
COPY, SHOW, TOTAL, ROUND = "copy", "show", "total", "round"
MODES = {
    COPY: "brought in as an editable copy",
    SHOW: "shown beside it",
    TOTAL: "counted over all copies, and brought in",
    ROUND: "brought into a new copy of this tool",
}
PATH = re.compile(rf"{ID.pattern}(/[A-Za-z0-9_-]+)*")

Path = tuple[str, ...]  # the ids that lead to a part of an answer, outermost first


@dataclass(frozen=True)
class Paths(OptionType):
    """One or more places in another tool, each read as a path that begins with the tool's id."""

    allowed = 'the id of another tool, then the ids that lead to a part of it, such as "fishbone/root-cause"; or a list of them'

    def read(self, node: Node, name: str, reader: Reader) -> tuple[Path, ...]:
        if node.items is not None:
            texts: tuple[str, ...] = ListOf(Text()).read(node, name, reader)
        else:
            texts = (self._text(node, name, reader),)
        for text in texts:
            if not PATH.fullmatch(text):
                raise self.refused(text, node, name, reader)
        paths = tuple(tuple(text.split("/")) for text in texts)
        if len({tool for tool, *_ in paths}) > 1:
            raise reader.fail(node.line, f'all places under "{name}" must be in one tool. Give each tool a link of its own.')
        return paths

    def schema(self) -> Schema:
        path = {"type": "string", "pattern": f"^{PATH.pattern}$"}
        return {"if": {"type": "array"}, "then": {"minItems": 1, "items": path}, "else": path}


@dataclass(frozen=True)
class Columns(NamedTexts):
    """Columns of the field that takes, each with an id: where its content comes from, or what is chosen in it."""

    allowed = "columns of this field, each followed by a colon and an id"

    def reworded(self, node: Node, at: tuple[str, ...], by: Rewording) -> Node:
        return node


@dataclass(frozen=True)
class Only(OptionType):
    """Which rows to take: a column's id → the answers that it must have. Where there are no columns, the only key is ""."""

    allowed = "columns of the other tool, each with one or more ids of its answers; or, of a rating, the points alone"

    def read(self, node: Node, name: str, reader: Reader) -> dict[str, tuple[str, ...]]:
        if node.mapping is None:
            return {"": IsAnswer().read(node, name, reader)}
        return {column: IsAnswer().read(value, f"{name}: {column}", reader) for column, value in node.mapping.items()}

    def schema(self) -> Schema:
        ids = IsAnswer().schema()
        return {"type": [*PLAIN, "array", "object"], "minItems": 1, "minProperties": 1, "additionalProperties": ids}


class GivenAnswer(Record):
    """A certain answer in the tool that gives."""

    field: str = option(Id(), "The id of a field of that tool.")
    answer: tuple[str, ...] = option(IsAnswer(), "The option, item or point that must be chosen there (any of several).")


class ToolLink(Record):
    """A link: it brings something from another tool to the place where it is written."""

    key: ClassVar[str] = "from"

    from_: tuple[Path, ...] = option(
        Paths(),
        "What it takes: the id of another tool, then, after slashes, a field, a column or printed row of a table, a part of a "
        "letter or of an agenda, a level of a plan. A list takes from several places in one tool.",
    )
    mode: str = option(
        OneOf(MODES),
        "How it comes: as a copy that is offered and can be edited; as what is shown beside it; as a total of all copies; or "
        "as the start of a new round, in a new copy of this tool; under a section or the worksheet, nothing is brought along.",
    )
    passes: str = option(Text(), 'What comes, in the words of the people who bring it in: "your overarching goal".')
    into: str = option(
        Id(), "The part of this field that takes it, if it is not a field itself, such as a prompt of an agenda.", ""
    )
    rows: dict[str, str] = option(
        Columns(),
        "For a field with rows: its columns, each with the column of the other tool that goes into it. If what it takes has no "
        f'columns, use "{EACH}" for each checked item or for the words; a total also has "{COUNT}".',
        {},
    )
    set: dict[str, str] = option(Columns(), "Columns of this field, each with the id to choose in every new row.", {})
    only: dict[str, tuple[str, ...]] = option(
        Only(), "Take only rows with a certain answer in a column, or rated items with a certain point.", {}
    )
    columns: tuple[str, ...] = option(ListOf(Id()), "With mode show: the columns to show. Left out: all.", ())
    by: str = option(Id(), "The column of numbers that rows are sorted by. Left out: they keep their order.", "")
    falling: bool = option(
        YesNo(), 'With "by": put the largest number first, as for counts. Left out: the smallest, as for ranks.', False
    )
    when: GivenAnswer | None = option(Group(GivenAnswer), "Take it only after a certain answer in the other tool.", None)

    @property
    def giver(self) -> str:
        """The id of the tool that it takes from."""
        return self.from_[0][0]

    def check(self, reader: Reader) -> None:
        shows = self.mode == SHOW
        for name, fits in (("rows", not shows), ("set", not shows), ("columns", shows), ("falling", bool(self.by))):
            if getattr(self, name) and not fits:
                with_what = f'with the mode "{self.mode}"' if name != "falling" else 'without "by"'
                reader.report(self.line_of(name), f'"{name}" has no effect {with_what}; leave it out.')


@dataclass(frozen=True)
class Links(ListOf):
    """A list of links. The schema for editors defines a link in one place, as every kind of field can have some."""

    definition = "link"

    def schema(self) -> Schema:
        return {"type": "array", "minItems": 1, "items": {"$ref": f"#/$defs/{self.definition}"}}

    @staticmethod
    def definitions() -> Mapping[str, Schema]:
        """The definition of a link, by its name, that the schemas of these lists refer to."""
        return {Links.definition: record_schema(ToolLink)}


def links_option() -> tuple[ToolLink, ...]:
    """Declare the option `links`, which is the same for a field, a section and a worksheet."""
    links: tuple[ToolLink, ...] = option(
        Links(of=Group(ToolLink)), "What it takes from other tools; not in a table's cell or a block that is repeated.", ()
    )
    return links
