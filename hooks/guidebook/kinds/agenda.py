"""The parts of a meeting, each with its minutes and prompts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from guidebook.answers import Shape
from guidebook.answers.parts import Parts
from guidebook.authoring.options import Group, Id, ListOf, Record, Text, Whole, option
from guidebook.kinds.long_text import LongText
from guidebook.kinds.text import ShortText
from guidebook.worksheets.fields import Field
from guidebook.worksheets.items import Item, Items
from guidebook.worksheets.sketch import Sketch


class Agenda(Field):
    """The parts of a meeting, each with its minutes, a countdown, and prompts with room for notes."""

    class Part(Record):
        """One part of the meeting."""

        id: str = option(Id(), "The permanent id of the part.")
        label: str = option(Text(), "The part's heading.")
        minutes: int = option(Whole(1, 600), "How many minutes it takes.")
        prompts: tuple[Item, ...] = option(Items(), "What to talk about; each has room for notes below it.")

    shape: ClassVar[type[Shape]] = Parts
    EXAMPLE: ClassVar[str] = """\
id: meeting
kind: agenda
label: Our meeting
roles: [Facilitator, Scribe]
lines: 2
parts:
  - id: look-back
    label: Look back
    minutes: 10
    prompts:
      done: What did we do?
      learned:
        label: What did we learn?
        hint: About our topic, and about working together
  - id: look-ahead
    label: Look ahead
    minutes: 20
    prompts:
      next: What comes next?
"""

    roles: tuple[Item, ...] = option(Items(), "Who does what in the meeting; each has a line for a name.", ())
    parts: tuple[Part, ...] = option(
        ListOf(Group(Part), unique=True),
        "The parts of the meeting, in order. Each has an id, a label, minutes, and prompts (ids with what to talk about; no "
        "two in the whole agenda are the same).",
    )
    lines: int = option(Whole(1, 40), "How many lines to write on below each prompt.", 4)

    def inner_fields(self) -> tuple[Field, ...]:
        """A line for each role, and room for notes on each prompt."""
        return (
            *(ShortText(line=role.line, id=role.id, label=role.label, hint=role.hint) for role in self.roles),
            *(
                LongText(line=prompt.line, id=prompt.id, label=prompt.label, hint=prompt.hint, lines=self.lines)
                for part in self.parts
                for prompt in part.prompts
            ),
        )

    def published(self) -> Iterator[tuple[str, str]]:
        yield self.id, self.kind
        for role in self.roles:
            yield f"{self.id}/roles/{role.id}", "item"
        for part in self.parts:
            yield f"{self.id}/parts/{part.id}", "group"
            for prompt in part.prompts:
                yield f"{self.id}/prompts/{prompt.id}", "item"

    @property
    def takes(self) -> int:
        """How long all parts take together."""
        return sum(part.minutes for part in self.parts)

    def sketch(self, page: Sketch) -> None:
        page.ticks(len(self.roles))
        for part in self.parts:
            page.heading(0.6)
            for _ in part.prompts:
                page.words(1, 0.8)
                page.rules(min(self.lines, 3))
