"""Translations of YAML files: only the words, laid over the original, which supplies everything else and whatever is left out.

A translation has the same path in a folder of its own and reads like the original: the same names, the same ids.
So it can neither lose an id nor change what is asked; what it leaves out stays as it was, and is counted.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import NamedTuple

from guidebook.authoring.options import Path as At
from guidebook.authoring.options import Record, Rewording, reworded
from guidebook.authoring.problems import Problems, nearest, shown
from guidebook.authoring.wording import Kinds, all_of, flat, texts_of
from guidebook.authoring.yaml_source import Node, read_text, read_yaml

Fill = Callable[[str, str, int], str]
LABEL = "label"  # the field that a plain text fills where an item has more than one
MARKS = "translated.json"  # in a translation: the words that each text was translated from


class Counted(NamedTuple):
    """How many texts of a file can be translated, and how many are."""

    texts: int = 0
    translated: int = 0


@dataclass(frozen=True)
class _Original:
    """What is translated: the path that messages show, its texts, and everything in it."""

    path: str
    texts: Mapping[At, Node]
    known: Mapping[At, Node]

    def where(self, at: At) -> str:
        above = self.known.get(at)
        return f"{self.path}:{above.line}" if above and above.line else self.path


@dataclass
class Translating:
    """Lays translations over what they translate. `folders` are those of all layers in their order, each with whether it
    holds translations of what is in those before it.
    """

    root: Path
    folders: Sequence[tuple[Path, bool]]
    problems: Problems
    counts: dict[tuple[str, str], Counted] = field(default_factory=dict)  # by the path of what is translated, and its entry
    _read: dict[Path, Node | None] = field(default_factory=dict)
    _marks: dict[Path, Mapping[str, str]] = field(default_factory=dict)  # by layer
    _used: dict[Path, set[str]] = field(default_factory=dict)  # by file, the entries that there are to translate; "": all of it

    def over(
        self, record: type[Record], node: Node, path: Path, fill: Fill, kinds: Kinds | None = None, entry: str = ""
    ) -> Node:
        """The contents of a file, with their translation. `entry`: only the entry of this id in the file."""
        files = self._translations_of(path)
        if not any(translates for _, translates in self.folders):
            return node
        original = _Original(self._shown(path), texts_of(record, node, kinds), all_of(record, node, kinds))
        by: dict[At, Node] = {}
        for file in files:
            partial = self._file(file, fill)
            self._used.setdefault(file, set()).add(entry)
            said = (partial.mapping or {}).get(entry) if entry and partial else partial
            if said:
                fitting = self._fitting(said, self._shown(file), original)
                by |= {at: each for at, each in fitting.items() if self._holds(at, original.texts[at], file, entry)}
        self._count(original, entry, by)
        return (
            reworded(record, node, (), Rewording(lambda at, each: _in_words_of(each, by.get(at)), kinds or {})) if by else node
        )

    @property
    def counted(self) -> dict[str, Counted]:
        """How much of each file is translated."""
        files: dict[str, Counted] = {}
        for (path, _), each in self.counts.items():
            before = files.get(path, Counted())
            files[path] = Counted(before.texts + each.texts, before.translated + each.translated)
        return files

    def check_used(self, folders: Iterable[str]) -> None:
        """Report each translation, in some folders of a layer, whose original does not exist."""
        for layer in (folder for folder, translates in self.folders if translates):
            for path in (path for below in folders for path in sorted((layer / below).rglob("*.yml"))):
                entries = self._used.get(path)
                if entries is None:
                    said = f"there is no {path.relative_to(layer).as_posix()} that this translates. A translation has its name."
                    self.problems.add(self._shown(path), 0, said)
                elif "" not in entries:
                    self._check_entries(path, entries)

    def _check_entries(self, path: Path, entries: set[str]) -> None:
        node = self._read[path]
        for id_, line in node.key_lines.items() if node else ():
            if id_ not in entries:
                said = f"there is no {shown(id_)} to translate. {nearest(id_, entries)}"
                self.problems.add(self._shown(path), line, said)

    def _translations_of(self, path: Path) -> Iterator[Path]:
        """The files that translate one, if they are there: in later layers, at the same path."""
        at = self._layer_of(path)
        if at >= 0:
            later = (folder for folder, translates in self.folders[at + 1 :] if translates)
            below = path.relative_to(self.folders[at][0])
            yield from (file for folder in later if (file := folder / below).is_file())

    def _file(self, path: Path, fill: Fill) -> Node | None:
        if path not in self._read:
            name = self._shown(path)
            text = read_text(path, name, self.problems)
            words = lambda value, line: fill(value, name, line)  # noqa: E731
            self._read[path] = read_yaml(text, name, self.problems, words) if text is not None else None
        return self._read[path]

    def _fitting(self, partial: Node, name: str, original: _Original) -> dict[At, Node]:
        """What a translation says, by path; what it must not say is reported."""
        by: dict[At, Node] = {}
        for at, each in flat(partial):
            place = at if at in original.texts else (*at, LABEL)
            if each.text is not None and place in original.texts:
                if each.text.strip():
                    by[place] = each
                elif not at[-1].isdigit():  # in a list, an empty text keeps the place of one that is not translated
                    said = f"{_called(at)} is empty. Leave it out: then it is seen as it was written first."
                    self.problems.add(name, each.line, said)
            elif said := _wrong(at, each, original):
                self.problems.add(name, each.line, said)
        return by

    def _count(self, original: _Original, entry: str, by: Mapping[At, Node]) -> None:
        told = [at for at, each in original.texts.items() if any(letter.isalpha() for letter in each.raw)]
        self.counts[original.path, entry] = Counted(len(told), sum(at in by for at in told))

    def _holds(self, at: At, text: Node, file: Path, entry: str) -> bool:
        """Whether a translation still holds for a text: it was made from the current words, and no later layer changed them."""
        written, translation = self._layer_of(self.root / getattr(text.line, "path", "")), self._layer_of(file)
        layer = self.folders[translation][0]
        if layer not in self._marks:
            self._marks[layer] = read_marks(layer, self._shown(layer), self.problems)
        context = context_of(file.relative_to(layer).as_posix(), at, entry)
        return written < translation and self._marks[layer].get(context, mark(text.raw)) == mark(text.raw)

    def _layer_of(self, path: Path) -> int:
        inside = [(len(folder.parts), at) for at, (folder, _) in enumerate(self.folders) if path.is_relative_to(folder)]
        return max(inside, default=(0, -1))[1]

    def _shown(self, path: Path) -> str:
        return path.relative_to(self.root).as_posix() if path.is_relative_to(self.root) else path.name


def context_of(file: str, at: At, entry: str = "") -> str:
    """What a text is called among all that are translated: its file, and what leads to it there."""
    return f"{file}: {'/'.join((entry, *at) if entry else at)}"


def mark(text: str) -> str:
    """A short mark of what a text says, to see later whether it still does."""
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()[:12]


def read_marks(folder: Path, shown_path: str, problems: Problems) -> Mapping[str, str]:
    """For texts imported from translators, the words that each was translated from."""
    path = folder / MARKS
    try:
        found = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    except ValueError as error:
        said = "this file is damaged: take its last good version back from git, or delete it."
        problems.add(f"{shown_path}/{MARKS}", getattr(error, "lineno", 0), said)
        return {}
    return found if isinstance(found, dict) else {}


def _in_words_of(node: Node, other: Node | None) -> Node:
    return replace(node, value=other.value, raw=other.raw) if other else node


def _wrong(at: At, each: Node, original: _Original) -> str:
    """What is wrong with a part of a translation that is not a text; empty: nothing, or what contains it was reported."""
    there = original.known.get(at)
    if there is None:
        return _not_there(at, original) if at[:-1] in original.known else ""
    if type(there.value) is not type(each.value):
        kinds = {str: "a text", list: "a list"}
        said = kinds.get(type(there.value), "a group of names and values, indented below its name")
        return f"this must be {said}, as in {original.where(at)}."
    if there.text is None or there.raw.strip() == each.raw.strip():
        return ""
    where = original.where(at)
    return f"{_called(at)} is {shown(there.raw)} in {where}, and a translation has the words alone: leave it out."


def _not_there(at: At, original: _Original) -> str:
    beside = [each[-1] for each in original.known if len(each) == len(at) and each[:-1] == at[:-1]]
    where = original.where(at[:-1])
    if beside and all(each.isdigit() for each in beside):
        return f"there is no {_called(at)} in {where}, which this translates: its list is shorter."
    if at[-1].isdigit() and beside:
        example = shown(f"{beside[0]}: …")
        return f"{_called(at[:-1])} in {where} has ids: say {example} and so on, each on its own line."
    return f"there is no {_called(at)} in {where}, which this translates. {nearest(at[-1], beside)}"


def _called(at: At) -> str:
    return shown(" > ".join(at[-2:]) if at[-1].isdigit() else at[-1])
