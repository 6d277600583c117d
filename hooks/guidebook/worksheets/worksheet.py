"""What a worksheet is: metadata and sections, which hold its fields."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from guidebook.answers.words import TypedWords
from guidebook.authoring.options import (
    Group,
    Id,
    ListOf,
    NamedTexts,
    OneOf,
    OptionType,
    Reader,
    Record,
    Schema,
    Text,
    Unread,
    Whole,
    YesNo,
    option,
    read_record,
    record_schema,
)
from guidebook.authoring.problems import shown
from guidebook.authoring.yaml_source import Node
from guidebook.worksheets.dependencies import connect
from guidebook.worksheets.fields import PLACE_LENGTH, SHEET_DATE, SHEET_TEAM, Condition, Field, Fields, text_of
from guidebook.worksheets.filled import Answers, FilledIn, check_answers

PARTICIPANTS = ("individual", "pair", "team", "respondents")
TYPES = ("tool", "handout", "questions", "addition")
ORIENTATIONS = ("portrait", "landscape")
AUDIENCES = ("person", "team", "organizer")


def section_place(title: str) -> str:
    """How a message names a section."""
    return f"section {shown(title or 'without title', PLACE_LENGTH)}"


def _ids_within(section: Node) -> list[str]:
    """The ids of a section's fields, read or not: what depends on them is no mistake of its own."""
    fields = (section.mapping or {}).get("fields")
    return [text_of(entry, "id") for entry in (fields.items or [])] if fields else []


class Section(Record):
    """A part of a worksheet under one heading; it may be a numbered step."""

    id: str = option(Id(), "The permanent id of the section.")
    title: str = option(Text(), "The heading.")
    minutes: int = option(
        Whole(1, 600),
        "How many minutes of the meeting it takes. Those of all sections add up to the tool's; left out: what its fields say.",
        0,
    )
    step: bool = option(YesNo(), "Number it as a step.", False)
    orientation: str = option(OneOf(ORIENTATIONS), "How the paper lies when this section is printed.", "portrait")
    new_page: bool = option(YesNo(), "Begin a new sheet of paper here.", False)
    audience: tuple[str, ...] = option(
        ListOf(OneOf({"person": "each person", "team": "the team", "organizer": "whoever runs it"})),
        "Whom its paper is for: each person alone, the team together, or whoever runs it. Left out: everyone. Where the "
        "sections of a worksheet differ in it, people choose whose part they print.",
        (),
    )
    poster: bool = option(YesNo(), "It can also be printed by itself as a poster.", False)
    intro: str = option(Text(rich=True), "What to do in this section.", "")
    when: Condition | None = option(Group(Condition), "Show it only after a certain answer to a field.", None)
    fields: tuple[Field, ...] = option(Fields(), "The fields, in order.")

    @property
    def place(self) -> str:
        """How a message names this section."""
        return section_place(self.title)

    @property
    def is_example(self) -> bool:
        """Whether there is nothing in it but examples."""
        return all(field.is_example for field in self.fields)

    @property
    def takes(self) -> int:
        """How many minutes of the meeting it takes; 0 where nothing says so."""
        return self.minutes or self._of_fields

    @property
    def _of_fields(self) -> int:
        return sum(field.takes for field in self.fields)

    def check(self, reader: Reader) -> None:
        if 0 < self.minutes < self._of_fields:
            reader.report(
                self.line_of("minutes"), f'"minutes" is {self.minutes}, but what stands in it takes {self._of_fields}.'
            )


@dataclass(frozen=True)
class Sections(OptionType):
    """The sections of a worksheet."""

    allowed = 'a list of sections, each beginning with "- id:"'

    def read(self, node: Node, name: str, reader: Reader) -> tuple[Section, ...]:
        if not node.items:
            raise reader.fail(node.line, f'"{name}" must be {self.allowed}, with at least one in it.')
        sections = []
        for entry in node.items:
            with reader.at(section_place(text_of(entry, "title") or text_of(entry, "id"))):
                try:
                    if entry.mapping is None:
                        raise reader.fail(entry.line, 'a section must be a group of names and values, beginning with "- id:".')
                    sections.append(read_record(Section, entry, reader))
                except Unread:
                    reader.broken_ids.update(_ids_within(entry))
        return connect(tuple(sections), reader)

    def schema(self) -> Schema:
        return {"type": "array", "minItems": 1, "items": record_schema(Section)}


class Facilitation(Record):
    """What whoever runs the meeting needs to know."""

    participants: tuple[str, ...] = option(ListOf(OneOf(PARTICIPANTS)), "Who fills it in; the gallery filters by it.")
    filled_in_by: str = option(Text(), "Who fills it in, in words.")
    group_size: str = option(Text(), "How many people, in words, such as 4 to 10.")
    minutes: int = option(Whole(1, 600), "How many minutes it takes.")
    materials: tuple[str, ...] = option(ListOf(Text()), "What to bring.", ())
    notes: tuple[str, ...] = option(ListOf(Text(rich=True)), "Notes for the facilitator, one for each piece of advice.", ())
    our_estimate: tuple[str, ...] = option(
        ListOf(
            OneOf(
                {
                    "group_size": "group size",
                    "minutes": "minutes",
                    "steps": "minutes of its sections",
                    "materials": "materials",
                    "notes": "notes",
                }
            )
        ),
        "Which of these the sources do not give and are our own estimate; the page marks them so.",
        (),
    )


class ChapterId(Id):
    """The id of a chapter. Whether there is one of this name, the loader says, who knows them all."""

    allowed = "the name of a chapter's Markdown file, without its ending"

    def read(self, node: Node, name: str, reader: Reader) -> str:
        return self._text(node, name, reader)


class Worksheet(Record):
    """One tool: what stands in `worksheets/<id>.yml`. Its id is the file's name."""

    title: str = option(Text(), "The tool's name.")
    chapter: str = option(ChapterId(), "The chapter it belongs to, by the name of its Markdown file.")
    type: str = option(OneOf(TYPES), "What sort of sheet it is; the gallery filters by it.", "tool")
    order: int = option(Whole(1, 99), "Its place among those of its type in its chapter.", 1)
    summary: str = option(Text(), "One sentence for the tool's card.")
    purpose: str = option(Text(rich=True), "What it is for.")
    instructions: str = option(Text(rich=True), "How to go about it.")
    facilitation: Facilitation = option(Group(Facilitation), "What whoever runs the meeting needs to know.")
    private: str = option(Text(), "A caution about who should see a filled copy.", "")
    credit: str = option(Text(rich=True), "Whose work it builds on.", "")
    team_label: str = option(Text(), "What the first line at the top of the sheet asks for. Left out: the team.", "")
    tags: tuple[str, ...] = option(
        ListOf(Text()), "Words that people search for and that do not stand in its title; no reader sees them.", ()
    )
    sections: tuple[Section, ...] = option(Sections(), "The sections, in order.")
    example: Answers = option(
        FilledIn(), "The tool as a made-up team filled it in: answers by the ids of fields, for those who want to see one.", {}
    )
    retired: dict[str, str] = option(
        NamedTexts(), "Published ids that are gone, each with what became of it; answers to them are kept and shown.", {}
    )
    hides_ours: bool = option(
        YesNo(), "In an edition: it is another tool that only shares its name with one of ours, and stays in its place.", False
    )

    id: str = ""
    path: str = ""
    revision: str = ""  # a hash of the definition: answers remember which one they were given to
    became: str = ""  # of a tool that is retired: what became of it

    def check(self, reader: Reader) -> None:
        named = [section for section in self.sections if section.minutes]
        if named and self.takes != self.facilitation.minutes:
            line, whole = self.facilitation.line_of("minutes"), self.facilitation.minutes
            reader.report(line, f'"minutes" is {whole}, but those of the sections add up to {self.takes}.')
        head = dict.fromkeys((SHEET_TEAM, SHEET_DATE), TypedWords())
        shapes = {**head, **{field.id: field.answer for field in self.fields() if field.asks}}
        check_answers(self.example, shapes, self.line_of("example"), reader)

    @property
    def takes(self) -> int:
        """How many minutes all sections take together. Of those that wait for an answer to one question, the longest counts."""
        waiting: dict[str, int] = {}
        for section in self.sections:
            asked = section.when.field if section.when else f"section {section.id}"
            waiting[asked] = max(section.takes, waiting.get(asked, 0))
        return sum(waiting.values())

    def minutes_of(self, section: Section) -> int:
        """How many minutes of the meeting one of the sections takes: where there is no other, all of them."""
        return section.takes or (self.facilitation.minutes if len(self.sections) == 1 else 0)

    def fields(self) -> Iterator[Field]:
        """The fields of all sections, without those inside other fields."""
        for section in self.sections:
            yield from section.fields

    def kinds(self) -> set[str]:
        """Every kind of the fields that it is made of, at any depth."""

        return {field.kind for field in self.all_fields()}

    def all_fields(self) -> Iterator[Field]:
        """Every field, at any depth."""

        def of(fields: Iterable[Field]) -> Iterator[Field]:
            for field in fields:
                yield field
                yield from of(field.inner_fields())

        return of(self.fields())

    @property
    def asks(self) -> bool:
        """Whether there are answers to keep: there is something to fill in, or there once was."""
        return bool(self.became) or any(field.asks for field in self.fields())

    def orientations(self) -> list[str]:
        """Every paper orientation that a section asks for."""
        used = {section.orientation for section in self.sections}
        return [name for name in ORIENTATIONS if name in used]

    def audiences(self) -> list[str]:
        """Whom its parts are for, where they are not all for the same."""
        sets = {section.audience for section in self.sections}
        return [name for name in AUDIENCES if len(sets) > 1 and any(name in each for each in sets)]

    def published(self) -> dict[str, str]:
        """Every permanent id in this worksheet with what it names."""
        ids = {f"sections/{section.id}": "section" for section in self.sections}
        for field in self.fields():
            ids.update(field.published())
        return ids
