"""The record of what a layer copied from those below it: `adopted.json`, which holds each text as it was when it was copied.

With it, later changes in ours can be found and taken over without the history of the repository.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from guidebook.authoring.problems import Problems, shown
from guidebook.authoring.writing import write_all
from guidebook.edition.languages import LANGUAGES, is_language
from guidebook.edition.layers import Layer, is_below, naming

FILE = "adopted.json"
FOLDERS = ("docs", "worksheets", "overrides")  # only files in these, or in those of a translation, may be copied
MEND = "Restore its last good version from git; or delete it, and adopt your copies again."


@dataclass(frozen=True)
class Copied:
    """A file as it was when it was copied."""

    hash: str  # the first 20 hex digits of its SHA-256
    lines: tuple[str, ...] | None  # None where it is not text

    @property
    def text(self) -> str | None:
        """The text as it was; None where it is not text."""
        return None if self.lines is None else "\n".join(self.lines)


Copies = dict[str, Copied]  # by the path below the layer


def copied(content: bytes) -> Copied:
    """What to remember of a file with this content. Line endings make no difference, nor the mark that Notepad begins with."""
    try:
        text = content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        return Copied(_hash(content), None)
    if "\0" in text:  # git takes that for no text, either, and merges none of it
        return Copied(_hash(content), None)
    return Copied(_hash(text.encode()), tuple(text.split("\n")))


def read_copies(layer: Layer, problems: Problems) -> Copies:
    """What a layer copied. Problems with its record are reported, and entries with problems left out."""
    path, shown_path = layer.folder / FILE, layer.shown(FILE)
    if not layer.name or not path.is_file():
        return {}
    text = path.read_text(encoding="utf-8-sig", errors="replace")
    try:
        record = json.loads(text)
    except ValueError as error:
        problems.add(shown_path, getattr(error, "lineno", 0), f"this file is damaged and cannot be read. {MEND}")
        return {}
    if not isinstance(record, dict):
        problems.add(shown_path, 1, f"this file must hold the paths of what was copied, each with its text. {MEND}")
        return {}
    copies: Copies = {}
    for name, entry in record.items():
        wrong = _wrong(name, entry)
        if wrong:
            problems.add(shown_path, _line_of(name, text), f"{shown(name, 80)} {wrong} {MEND}")
        else:
            copies[name] = _copied(entry)
    return copies


def write_copies(layer: Layer, copies: Copies) -> None:
    """Write a layer's record."""
    write_all(record_file(layer, copies))


def record_file(layer: Layer, copies: Copies) -> dict[Path, str]:
    """The file of a layer's record, each line of a text on a line of its own, so that it can be read and merged."""
    record = {
        name: {"hash": each.hash, **({} if each.lines is None else {"lines": each.lines})}
        for name, each in sorted(copies.items())
    }
    return {layer.folder / FILE: json.dumps(record, indent=1, ensure_ascii=False) + "\n"}


def below(layers: Sequence[Layer], path: str) -> Layer | None:
    """The layer whose file would be used if the topmost layer had none at this path; None: no layer has one."""
    return next((layer for layer in reversed(layers[:-1]) if (layer.folder / path).is_file()), None)


def changed_since(layers: Sequence[Layer], problems: Problems) -> list[str]:
    """The paths of copies in the topmost layer whose originals have changed or disappeared since they were copied."""
    top = layers[-1]
    copies = read_copies(top, problems)
    return [path for path, each in copies.items() if (top.folder / path).is_file() and _now(layers, path) != each.hash]


def in_a_line(layers: Sequence[Layer]) -> list[str]:
    """How many copies need a look, and the command that shows them: one line, or an empty list where none does."""
    waiting = changed_since(layers, Problems())
    if not waiting:
        return []
    what = (
        "1 of your files is a copy of ours that has"
        if len(waiting) == 1
        else f"{len(waiting)} of your files are copies of ours that have"
    )
    return [f"{what} changed since: {naming(layers[-1].name)}make drift (or python hooks drift)"]


def check_copies(layers: Sequence[Layer], problems: Problems) -> None:
    """Report what is wrong with the records of copies in all layers."""
    for layer in layers:
        read_copies(layer, problems)


def may_be_copied(path: str) -> bool:
    """Whether a file at this path below a layer may be copied."""
    parts = in_translation(path).split("/")
    return parts[0] in FOLDERS and ".." not in parts


def in_translation(path: str) -> str:
    """The path without the folder of a translation: `languages/es/docs/a.md` → `docs/a.md`; any other path as it is."""
    parts = path.split("/", 2)
    return parts[2] if len(parts) == 3 and parts[0] == LANGUAGES and is_language(parts[1]) else path


def _now(layers: Sequence[Layer], path: str) -> str:
    layer = below(layers, path)
    return copied((layer.folder / path).read_bytes()).hash if layer else ""


def _wrong(name: str, entry: Any) -> str:
    """What is wrong with one entry of a record; empty: nothing."""
    if not is_below(name) or not may_be_copied(name):
        return "is not the path of a file in docs/, worksheets/ or overrides/."
    if not isinstance(entry, dict) or not isinstance(entry.get("hash"), str) or set(entry) - {"hash", "lines"}:
        return 'must have a "hash", "lines" if it is a text, and nothing else.'
    lines = entry.get("lines")
    if lines is not None and not (isinstance(lines, list) and all(isinstance(line, str) for line in lines)):
        return 'has "lines" that are not a list of texts.'
    if lines is not None and _hash("\n".join(lines).encode()) != entry["hash"]:
        return "has lines that were changed by hand, so they are no longer what was copied."
    return ""


def _line_of(name: str, record: str) -> int:
    """The line of the entry with this name in the text of a record; 0 where it is written in another way."""
    written = f"{json.dumps(name, ensure_ascii=False)}:"
    return next((number for number, line in enumerate(record.split("\n"), 1) if written in line), 0)


def _copied(entry: dict[str, Any]) -> Copied:
    lines = entry.get("lines")
    return Copied(entry["hash"], None if lines is None else tuple(lines))


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:20]
