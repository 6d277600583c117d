"""Reads the sections of a worksheet, and connects their fields."""

from __future__ import annotations

from dataclasses import dataclass, replace

from guidebook.authoring.options import (
    OptionType,
    Path,
    Reader,
    Record,
    Rewording,
    Schema,
    Unread,
    each_reworded,
    read_record,
    record_schema,
    reworded,
)
from guidebook.authoring.yaml_source import Node
from guidebook.worksheets.dependencies import connect
from guidebook.worksheets.fields import text_of
from guidebook.worksheets.section import Section, section_place


@dataclass(frozen=True)
class Sections(OptionType):
    """The sections of a worksheet, read in order and with the references between their fields checked."""

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

    def inside(self, before: Node, change: Node, reader: Reader) -> type[Record] | None:
        return Section

    def schema(self) -> Schema:
        return {"type": "array", "minItems": 1, "items": record_schema(Section)}

    def reworded(self, node: Node, at: Path, by: Rewording) -> Node:
        sections = each_reworded(node.items or [], at, lambda entry, path: reworded(Section, entry, path, by))
        return node if node.items is None else replace(node, value=sections)


def _ids_within(section: Node) -> list[str]:
    """The ids of a section's fields, readable or not, so that naming one of them is not reported as a second mistake."""
    fields = (section.mapping or {}).get("fields")
    return [text_of(entry, "id") for entry in (fields.items or [])] if fields else []
