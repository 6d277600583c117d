"""What every kind of field has and can do."""

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
ROW = "row"  # under which each row of a table keeps its own id; in other answers, too, merging takes it for that
RESERVED = (SHEET_TEAM, SHEET_DATE, ROW)
PLACE_LENGTH = 60  # how many characters of a section's or field's title a message shows


class Field(Record):
    """What every kind of field has. A kind is a subclass in a module of its own (see `kinds`)."""

    kind: ClassVar[str] = ""  # the name of the module that defines it
    EXAMPLE: ClassVar[str]  # YAML of one field of this kind, for the authors' reference and for new tools
    shape: ClassVar[type[Shape] | None] = None  # the shape of its answer; None where it asks nothing
    holds: ClassVar[tuple[type[Shape], ...]] = ()  # shapes in its answer besides those of the fields inside it
    asks: ClassVar[bool] = False  # whether it takes an answer
    fits_in_cell: ClassVar[bool] = False  # whether it may be a column of a table
    carries: ClassVar[str] = ""  # fields with the same word here can take over each other's answers; empty: no other's
    needs: ClassVar[tuple[str, ...]] = ()  # names of scripts in `overrides/worksheet/` that not every form has

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        cls.kind = cls.__module__.rpartition(".")[2]  # a kind is named after its module
        cls.asks = cls.shape is not None

    say: Texts = dataclasses.field(default_factory=ours)  # for the parts of a field that authors do not name themselves

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
        """Whether all of it is an example, which paper shows only on request."""
        return False

    @property
    def has_example(self) -> bool:
        """Whether it is an example or holds one."""
        return self.is_example

    @cached_property
    def answer(self) -> Shape:
        """The shape of its answer, with the shapes of the fields inside it as parts. Only for fields that ask something."""
        assert self.shape, f"{self.kind} asks nothing"
        parts = {field.id: field.answer for field in self.inner_fields() if field.asks}
        return self.shape(self.label, parts, self.labels())

    def wanted(self) -> Iterator[tuple[str, ...]]:
        """The questions that must be answered before it counts as filled in, each as the ids that lead to it, its own first."""
        yield from ((self.id, *path) for path in self.answer.wanted())

    def connect(self, scope: Mapping[str, Field], reader: Reader) -> Field:
        """A copy of this field with what it takes from other fields of the worksheet.

        `scope` is those it may name, by id. What is wrong is reported to `reader`.
        """
        return self

    def inner_fields(self) -> tuple[Field, ...]:
        """The fields directly inside this one: the columns of a table, the fields of a repeated block."""
        return self._inner_fields

    @cached_property  # asked for thousands of times in a build
    def _inner_fields(self) -> tuple[Field, ...]:
        return tuple(field for _, field in self._parts() if isinstance(field, Field))

    def labels(self) -> dict[str, str]:
        """The ids that its answer may hold, such as those of options or items, each with the label that people read."""
        return {}

    def names(self) -> set[str]:
        """What the names of the controls in this field begin with, where that is not its own label: its rows or headings."""
        return {field.label for field in self.inner_fields()}

    def takes_from(self, other: Field) -> bool:
        """Whether this field can hold any answer to another one."""
        return bool(self.carries) and self.carries == other.carries and {*other.answer_ids()} <= {*self.answer_ids()}

    @property
    def takes(self) -> int:
        """How many minutes of a meeting it takes by what it says itself; 0 where it does not say."""
        return 0

    def sketch(self, page: Sketch) -> None:
        """Draw a small picture of it as it is printed: its label and the room to write."""
        page.asked()

    def answer_ids(self) -> tuple[str, ...]:
        """The ids that another field's `when` may name as this field's answer."""
        return ()

    def published(self) -> Iterator[tuple[str, str]]:
        """Each permanent id in this field, as a path, with what it names: `("milestones/columns/source", "text")`.

        What it names is a kind, or `item` or `group`. `published-ids.json` keeps both for good.
        """
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
        """The YAML of a field, without whatever else belongs to the part `id_` that is being taken out of `option_name`.

        A table's column, for one, takes its width and its cells in sample rows along.
        """
        return node

    def _parts(self) -> Iterator[tuple[str, Field | Item | ItemGroup]]:
        for each in dataclasses.fields(self):
            value = getattr(self, each.name)
            if isinstance(value, tuple):
                yield from ((each.name, part) for part in value if isinstance(part, Field | Item | ItemGroup))

    @classmethod
    def kind_options(cls) -> dict[str, Option]:
        """The options, by name, that this kind has and not every field does."""
        common = options_of(Field)
        return {name: each for name, each in options_of(cls).items() if common.get(name) != each}


def field_place(label: str, kind: str) -> str:
    """How a message names a field, by its label (empty: it has none) and its kind."""
    return f"field {shown(label or 'without label', PLACE_LENGTH)} ({shown(kind)[1:-1]})"


def text_of(node: Node, name: str) -> str:
    """The text of an option in YAML that has not been read into a record yet; empty where it is missing or not text."""
    value = (node.mapping or {}).get(name)
    return (value.text or "").strip() if value else ""
