"""A section of a worksheet: the part under one heading, with its fields."""

from __future__ import annotations

from guidebook.authoring.options import Group, Id, ListOf, OneOf, Reader, Record, Text, Whole, YesNo, option
from guidebook.authoring.problems import shown
from guidebook.worksheets.conditions import Condition
from guidebook.worksheets.field_lists import Fields
from guidebook.worksheets.fields import PLACE_LENGTH, Field
from guidebook.worksheets.links import ToolLink, links_option

ORIENTATIONS = ("portrait", "landscape")
AUDIENCES = {"person": "each person", "team": "the team", "organizer": "whoever runs it"}


class Section(Record):
    """A part of a worksheet under one heading; it may be a numbered step."""

    id: str = option(Id(), "The permanent id of the section.")
    title: str = option(Text(), "The heading.")
    minutes: int = option(
        Whole(1, 600),
        "How many minutes of the meeting it takes. Those of all sections add up to the tool's. Left out: what its fields say.",
        0,
    )
    step: bool = option(YesNo(), "Number it as a step.", False)
    orientation: str = option(OneOf(ORIENTATIONS), "Which way the paper is turned when this section is printed.", "portrait")
    new_page: bool = option(YesNo(), "Begin a new sheet of paper here.", False)
    audience: tuple[str, ...] = option(
        ListOf(OneOf(AUDIENCES)),
        "Whom its paper is for: each person alone, the team together, or whoever runs it. Left out: everyone. If the sections "
        "of a worksheet differ, people choose whose part they print.",
        (),
    )
    poster: bool = option(YesNo(), "It can also be printed by itself as a poster.", False)
    intro: str = option(Text(rich=True), "What to do in this section.", "")
    when: Condition | None = option(Group(Condition), "Show it only after a certain answer to a field.", None)
    links: tuple[ToolLink, ...] = links_option()
    fields: tuple[Field, ...] = option(Fields(), "The fields, in order.")

    @property
    def place(self) -> str:
        """How a message names this section."""
        return section_place(self.title)

    @property
    def is_example(self) -> bool:
        """Whether it holds nothing but examples."""
        return all(field.is_example for field in self.fields)

    @property
    def takes(self) -> int:
        """How many minutes of the meeting it takes; 0 where that is not known."""
        return self.minutes or self._of_fields

    @property
    def _of_fields(self) -> int:
        return sum(field.takes for field in self.fields)

    def check(self, reader: Reader) -> None:
        if 0 < self.minutes < self._of_fields:
            reader.report(self.line_of("minutes"), f'"minutes" is {self.minutes}, but the fields in it take {self._of_fields}.')


def section_place(title: str) -> str:
    """How a message names a section, by its title (empty: it has none)."""
    return f"section {shown(title or 'without title', PLACE_LENGTH)}"
