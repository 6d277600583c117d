"""Reads a list of fields into the classes of their kinds."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass

from guidebook.authoring.options import (
    OptionType,
    Path,
    Reader,
    Record,
    Rewording,
    Schema,
    Unread,
    each_reworded,
    options_of,
    read_record,
    reworded,
)
from guidebook.authoring.problems import listed, meant, nearest, shown
from guidebook.authoring.yaml_source import Node
from guidebook.worksheets.fields import Field, field_place, text_of

NOT_IN_CELLS = ("filled_from", "links")  # options that the column of a table does not have


@dataclass(frozen=True)
class Fields(OptionType):
    """A list of fields, each of the kind that its `kind` names (text where it names none)."""

    in_cells: bool = False  # allow only kinds that fit in a table's cell
    only: tuple[str, ...] = ()  # allow only these kinds; empty: any

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
            raise Unread  # a table must know how many columns it has; in a section, the other fields are still checked
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
                    raise reader.fail(line, f'"{kind_name}" cannot go inside this field. Allowed here: {listed(allowed)}.')
                raise reader.fail(line, f"{shown(kind_name)} is not a kind of field. {nearest(kind_name, allowed)}")
            kind: type[Field] = reader.kinds[kind_name]
            others = self._of_other_kinds(kind, node, reader)
            field = read_record(kind, node, reader, ignore=("kind", *others))
            return dataclasses.replace(field, say=reader.say) if reader.say else field

    def inside(self, before: Node, change: Node, reader: Reader) -> type[Record] | None:
        kind, other = text_of(before, "kind") or "text", text_of(change, "kind")
        if other and other != kind:
            said = f'this field is of the kind "{kind}" and must stay so, as people may have answered it.'
            line = (change.mapping or {})["kind"].line
            raise reader.fail(line, f'{said} List its id under "retired", and add a field with an id of its own.')
        return reader.kinds.get(kind)

    @staticmethod
    def _of_other_kinds(kind: type[Field], node: Node, reader: Reader) -> list[str]:
        """Report options that belong to other kinds, which are not typing mistakes, and return their names."""
        strange = [name for name in node.mapping or {} if name not in options_of(kind) and _kinds_with(name, reader)]
        for name in strange:
            reader.report(node.key_lines[name], f'"{name}" belongs to a field of the kind {listed(_kinds_with(name, reader))}.')
        return strange

    def _check_left_out(self, node: Node, reader: Reader) -> None:
        """Ask for a `kind` where a field names none but has an option of another kind than text.

        Raises:
            Unread: once that is reported.
        """
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
        """The names of the kinds, out of all kinds by name, that are allowed here."""
        fitting = [name for name, kind in all_kinds.items() if kind.fits_in_cell or not self.in_cells]
        return [name for name in fitting if name in (self.only or fitting)]


def _kinds_with(option_name: str, reader: Reader) -> list[str]:
    """The kinds that have an option."""
    return [kind for kind, record in reader.kinds.items() if option_name in options_of(record)]
