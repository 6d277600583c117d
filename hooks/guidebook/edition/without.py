"""What a layer goes without: the option `without` of its `edition.yml`, and `bring_back`, which undoes it for a layer below."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from guidebook.authoring.options import (
    OptionType,
    Reader,
    Record,
    Schema,
    Text,
    option,
    read_each,
    read_record,
    record_schema,
)
from guidebook.authoring.problems import shown
from guidebook.authoring.yaml_source import Node


class Left(Record):
    """One thing that is taken away, and what is said about it."""

    says: str = option(Text(rich=True), "Of a tool: what became of it, for those who look for it or have answers in it.", "")
    instead: str = option(Text(), "What takes its place, by its id, or the path of a page: links lead there.", "")
    path: str = ""  # path of the file that says so
    depth: int = 0  # the number of its layer; the guidebook's own is 0
    title: str = ""  # of what is gone
    was: str = ""  # the file that it stood in

    @property
    def where(self) -> str:
        """Where it is said, as messages show it."""
        return f"{self.path}:{self.line}"


@dataclass(frozen=True)
class IdGroups(OptionType):
    """IdGroups such as `tools`, each with ids. Which groups there are is known where all that a site holds is known."""

    allowed = 'groups, such as "tools" or "pages", each with a list of ids'

    def read(self, node: Node, name: str, reader: Reader) -> dict[str, dict[str, Left]]:
        if not node.mapping:
            raise reader.fail(node.line, f'"{name}" must hold {self.allowed}.')
        groups = read_each(lambda entry: self._group(entry[1], f"{name}: {entry[0]}", reader), node.mapping.items())
        return dict(zip(node.mapping, groups, strict=True))

    def _group(self, node: Node, name: str, reader: Reader) -> dict[str, Left]:
        found: dict[str, Left] = {}
        for id_, line, said in self._entries(node, name, reader):
            if id_ in found:
                reader.report(line, f"{shown(id_)} is here twice (first on line {found[id_].line}).")
            found[id_] = replace(said, line=line)
        return found

    def _entries(self, node: Node, name: str, reader: Reader) -> Iterator[tuple[str, int, Left]]:
        if not node.items:
            raise reader.fail(node.line, f'"{name}" must be a list of ids: each on its own line, after a hyphen and a space.')
        for item in node.items:
            yield Text().read(item, name, reader), item.line, Left()

    def schema(self) -> Schema:
        return {"type": "object", "minProperties": 1, "additionalProperties": self._group_schema()}

    def _group_schema(self) -> Schema:
        return {"type": "array", "minItems": 1, "uniqueItems": True, "items": Text().schema()}


@dataclass(frozen=True)
class TakenAway(IdGroups):
    """The same; an id may come with what is said about it."""

    allowed = f"{IdGroups.allowed}; or with ids, each followed by a colon and what is said of it"

    def _entries(self, node: Node, name: str, reader: Reader) -> Iterator[tuple[str, int, Left]]:
        if not node.mapping:
            yield from super()._entries(node, name, reader)
            return
        for id_, entry in node.mapping.items():
            yield id_, node.key_lines[id_], self._said(entry, f"{name}: {id_}", reader)

    def _said(self, node: Node, name: str, reader: Reader) -> Left:
        if node.mapping is not None:
            return read_record(Left, node, reader)
        return Left(says=Text().read(node, name, reader))

    def _group_schema(self) -> Schema:
        said = {"anyOf": [Text().schema(), record_schema(Left)]}
        return {"anyOf": [super()._group_schema(), {"type": "object", "minProperties": 1, "additionalProperties": said}]}
