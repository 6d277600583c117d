"""Files in `docs/` that hold many entries of one form under permanent ids: references, glossary, stories."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, TypeVar

from guidebook.authoring.options import ID, Group, Id, Reader, Record, Schema, Unread, record_schema
from guidebook.authoring.problems import Problems, shown
from guidebook.authoring.translating import Fill as Fill
from guidebook.authoring.translating import Translating
from guidebook.authoring.yaml_source import Node, read_text, read_yaml
from guidebook.authoring.yaml_source import path_shown as path_shown


class Entry(Record):
    """One entry of such a file."""

    id: str = ""
    path: str = ""


AnyEntry = TypeVar("AnyEntry", bound=Entry)


@dataclass
class Entries(Generic[AnyEntry]):
    """The entries of a site by id, in their order, and the ids of those that could not be read (their problems are noted)."""

    found: dict[str, AnyEntry] = field(default_factory=dict)
    broken: set[str] = field(default_factory=set)

    @property
    def known(self) -> list[str]:
        """Every id that is taken, by an entry that could be read or by one that could not."""
        return [*self.found, *self.broken]


def read_entries(
    record: type[AnyEntry],
    name: str,
    folders: list[Path],
    root: Path,
    fill: Fill,
    problems: Problems,
    translating: Translating | None = None,
) -> Entries[AnyEntry]:
    """Read a file in each folder that has it; an entry in a later folder stands in for one of the same id before it."""
    entries: Entries[AnyEntry] = Entries()
    for folder in folders:
        if (folder / name).is_file():
            _read_file(entries, record, folder / name, path_shown(folder / name, root), fill, problems, translating)
    return entries


def entries_schema(record: type[Entry]) -> Schema:
    """What such a file may hold, as a JSON Schema."""
    return {
        "type": "object",
        "propertyNames": {"pattern": f"^{ID.pattern}$"},
        "additionalProperties": {"description": (record.__doc__ or "").split("\n")[0], **record_schema(record)},
    }


def _read_file(
    entries: Entries[AnyEntry],
    record: type[AnyEntry],
    path: Path,
    shown_path: str,
    fill: Fill,
    problems: Problems,
    translating: Translating | None,
) -> None:
    node = read_filled(path, shown_path, fill, problems)
    if node is None:
        return
    reader = Reader(shown_path, problems)
    for id_, entry in (node.mapping or {}).items():
        line = node.key_lines.get(id_, entry.line)
        with reader.at(shown(id_)):
            if not ID.fullmatch(id_):
                reader.report(line, f"this is no id. It must be {Id.allowed}.")
                continue
            translated = translating.over(record, entry, path, fill, entry=id_) if translating else entry
            try:
                read = Group(record).read(translated, id_, reader)
            except Unread:
                entries.broken.add(id_)
                continue
            assert isinstance(read, record)
            entries.found[id_] = dataclasses.replace(read, id=id_, path=shown_path, line=line)


def read_filled(path: Path, shown_path: str, fill: Fill, problems: Problems) -> Node | None:
    """A YAML file with the site's words put in."""
    text = read_text(path, shown_path, problems)
    return (
        read_yaml(text, shown_path, problems, lambda value, line: fill(value, shown_path, line)) if text is not None else None
    )
