"""Notes sorted into fixed categories."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import ClassVar

from guidebook.answers import Shape
from guidebook.answers.parts import Parts
from guidebook.authoring.options import Group, Id, ListOf, Reader, Record, Text, Whole, option
from guidebook.kinds.long_text import LongText
from guidebook.kinds.repeat import Repeat
from guidebook.kinds.stem import Stem
from guidebook.worksheets.fields import ROW, Field
from guidebook.worksheets.refs import Ref
from guidebook.worksheets.sketch import Sketch

MOST_COLUMNS = 3  # beside each other on a sheet of paper


class Board(Field):
    """Notes sorted into fixed categories, each a column that anyone can add to."""

    class Category(Record):
        """One column of a board."""

        id: str = option(Id(reserved=(ROW,)), "The permanent id of the category.")
        label: str = option(Text(), "The category's heading.")
        hint: str = option(Text(), "What there is to settle, in a sentence below the heading.", "")
        prompt: str = option(Text(), "A question that gets people to write the first notes.", "")
        fills: str = option(
            Ref("a stem or a long_text", lambda _, other: isinstance(other, LongText | Stem)),
            "The id of a stem or long_text that a button copies the notes into.",
            "",
        )
        into: str = ""  # the label of the field that `fills` names

    shape: ClassVar[type[Shape]] = Parts
    EXAMPLE: ClassVar[str] = """\
id: ideas
kind: board
label: What will we promise each other?
minutes: 10
blank: 2
categories:
  - id: meetings
    label: Meetings
    hint: Times, places, and what to do when someone is late
    prompt: When and where do we meet?
  - id: decisions
    label: Decisions
    prompt: What do we do when we disagree?
"""

    categories: tuple[Category, ...] = option(
        ListOf(Group(Category), least=2, most=12, unique=True),
        "The columns. Each has an id and a label, and may have a hint (what to settle), a prompt (a question), and fills "
        "(the id of a stem or long_text of the worksheet that its notes can be copied into).",
    )
    minutes: int = option(Whole(0, 600), "How many minutes people write, for a countdown (0: none).", 0)
    blank: int = option(Whole(1, 40), "How many blank notes each category has at first, and at least.", 3)
    at_most: int = option(Whole(1, 500), "The most notes that a category can hold.", 100)

    def check(self, reader: Reader) -> None:
        self.check_order("blank", "at_most", reader)

    def connect(self, scope: Mapping[str, Field], reader: Reader) -> Field:
        named = {id_: field.label for id_, field in scope.items()}
        return dataclasses.replace(
            self, categories=tuple(dataclasses.replace(each, into=named.get(each.fills, "")) for each in self.categories)
        )

    def inner_fields(self) -> tuple[Field, ...]:
        """The notes of one category. Their id has an underscore, which authors' ids cannot have, so the two never clash."""
        one, all_ = self.say("kinds.board.note"), self.say("kinds.board.all_notes")
        note = LongText(id="note", label=one, lines=2)
        return (Repeat(id="board_notes", label=all_, block=one, blank=self.blank, at_most=self.at_most, fields=(note,)),)

    @cached_property
    def answer(self) -> Shape:
        """The notes of each category."""
        (notes,) = self.inner_fields()
        return Parts(self.label, {each.id: dataclasses.replace(notes.answer, label=each.label) for each in self.categories})

    def names(self) -> set[str]:
        note = self.say("kinds.board.note")
        return {f"{note} {category.label}" for category in self.categories}

    def published(self) -> Iterator[tuple[str, str]]:
        yield self.id, self.kind
        for category in self.categories:
            yield f"{self.id}/categories/{category.id}", "item"

    @property
    def takes(self) -> int:
        """How long people write, which is part of the time of its section."""
        return self.minutes

    @property
    def columns(self) -> int:
        """How many columns go side by side on paper: as many as fill the rows best."""
        rows = -(-len(self.categories) // MOST_COLUMNS)
        return -(-len(self.categories) // rows)

    def sketch(self, page: Sketch) -> None:
        for start in range(0, len(self.categories), 2):
            if not page.has_room(12):
                return
            with page.columns(2) as pair:
                for part, _ in zip(pair, self.categories[start:], strict=False):
                    part.heading(0.8)
                    part.box(22)
