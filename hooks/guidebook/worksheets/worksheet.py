"""A worksheet: what is known about it, and its sections, which hold its fields."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from guidebook.answers.words import TypedWords
from guidebook.authoring.options import (
    Group,
    Id,
    ListOf,
    NamedTexts,
    OneOf,
    Reader,
    Record,
    Text,
    Whole,
    YesNo,
    option,
)
from guidebook.authoring.yaml_source import Node
from guidebook.worksheets.fields import SHEET_DATE, SHEET_TEAM, Field
from guidebook.worksheets.filled import Answers, FilledIn, check_answers, leave_out
from guidebook.worksheets.groups import Groups, check_groups
from guidebook.worksheets.links import ToolLink, links_option
from guidebook.worksheets.section import AUDIENCES, ORIENTATIONS, Section
from guidebook.worksheets.sections import Sections

PARTICIPANTS = ("individual", "pair", "team", "respondents")
TYPES = ("tool", "handout", "questions", "addition")


class Facilitation(Record):
    """What the person who runs the meeting needs to know."""

    participants: tuple[str, ...] = option(ListOf(OneOf(PARTICIPANTS)), "Who fills it in; the gallery filters by it.")
    filled_in_by: str = option(Text(), "Who fills it in, in words.")
    group_size: str = option(Text(), "How many people fill it in, in words, such as 4 to 10.")
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
        "Which of these no source gives: our own estimates. The page marks them as such.",
        (),
    )


class ChapterId(Id):
    """The id of a chapter. Whether there is such a chapter is checked by `library/loader.py`, which knows all of them."""

    allowed = "the name of a chapter's Markdown file, without its ending"

    def read(self, node: Node, name: str, reader: Reader) -> str:
        return self._text(node, name, reader)


class Worksheet(Record):
    """One tool: what is in `worksheets/<id>.yml`. Its id is the file's name."""

    title: str = option(Text(), "The tool's name.")
    chapter: str = option(ChapterId(), "The chapter it belongs to, by the name of its Markdown file.")
    type: str = option(OneOf(TYPES), "What sort of sheet it is; the gallery filters by it.", "tool")
    order: int = option(Whole(1, 99), "Its place among those of its type in its chapter.", 1)
    summary: str = option(Text(), "One sentence for the tool's card.")
    purpose: str = option(Text(rich=True), "What it is for.")
    instructions: str = option(Text(rich=True), "How to go about it.")
    facilitation: Facilitation = option(Group(Facilitation), "What the person who runs the meeting needs to know.")
    private: str = option(Text(), "A caution about who should see a filled copy.", "")
    credit: str = option(Text(rich=True), "Whose work it builds on.", "")
    team_label: str = option(Text(), "What the first line at the top of the sheet asks for. Left out: the team.", "")
    tags: tuple[str, ...] = option(
        ListOf(Text()), "Words that people search for and that are not in its title. Only search sees them.", ()
    )
    links: tuple[ToolLink, ...] = links_option()
    sections: tuple[Section, ...] = option(Sections(), "The sections, in order.")
    groups: Groups | None = option(
        Group(Groups), "Which groups to compare when many people's answers are brought together. Left out: none.", None
    )
    example: Answers = option(
        FilledIn(), "The tool as a made-up team filled it in, for people who want to see one: answers by the ids of fields.", {}
    )
    retired: dict[str, str] = option(
        NamedTexts(), "Published ids that are gone, each with what became of it. Answers under them are kept and shown.", {}
    )
    hides_ours: bool = option(
        YesNo(),
        "In an edition: this is a different tool that happens to share its name with one of ours, and replaces it.",
        False,
    )

    id: str = ""
    path: str = ""
    latest: str = ""  # the path of the topmost file about it: its own, or one that changes it
    revision: str = ""  # a hash of its definition; sheets keep the one that they were filled in with
    became: str = ""  # what became of it, if it is retired

    def check(self, reader: Reader) -> None:
        named = [section for section in self.sections if section.minutes]
        if named and self.takes != self.facilitation.minutes:
            line, whole = self.facilitation.line_of("minutes"), self.facilitation.minutes
            reader.report(line, f'"minutes" is {whole}, but those of the sections add up to {self.takes}.')
        head = dict.fromkeys((SHEET_TEAM, SHEET_DATE), TypedWords())
        shapes = {**head, **{field.id: field.answer for field in self.fields() if field.asks}}
        if self.groups:
            check_groups(self.groups, self.fields(), reader)
        leave_out(self.example, self.retired)
        check_answers(self.example, shapes, self.line_of("example"), reader)

    @property
    def takes(self) -> int:
        """How many minutes all sections take together. Of sections that wait for the same question, only the longest counts."""
        waiting: dict[str, int] = {}
        for section in self.sections:
            asked = section.when.field if section.when else f"section {section.id}"
            waiting[asked] = max(section.takes, waiting.get(asked, 0))
        return sum(waiting.values())

    def minutes_of(self, section: Section) -> int:
        """How many minutes of the meeting a section takes: all of them if it is the only one; 0 if nothing says so."""
        return section.takes or (self.facilitation.minutes if len(self.sections) == 1 else 0)

    def fields(self) -> Iterator[Field]:
        """The fields of all sections, without those inside other fields."""
        for section in self.sections:
            yield from section.fields

    def kinds(self) -> set[str]:
        """The names of every kind of field in it, at any depth."""
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
        """Whether there may be answers to keep: it asks something, or it is retired and once did."""
        return bool(self.became) or any(field.asks for field in self.fields())

    @property
    def by_many(self) -> bool:
        """Whether many people may each fill in a sheet of their own."""
        return self.asks and not self.became and bool({"individual", "respondents"} & set(self.facilitation.participants))

    def not_by_each(self) -> Iterator[Field]:
        """The fields that are for the team or for whoever runs it, not for each person."""
        for section in self.sections:
            if section.audience and "person" not in section.audience:
                yield from (field for field in section.fields if field.asks)

    def reads(self, section: Section) -> bool:
        """Whether a section is only for reading: it comes before the first section that asks anything."""
        first = next((each for each in self.sections if any(field.asks for field in each.fields)), self.sections[0])
        return self.sections.index(section) < self.sections.index(first)

    def orientations(self) -> list[str]:
        """The orientations of paper that its sections need, in the order of `ORIENTATIONS`."""
        used = {section.orientation for section in self.sections}
        return [name for name in ORIENTATIONS if name in used]

    def audiences(self) -> list[str]:
        """Whom its sections are for, if that differs between them; else empty."""
        sets = {section.audience for section in self.sections}
        return [name for name in AUDIENCES if len(sets) > 1 and any(name in each for each in sets)]

    def published(self) -> dict[str, str]:
        """Every permanent id in this worksheet with what it names (see `Field.published`); `sections/<id>` names a section."""
        ids = {f"sections/{section.id}": "section" for section in self.sections}
        for field in self.fields():
            ids.update(field.published())
        return ids
