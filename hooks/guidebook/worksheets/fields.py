"""What a field is: what every kind of field has, and how a list of fields is read, each of the kind that it names."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

from guidebook.answers import Shape
from guidebook.authoring.options import (
    Group,
    Id,
    Option,
    OptionType,
    Path,
    Reader,
    Record,
    Rewording,
    Schema,
    Text,
    Unread,
    each_reworded,
    option,
    options_of,
    read_record,
    reworded,
)
from guidebook.authoring.problems import listed, meant, nearest, shown
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
NOT_IN_CELLS = ("filled_from", "links")  # options of a field that it has not where it is a table's column
PLACE_LENGTH = 60  # of a section's or field's title in a message


class Field(Record):
    """What every kind of field has. A kind is a subclass in a module of its own (see `kinds`)."""

    kind: ClassVar[str] = ""
    EXAMPLE: ClassVar[str]
    shape: ClassVar[type[Shape] | None] = None  # of its answer; none where it asks nothing
    holds: ClassVar[tuple[type[Shape], ...]] = ()  # of what is in its answer, besides those of the fields in it
    asks: ClassVar[bool] = False  # whether it takes an answer
    fits_in_cell: ClassVar[bool] = False  # whether it may be a column of a table
    carries: ClassVar[str] = ""  # what sort of answer can be taken over from another field of that sort; empty: none
    needs: ClassVar[tuple[str, ...]] = ()  # scripts in `overrides/worksheet/` that only some kinds share, by name

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        cls.kind = cls.__module__.rpartition(".")[2]  # a kind is named after its module
        cls.asks = cls.shape is not None

    say: Texts = dataclasses.field(default_factory=ours)  # what parts are called that no author names

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
        """Whether it is an example, which is left out on paper unless asked for."""
        return False

    @property
    def has_example(self) -> bool:
        """Whether an example is a part of it, or all of it."""
        return self.is_example

    @cached_property
    def answer(self) -> Shape:
        """How its answer is kept: its shape, with those of the fields that it is made of."""
        assert self.shape, f"{self.kind} asks nothing"
        parts = {field.id: field.answer for field in self.inner_fields() if field.asks}
        return self.shape(self.label, parts, self.labels())

    def connect(self, scope: Mapping[str, Field], reader: Reader) -> Field:
        """This field with what it takes from other fields of the worksheet (`scope`, by id); report what is wrong."""
        return self

    def inner_fields(self) -> tuple[Field, ...]:
        """The fields that stand inside this one (columns, fields of a block)."""
        return tuple(field for _, field in self._parts() if isinstance(field, Field))

    def labels(self) -> dict[str, str]:
        """What the ids in its answer stand for, as people read it."""
        return {}

    def names(self) -> set[str]:
        """What the names of the controls in this field begin with where that is not its own label: what its rows are called,
        or the headings in it."""
        return {field.label for field in self.inner_fields()}

    def takes_from(self, other: Field) -> bool:
        """Whether this field can hold whatever another one is answered with."""
        return bool(self.carries) and self.carries == other.carries and {*other.answer_ids()} <= {*self.answer_ids()}

    @property
    def takes(self) -> int:
        """How many minutes of a meeting it asks for by itself; 0 where it names none."""
        return 0

    def sketch(self, page: Sketch) -> None:
        """Draw it in small, as it is printed: its label and what there is to write on."""
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
        """Such a field as its author wrote it, without what it says besides of a part that is taken out of it."""
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


@dataclass(frozen=True)
class Fields(OptionType):
    """A list of fields, each of the kind that its `kind` names (text where none is named)."""

    in_cells: bool = False  # only kinds that fit in a table's cell
    only: tuple[str, ...] = ()  # only these kinds; none: any

    @property
    def allowed(self) -> str:  # type: ignore[override]
        kind = f" of the kind {listed(self.only)}" if self.only else ""
        return f'a list of fields{kind}, each beginning with "- id:"'

    def read(self, node: Node, name: str, reader: Reader) -> tuple[Field, ...]:
        if not node.items:
            raise reader.fail(node.line, f'"{name}" must be {self.allowed}, with at least one in it.')
        fields = []
        for entry in node.items:
            try:
                fields.append(self._field(entry, reader))
            except Unread:
                reader.broken_ids.add(text_of(entry, "id"))
        for field in fields if self.in_cells else ():
            for option_name in NOT_IN_CELLS:
                if getattr(field, option_name):
                    with reader.at(field.place):
                        reader.report(field.line_of(option_name), f'"{option_name}" has no place in a table\'s cell.')
        if self.in_cells and len(fields) < len(node.items):
            raise Unread  # a table counts its columns; of a section, the other fields are still checked
        return tuple(fields)

    def _field(self, node: Node, reader: Reader) -> Field:
        if node.mapping is None:
            raise reader.fail(node.line, 'a field must be a group of names and values, beginning with "- id:".')
        kind_name = text_of(node, "kind") or "text"
        with reader.at(field_place(text_of(node, "label") or text_of(node, "id"), kind_name)):
            allowed = self.kinds(reader.kinds)
            if "kind" not in node.mapping:
                self._check_left_out(node, reader)
            elif kind_name not in allowed or not text_of(node, "kind"):
                line = node.mapping["kind"].line
                if not text_of(node, "kind"):
                    raise reader.fail(line, f'"kind" must be {listed(allowed)}.')
                if kind_name in reader.kinds:
                    raise reader.fail(line, f'"{kind_name}" cannot stand inside this field. Allowed here: {listed(allowed)}.')
                raise reader.fail(line, f"{shown(kind_name)} is no kind of field. {nearest(kind_name, allowed)}")
            kind: type[Field] = reader.kinds[kind_name]
            others = self._of_other_kinds(kind, node, reader)
            field = read_record(kind, node, reader, ignore=("kind", *others))
            return dataclasses.replace(field, say=reader.say) if reader.say else field

    def inside(self, before: Node, change: Node, reader: Reader) -> type[Record] | None:
        kind, other = text_of(before, "kind") or "text", text_of(change, "kind")
        if other and other != kind:
            said = f'this field is of the kind "{kind}" and stays so, as people may have answered it.'
            line = (change.mapping or {})["kind"].line
            raise reader.fail(line, f'{said} List its id under "retired", and add a field with an id of its own.')
        return reader.kinds.get(kind)

    @staticmethod
    def _of_other_kinds(kind: type[Field], node: Node, reader: Reader) -> list[str]:
        """The options that only other kinds have, each reported: they are no typing mistakes."""
        strange = [name for name in node.mapping or {} if name not in options_of(kind) and _kinds_with(name, reader)]
        for name in strange:
            reader.report(node.key_lines[name], f'"{name}" belongs to a field of the kind {listed(_kinds_with(name, reader))}.')
        return strange

    def _check_left_out(self, node: Node, reader: Reader) -> None:
        """A field that names no kind is text; say so where its options belong to another kind."""
        own = options_of(reader.kinds["text"])
        for name in node.mapping or {}:
            if name in own:
                continue
            kinds = _kinds_with(name, reader)
            if kinds and kinds != list(reader.kinds):
                raise reader.fail(
                    node.key_lines[name], f'"{name}" belongs to a field of the kind {listed(kinds)}: say which with "kind".'
                )
            if meant(name, ["kind", *own]) == "kind":
                raise reader.fail(node.key_lines[name], f'{shown(name)} is not known here. Did you mean "kind"?')

    def schema(self) -> Schema:
        return {"type": "array", "minItems": 1, "items": {"$ref": f"#/$defs/{self.definition}"}}

    def reworded(self, node: Node, at: Path, by: Rewording) -> Node:
        def field(entry: Node, path: Path) -> Node:
            kind = by.kinds.get(text_of(entry, "kind") or "text")
            return reworded(kind, entry, path, by) if kind else entry

        return node if node.items is None else dataclasses.replace(node, value=each_reworded(node.items, at, field))

    @property
    def definition(self) -> str:
        """The name under which the JSON Schema describes these fields."""
        return "_or_".join(self.only) or ("column" if self.in_cells else "field")

    def kinds(self, all_kinds: Mapping[str, type[Field]]) -> list[str]:
        """The kinds, of all that there are, that may stand here."""
        fitting = [name for name, kind in all_kinds.items() if kind.fits_in_cell or not self.in_cells]
        return [name for name in fitting if name in (self.only or fitting)]


def _kinds_with(option_name: str, reader: Reader) -> list[str]:
    """The kinds that have an option."""
    return [kind for kind, record in reader.kinds.items() if option_name in options_of(record)]


def field_place(label: str, kind: str) -> str:
    """How a message names a field."""
    return f"field {shown(label or 'without label', PLACE_LENGTH)} ({shown(kind)[1:-1]})"


def text_of(node: Node, name: str) -> str:
    """The text of one option of a group that may not be read yet; empty where there is none."""
    value = (node.mapping or {}).get(name)
    return (value.text or "").strip() if value else ""
