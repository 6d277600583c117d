"""The options `without`, for what a layer removes, and `bring_back`, for what it restores that a layer below removed."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass, replace

from guidebook.authoring.options import (
    OptionType,
    Reader,
    Record,
    Schema,
    Text,
    Unread,
    option,
    read_record,
    record_schema,
)
from guidebook.authoring.problems import shown
from guidebook.authoring.yaml_source import Node


class Removal(Record):
    """One thing that is removed, and what the settings say about it."""

    says: str = option(Text(rich=True), "For a tool: what became of it, for people who look for it or have answers in it.", "")
    instead: str = option(Text(), "What takes its place, by its id, or the path of a page: links lead there.", "")
    path: str = ""  # of the settings, as messages show it
    depth: int = 0  # the number of their layer; ours is 0
    title: str = ""  # of what was removed
    was: str = ""  # the file that it was in

    @property
    def where(self) -> str:
        """The path and line of the settings, as messages show them."""
        return f"{self.path}:{self.line}"


@dataclass(frozen=True)
class IdGroups(OptionType):
    """Lists of ids by group, such as `tools`. Which groups exist is checked later, once the whole site has been read."""

    allowed = 'groups, such as "tools" or "pages", each with a list of ids'

    def read(self, node: Node, name: str, reader: Reader) -> dict[str, dict[str, Removal]]:
        if not node.mapping:
            raise reader.fail(node.line, f'"{name}" must hold {self.allowed}.')
        groups = {}
        for group, entry in node.mapping.items():
            with contextlib.suppress(Unread):  # noted; what the other groups name is looked for all the same
                groups[group] = self._group(entry, f"{name}: {group}", reader)
        return groups

    def _group(self, node: Node, name: str, reader: Reader) -> dict[str, Removal]:
        found: dict[str, Removal] = {}
        for id_, line, said in self._entries(node, name, reader):
            if id_ in found:
                reader.report(line, f"{shown(id_)} is here twice (first on line {found[id_].line}).")
            found[id_] = replace(said, line=line)
        return found

    def _entries(self, node: Node, name: str, reader: Reader) -> Iterator[tuple[str, int, Removal]]:
        if not node.items:
            raise reader.fail(node.line, f'"{name}" must be a list of ids: each on its own line, after a hyphen and a space.')
        for item in node.items:
            yield Text().read(item, name, reader), item.line, Removal()

    def schema(self) -> Schema:
        return {"type": "object", "minProperties": 1, "additionalProperties": self._group_schema()}

    def _group_schema(self) -> Schema:
        return {"type": "array", "minItems": 1, "uniqueItems": True, "items": Text().schema()}


@dataclass(frozen=True)
class ExplainedIdGroups(IdGroups):
    """Lists of ids by group, where each id may come with an explanation or a replacement."""

    allowed = f"{IdGroups.allowed}; or with ids, each followed by a colon and what is said about it"

    def _entries(self, node: Node, name: str, reader: Reader) -> Iterator[tuple[str, int, Removal]]:
        if not node.mapping:
            yield from super()._entries(node, name, reader)
            return
        for id_, entry in node.mapping.items():
            yield id_, node.key_lines[id_], self._said(entry, f"{name}: {id_}", reader)

    def _said(self, node: Node, name: str, reader: Reader) -> Removal:
        if node.mapping is not None:
            return read_record(Removal, node, reader)
        return Removal(says=Text().read(node, name, reader))

    def _group_schema(self) -> Schema:
        said = {"anyOf": [Text().schema(), record_schema(Removal)]}
        return {"anyOf": [super()._group_schema(), {"type": "object", "minProperties": 1, "additionalProperties": said}]}
