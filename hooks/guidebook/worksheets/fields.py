"""What a field is: what every kind of field has."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import ClassVar

from guidebook.answers import Shape
from guidebook.authoring.options import (
    Group,
    Id,
    Option,
    Reader,
    Record,
    Text,
    option,
    options_of,
)
from guidebook.authoring.problems import shown
from guidebook.authoring.yaml_source import Node
from guidebook.edition.texts import Texts, ours
from guidebook.worksheets.conditions import Condition
from guidebook.worksheets.items import Item, ItemGroup
from guidebook.worksheets.links import ToolLink, links_option
from guidebook.worksheets.refs import Ref
from guidebook.worksheets.sketch import Sketch

# The team and the date at the top of every sheet are ordinary answers under these ids.
SHEET_TEAM, SHEET_DATE = "sheet-team", "sheet-date"
RESERVED = (SHEET_TEAM, SHEET_DATE, "row")  # each row of a table keeps its own id under "row"
PLACE_LENGTH = 60  # the most letters of a section's or field's title in a message


class Field(Record):
    """What every kind of field has. A kind is a subclass in a module of its own (see `kinds`)."""

    kind: ClassVar[str] = ""
    EXAMPLE: ClassVar[str]
    shape: ClassVar[type[Shape] | None] = None  # of its answer; None where it asks nothing
    holds: ClassVar[tuple[type[Shape], ...]] = ()  # extra parts of its answer, besides the fields in it
    asks: ClassVar[bool] = False  # whether it takes an answer
    fits_in_cell: ClassVar[bool] = False  # whether it may be a column of a table
    carries: ClassVar[str] = ""  # fields of the same sort can take over each other's answers; empty: none
    needs: ClassVar[tuple[str, ...]] = ()  # scripts in `overrides/worksheet/` that only some kinds share, by name

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        cls.kind = cls.__module__.rpartition(".")[2]  # a kind is named after its module
        cls.asks = cls.shape is not None

    say: Texts = dataclasses.field(default_factory=ours)  # the names of parts that authors do not name

    id: str = option(
        Id(reserved=RESERVED),
        "The permanent id that answers are kept under. Unique in the worksheet; never changed once published.",
    )
    label: str = option(Text(), "The question, as people read it.")
    hint: str = option(Text(), "A sentence of help below the label.", "")
    when: Condition | None = option(Group(Condition), "Show it only after a certain answer to another field.", None)
    filled_from: str = option(
        Ref("a field whose answers this one can hold", lambda own, other: own.takes_from(other)),
        "Another field of the worksheet: this one takes over its answer as it is typed, until someone writes in this one. Not "
        "in a table's cell.",
        "",
    )
    links: tuple[ToolLink, ...] = links_option()

    @property
    def place(self) -> str:
        """How a message names this field."""
        return field_place(self.label, self.kind)

    @property
    def is_example(self) -> bool:
        """Whether it is an example, which is left out on paper unless requested."""
        return False

    @property
    def has_example(self) -> bool:
        """Whether an example is a part of it, or all of it."""
        return self.is_example

    @cached_property
    def answer(self) -> Shape:
        """How its answer is kept: its shape, including the shapes of the fields inside it."""
        assert self.shape, f"{self.kind} asks nothing"
        parts = {field.id: field.answer for field in self.inner_fields() if field.asks}
        return self.shape(self.label, parts, self.labels())

    def wanted(self) -> Iterator[tuple[str, ...]]:
        """What has to be answered for it to be filled in: the ids that lead to each question, its own first."""
        yield from ((self.id, *path) for path in self.answer.wanted())

    def connect(self, scope: Mapping[str, Field], reader: Reader) -> Field:
        """This field with what it takes from other fields of the worksheet (`scope`, by id); report what is wrong."""
        return self

    def inner_fields(self) -> tuple[Field, ...]:
        """The fields inside this one (columns, fields of a block)."""
        return tuple(field for _, field in self._parts() if isinstance(field, Field))

    def labels(self) -> dict[str, str]:
        """The labels of the ids in its answer."""
        return {}

    def names(self) -> set[str]:
        """The beginnings of the names of controls in this field where that is not its own label: the names of its rows, or the
        headings in it."""
        return {field.label for field in self.inner_fields()}

    def takes_from(self, other: Field) -> bool:
        """Whether this field can hold any answer to another one."""
        return bool(self.carries) and self.carries == other.carries and {*other.answer_ids()} <= {*self.answer_ids()}

    @property
    def takes(self) -> int:
        """How many minutes of a meeting it asks for by itself; 0 where it names none."""
        return 0

    def sketch(self, page: Sketch) -> None:
        """Draw it in small, as it is printed: its label and the room to write."""
        page.asked()

    def answer_ids(self) -> tuple[str, ...]:
        """The ids that another field's `when` may name as this field's answer."""
        return ()

    def published(self) -> Iterator[tuple[str, str]]:
        """Each permanent id in this field with what it names: `("milestones/columns/source", "text")`."""
        yield self.id, self.kind
        for option_name, part in self._parts():
            if isinstance(part, Field):
                for path, what in part.published():
                    yield f"{self.id}/{option_name}/{path}", what
            else:
                yield f"{self.id}/{option_name}/{part.id}", "group" if isinstance(part, ItemGroup) else "item"
                if isinstance(part, ItemGroup):
                    for item in part.items:
                        yield f"{self.id}/items/{item.id}", "item"

    @classmethod
    def without_what_goes_with(cls, node: Node, option_name: str, id_: str) -> Node:
        """The field as its author wrote it, without other mentions of a part that is taken out of it."""
        return node

    def _parts(self) -> Iterator[tuple[str, Field | Item | ItemGroup]]:
        for each in dataclasses.fields(self):
            value = getattr(self, each.name)
            if isinstance(value, tuple):
                yield from ((each.name, part) for part in value if isinstance(part, Field | Item | ItemGroup))

    @classmethod
    def kind_options(cls) -> dict[str, Option]:
        """The options that only this kind has."""
        common = options_of(Field)
        return {name: each for name, each in options_of(cls).items() if common.get(name) != each}


def field_place(label: str, kind: str) -> str:
    """How a message names a field."""
    return f"field {shown(label or 'without label', PLACE_LENGTH)} ({shown(kind)[1:-1]})"


def text_of(node: Node, name: str) -> str:
    """The text of one option of a group that may not have been read yet; empty where there is none."""
    value = (node.mapping or {}).get(name)
    return (value.text or "").strip() if value else ""
