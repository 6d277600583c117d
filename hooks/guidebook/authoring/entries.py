"""Files in `docs/` that hold many records of one type under permanent ids: references, glossary, stories."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path, PurePosixPath
from typing import Generic, TypeVar

from guidebook.authoring.changes import changed_names
from guidebook.authoring.options import ID, Group, Id, OptionType, Reader, Record, Schema, Unread, record_schema
from guidebook.authoring.problems import Problems, file_of, shown
from guidebook.authoring.stacked import FOLDER as CHANGES
from guidebook.authoring.stacked import changes_folder
from guidebook.authoring.translating import Translating
from guidebook.authoring.yaml_source import Fill, Node, filled, names_in, read_text, read_yaml
from guidebook.authoring.yaml_source import path_shown as path_shown


class Entry(Record):
    """One entry of such a file. `path` is the file that it comes from, as messages show it."""

    id: str = ""
    path: str = ""


AnyEntry = TypeVar("AnyEntry", bound=Entry)


@dataclass
class Entries(Generic[AnyEntry]):
    """The entries of a site by id, in order, and the ids of those that could not be read, whose problems are noted."""

    found: dict[str, AnyEntry] = field(default_factory=dict)
    broken: set[str] = field(default_factory=set)

    @property
    def known(self) -> list[str]:
        """Every id that is taken, whether or not its entry could be read."""
        return [*self.found, *self.broken]


@dataclass(frozen=True)
class _EntriesOf(OptionType):
    """A file of entries as an option type, so that a layer's changes can be applied to it."""

    record: type[Record]

    def inside(self, before: Node, change: Node, reader: Reader) -> type[Record] | None:
        return self.record

    def named(self, node: Node) -> Node | None:
        return node


def read_entries(
    record: type[AnyEntry],
    name: str,
    folders: list[Path],
    root: Path,
    fill: Fill,
    problems: Problems,
    translating: Translating | None = None,
) -> Entries[AnyEntry]:
    """Read the file `name` in each folder that has it; an entry in a later folder replaces an earlier one with the same id.

    The changes that a layer makes to earlier entries are in a file of the same name in its `changes/` (see `stacked`).
    """
    together, unread = Node(0, {}), set[str]()
    for folder in folders:
        own, shown_own = _read_file(folder / name, root, problems)
        change, shown_change = _read_file(changes_folder(folder) / name, root, problems)
        together = Node(own.line or together.line, _mapping(together) | _mapping(own), together.key_lines | own.key_lines)
        unread.update(names_in(folder / name) if not own.line else ())
        reader = Reader(shown_change, problems)
        sound = {}
        for id_, entry in _mapping(change).items():
            with reader.at(shown(id_)):
                if id_ in _mapping(own):
                    reader.report(change.key_lines[id_], f"it is in {shown_own}, too: change it there instead.")
                elif entry.mapping is None:
                    reader.report(entry.line, f"it must be {Group(record).allowed}: what is changed in it.")
                else:
                    sound[id_] = entry
        if sound:
            changes = Node(change.line, sound, change.key_lines)
            together = changed_names(_EntriesOf(record), together, changes, PurePosixPath(name).stem, reader)
    entries = _read_each(record, together, root, fill, problems, translating)
    entries.broken |= unread - entries.found.keys()
    return entries


def entries_schema(record: type[Entry]) -> Schema:
    """The JSON Schema of such a file."""
    return {
        "type": "object",
        "propertyNames": {"pattern": f"^{ID.pattern}$"},
        "additionalProperties": {"description": (record.__doc__ or "").split("\n")[0], **record_schema(record)},
    }


def _mapping(node: Node) -> dict[str, Node]:
    return node.mapping or {}


def _read_file(path: Path, root: Path, problems: Problems) -> tuple[Node, str]:
    """A file without words filled in, empty where it does not exist or cannot be read; and its path as messages show it."""
    shown_path = path_shown(path, root)
    text = read_text(path, shown_path, problems) if path.is_file() else None
    return (read_yaml(text, shown_path, problems) if text is not None else None) or Node(0, {}), shown_path


def _read_each(
    record: type[AnyEntry], together: Node, root: Path, fill: Fill, problems: Problems, translating: Translating | None
) -> Entries[AnyEntry]:
    entries: Entries[AnyEntry] = Entries()
    for id_, entry in _mapping(together).items():
        line = together.key_lines[id_]
        path = file_of("", line)
        reader = Reader(path, problems)
        with reader.at(shown(id_)):
            if not ID.fullmatch(id_):
                reader.report(line, f"this is not an id. It must be {Id.allowed}.")
                continue
            entry = filled(entry, partial(_fill, fill, path))
            if translating:
                entry = translating.over(record, entry, root / _whole_in(entry, path), fill, entry=id_)
            try:
                read = Group(record).read(entry, id_, reader)
            except Unread:
                entries.broken.add(id_)
                continue
            assert isinstance(read, record)
            entries.found[id_] = dataclasses.replace(read, id=id_, path=path, line=line)
    return entries


def _whole_in(entry: Node, path: str) -> str:
    """The file that an entry is whole in, which a translation belongs to; `path`, its last one, may only change parts of it."""
    paths = (file_of(path, each.line) for each in _mapping(entry).values())
    return next((each for each in paths if CHANGES not in PurePosixPath(each).parts), path)


def _fill(fill: Fill, path: str, value: str, line: int) -> str:
    return fill(value, path, line)
