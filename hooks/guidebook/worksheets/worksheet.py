"""What a worksheet is: metadata, sections, and fields, each field of some kind (see `kinds`)."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from guidebook.authoring.options import (
    PLAIN,
    Group,
    Id,
    ListOf,
    NamedTexts,
    OneOf,
    Option,
    OptionType,
    Reader,
    Record,
    Schema,
    Text,
    Unread,
    Whole,
    YesNo,
    option,
    options_of,
    read_record,
    record_schema,
)
from guidebook.authoring.problems import listed, meant, nearest, shown
from guidebook.authoring.yaml_source import Node
from guidebook.worksheets.items import Item as Item
from guidebook.worksheets.items import ItemGroup as ItemGroup
from guidebook.worksheets.items import Items as Items
from guidebook.worksheets.items import slug as slug
from guidebook.worksheets.references import connect

PARTICIPANTS = {"individual": "One person", "pair": "A pair", "team": "A team", "respondents": "Many people, each alone"}
TYPES = {"tool": "Tool", "handout": "Handout", "questions": "Question sheet", "addition": "Further tool"}
ORIENTATIONS = {"portrait": "Portrait", "landscape": "Landscape"}
PLACE_LENGTH = 60  # of a section's or field's title in a message


@dataclass(frozen=True)
class IsAnswer(OptionType):
    """One or more ids that another field may be answered with."""

    allowed = "an id of that field's options, or a list of them"

    def read(self, node: Node, name: str, reader: Reader) -> tuple[str, ...]:
        if node.items is not None:
            ids: tuple[str, ...] = ListOf(Text()).read(node, name, reader)
            return ids
        return (self._text(node, name, reader),)

    def schema(self) -> Schema:
        return {"type": [*PLAIN, "array"], "minItems": 1, "items": {"type": PLAIN}}


class Condition(Record):
    """Shows a field or section only after a certain answer to another field."""

    field: str = option(Id(), "The id of the other field.")
    answer: tuple[str, ...] = option(
        IsAnswer(), "The option, item or point that must be chosen (any of several). Left out: any answer will do.", ()
    )


class Field(Record):
    """What every kind of field has. A kind is a subclass in a module of its own (see `kinds`)."""

    kind: ClassVar[str]
    EXAMPLE: ClassVar[str]
    asks: ClassVar[bool] = True  # whether it takes an answer
    is_rows: ClassVar[bool] = False  # whether its answer is a list of rows that hold other fields
    fits_in_cell: ClassVar[bool] = False  # whether it may be a column of a table
    carries: ClassVar[str] = ""  # what sort of answer can be taken over from another field of that sort; empty: none
    needs: ClassVar[tuple[str, ...]] = ()  # scripts in `overrides/worksheet/` that only some kinds share, by name

    id: str = option(
        Id(), "The permanent id that answers are kept under. Unique in the worksheet; never changed once published."
    )
    label: str = option(Text(), "The question, as people read it.")
    hint: str = option(Text(), "A sentence of help below the label.", "")
    when: Condition | None = option(Group(Condition), "Show it only after a certain answer to another field.", None)
    filled_from: str = option(
        Id(),
        "Another field of the worksheet: this one takes over its answer as it is typed, until someone writes in this one. Not "
        "in a table's cell.",
        "",
    )

    @property
    def place(self) -> str:
        """How a message names this field."""
        return field_place(self.label, self.kind)

    def connect(self, scope: Mapping[str, Field], reader: Reader) -> Field:
        """This field with what it takes from other fields of the worksheet (`scope`, by id); report what is wrong."""
        return self

    def inner_fields(self) -> tuple[Field, ...]:
        """The fields that stand inside this one (columns, fields of a block)."""
        return tuple(field for _, field in self._parts() if isinstance(field, Field))

    def names(self) -> set[str]:
        """What the names of the controls in this field begin with where that is not its own label: what its rows are called,
        or the headings in it."""
        return {field.label for field in self.inner_fields()}

    def takes_from(self, other: Field) -> bool:
        """Whether this field can hold whatever another one is answered with."""
        return bool(self.carries) and self.carries == other.carries and {*other.answer_ids()} <= {*self.answer_ids()}

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


@dataclass(frozen=True)
class Fields(OptionType):
    """A list of fields, each of the kind that its `kind` names (text where none is named)."""

    in_cells: bool = False  # only kinds that fit in a table's cell
    allowed = 'a list of fields, each beginning with "- id:"'

    def read(self, node: Node, name: str, reader: Reader) -> tuple[Field, ...]:
        if not node.items:
            raise reader.fail(node.line, f'"{name}" must be {self.allowed}, with at least one in it.')
        fields = []
        for entry in node.items:
            try:
                fields.append(self._field(entry, reader))
            except Unread:
                reader.broken_ids.add(_text_of(entry, "id"))
        for field in fields if self.in_cells else ():
            if field.filled_from:
                with reader.at(field.place):
                    reader.report(field.line_of("filled_from"), '"filled_from" has no place in a table\'s cell.')
        if self.in_cells and len(fields) < len(node.items):
            raise Unread  # a table counts its columns; of a section, the other fields are still checked
        return tuple(fields)

    def _field(self, node: Node, reader: Reader) -> Field:
        if node.mapping is None:
            raise reader.fail(node.line, 'a field must be a group of names and values, beginning with "- id:".')
        kind_name = _text_of(node, "kind") or "text"
        with reader.at(field_place(_text_of(node, "label") or _text_of(node, "id"), kind_name)):
            allowed = self.kinds(reader.kinds)
            if "kind" not in node.mapping:
                self._check_left_out(node, reader)
            elif kind_name not in allowed or not _text_of(node, "kind"):
                line = node.mapping["kind"].line
                if not _text_of(node, "kind"):
                    raise reader.fail(line, f'"kind" must be {listed(allowed)}.')
                if kind_name in reader.kinds:
                    raise reader.fail(line, f'"{kind_name}" cannot stand inside this field. Allowed here: {listed(allowed)}.')
                raise reader.fail(line, f"{shown(kind_name)} is no kind of field. {nearest(kind_name, allowed)}")
            kind: type[Field] = reader.kinds[kind_name]
            return read_record(kind, node, reader, ignore=("kind",))

    def _check_left_out(self, node: Node, reader: Reader) -> None:
        """A field that names no kind is text; say so where its options belong to another kind."""
        own = options_of(reader.kinds["text"])
        for name in node.mapping or {}:
            if name in own:
                continue
            kinds = [kind for kind, record in reader.kinds.items() if name in options_of(record)]
            if kinds and kinds != list(reader.kinds):
                raise reader.fail(
                    node.key_lines[name], f'"{name}" belongs to a field of the kind {listed(kinds)}: say which with "kind".'
                )
            if meant(name, ["kind", *own]) == "kind":
                raise reader.fail(node.key_lines[name], f'{shown(name)} is not known here. Did you mean "kind"?')

    def schema(self) -> Schema:
        return {"type": "array", "minItems": 1, "items": {"$ref": f"#/$defs/{self.definition}"}}

    @property
    def definition(self) -> str:
        """The name under which the JSON Schema describes these fields."""
        return "column" if self.in_cells else "field"

    def kinds(self, all_kinds: Mapping[str, type[Field]]) -> list[str]:
        """The kinds, of all that there are, that may stand here."""
        return [name for name, kind in all_kinds.items() if kind.fits_in_cell or not self.in_cells]


def field_place(label: str, kind: str) -> str:
    """How a message names a field."""
    return f"field {shown(label or 'without label', PLACE_LENGTH)} ({shown(kind)[1:-1]})"


def section_place(title: str) -> str:
    """How a message names a section."""
    return f"section {shown(title or 'without title', PLACE_LENGTH)}"


def _ids_within(section: Node) -> list[str]:
    """The ids of a section's fields, read or not: what depends on them is no mistake of its own."""
    fields = (section.mapping or {}).get("fields")
    return [_text_of(entry, "id") for entry in (fields.items or [])] if fields else []


def _text_of(node: Node, name: str) -> str:
    value = (node.mapping or {}).get(name)
    return (value.text or "").strip() if value else ""


class Section(Record):
    """A part of a worksheet under one heading; it may be a numbered step."""

    id: str = option(Id(), "The permanent id of the section.")
    title: str = option(Text(), "The heading.")
    step: bool = option(YesNo(), "Number it as a step.", False)
    orientation: str = option(OneOf(ORIENTATIONS), "How the paper lies when this section is printed.", "portrait")
    new_page: bool = option(YesNo(), "Begin a new sheet of paper here.", False)
    intro: str = option(Text(rich=True), "What to do in this section.", "")
    when: Condition | None = option(Group(Condition), "Show it only after a certain answer to a field.", None)
    fields: tuple[Field, ...] = option(Fields(), "The fields, in order.")

    @property
    def place(self) -> str:
        """How a message names this section."""
        return section_place(self.title)


@dataclass(frozen=True)
class Sections(OptionType):
    """The sections of a worksheet."""

    allowed = 'a list of sections, each beginning with "- id:"'

    def read(self, node: Node, name: str, reader: Reader) -> tuple[Section, ...]:
        if not node.items:
            raise reader.fail(node.line, f'"{name}" must be {self.allowed}, with at least one in it.')
        sections = []
        for entry in node.items:
            with reader.at(section_place(_text_of(entry, "title") or _text_of(entry, "id"))):
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
    team_label: str = option(Text(), "What the first line at the top of the sheet asks for.", "Team")
    sections: tuple[Section, ...] = option(Sections(), "The sections, in order.")
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

    def fields(self) -> Iterator[Field]:
        """The fields of all sections, without those inside other fields."""
        for section in self.sections:
            yield from section.fields

    @property
    def asks(self) -> bool:
        """Whether there are answers to keep: there is something to fill in, or there once was."""
        return bool(self.became) or any(field.asks for field in self.fields())

    def orientations(self) -> list[str]:
        """Every paper orientation that a section asks for."""
        used = {section.orientation for section in self.sections}
        return [name for name in ORIENTATIONS if name in used]

    def published(self) -> dict[str, str]:
        """Every permanent id in this worksheet with what it names."""
        ids = {f"sections/{section.id}": "section" for section in self.sections}
        for field in self.fields():
            ids.update(field.published())
        return ids


class RetiredTool(Record):
    """What stands in place of a worksheet that was published and is no more. Its page stays, for the answers to it."""

    title: str = option(Text(), "The tool's name, as people knew it.")
    retired: str = option(Text(rich=True), "What became of it, for those who look for it; with a link where one helps.")

    def as_worksheet(self) -> Worksheet:
        """The worksheet that is left of it: it asks nothing any more, and shows what was answered."""
        nobody = Facilitation(participants=(), filled_in_by="", group_size="", minutes=0)
        words = {"chapter": "", "summary": "", "purpose": "", "instructions": "", "facilitation": nobody, "sections": ()}
        return Worksheet(
            line=self.line,
            option_lines=self.option_lines,
            title=self.title,
            became=self.retired,
            **words,  # type: ignore[arg-type]
        )
