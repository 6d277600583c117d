"""Translations of YAML files: only the words, laid over the original, which supplies the rest.

A translation has the original's path in a folder of its own, and the same form: the same names, the same ids. So it can
neither lose an id nor change what is asked. Whatever it leaves out stays in the original language, and is counted.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import NamedTuple

from guidebook.authoring.options import Path as At
from guidebook.authoring.options import Record, Rewording, reworded
from guidebook.authoring.problems import Problems, nearest, shown
from guidebook.authoring.wording import Kinds, flat, nodes_of, texts_of
from guidebook.authoring.yaml_source import Fill, Node, read_text, read_yaml

LABEL = "label"  # the option that a plain text stands for where an item can also be a group
MARKS = "translated.json"  # in a translation's folder: a mark of the original that each text was translated from


class Counted(NamedTuple):
    """The number of texts in a file that can be translated, and of those that are."""

    texts: int = 0
    translated: int = 0


@dataclass(frozen=True)
class _Original:
    """What is translated: the path that messages show, its texts by path, and every value in it by path."""

    path: str
    texts: Mapping[At, Node]
    known: Mapping[At, Node]

    def where(self, at: At) -> str:
        above = self.known.get(at)
        return f"{self.path}:{above.line}" if above and above.line else self.path


@dataclass
class Translating:
    """Lays translations over what they translate, and counts them."""

    root: Path
    folders: Sequence[tuple[Path, bool]]  # of all layers in order, each with whether it translates those before it
    problems: Problems
    counts: dict[tuple[str, str], Counted] = field(default_factory=dict)  # by the original's path, and the id of the entry
    _read: dict[Path, Node | None] = field(default_factory=dict)
    _marks: dict[Path, Mapping[str, str]] = field(default_factory=dict)  # by the layer's folder
    _used: dict[Path, set[str]] = field(default_factory=dict)  # by file, the ids of its entries; "" where it is one record

    def over(
        self, record: type[Record], node: Node, path: Path, fill: Fill, kinds: Kinds | None = None, entry: str = ""
    ) -> Node:
        """The record at `path`, with its texts translated as far as they are.

        `node` is the original, and `kinds` are the classes of its fields by kind. `entry` is the id of the record in a file
        that holds several. What a translation must not say is reported.
        """
        files = self._translations_of(path)
        if not any(translates for _, translates in self.folders):
            return node
        original = _Original(self._shown(path), texts_of(record, node, kinds), nodes_of(record, node, kinds))
        by: dict[At, Node] = {}
        for file in files:
            partial = self._file(file, fill)
            self._used.setdefault(file, set()).add(entry)
            own = (partial.mapping or {}).get(entry) if entry and partial else partial
            if own:
                fitting = self._fitting(own, self._shown(file), original)
                by |= {at: each for at, each in fitting.items() if self._holds(at, original.texts[at], file, entry)}
        self._count(original, entry, by)
        return (
            reworded(record, node, (), Rewording(lambda at, each: _in_words_of(each, by.get(at)), kinds or {})) if by else node
        )

    @property
    def counted(self) -> dict[str, Counted]:
        """How much of each file is translated, by the original's path."""
        files: dict[str, Counted] = {}
        for (path, _), each in self.counts.items():
            before = files.get(path, Counted())
            files[path] = Counted(before.texts + each.texts, before.translated + each.translated)
        return files

    def check_used(self, folders: Iterable[str]) -> None:
        """Report translations of what does not exist; `folders` are those of a layer to look in, such as `worksheets`.

        What translates a file or an entry in whose place a later layer has its own is not used, and no mistake.
        """
        for layer in (folder for folder, translates in self.folders if translates):
            for path in (path for below in folders for path in sorted((layer / below).rglob("*.yml"))):
                entries = self._used.get(path, set())
                if entries and "" not in entries:
                    self._check_entries(path, entries | self._entries_below(path))
                elif not entries and not any(self._originals_of(path)):
                    name = path.relative_to(layer).as_posix()
                    message = f"there is no {name} for this to translate. A translation has the name of its original."
                    self.problems.add(self._shown(path), 0, message)

    def _check_entries(self, path: Path, entries: set[str]) -> None:
        node = self._read[path]
        for id_, line in node.key_lines.items() if node else ():
            if id_ not in entries:
                message = f"there is no {shown(id_)} to translate. {nearest(id_, sorted(entries))}"
                self.problems.add(self._shown(path), line, message)

    def _entries_below(self, path: Path) -> set[str]:
        """The ids in the files that a translation of entries belongs to, as their authors wrote them."""
        unheard = Problems()  # they have been read before, and their problems noted
        texts = (read_text(each, "", unheard) for each in self._originals_of(path))
        nodes = (read_yaml(text, "", unheard) for text in texts if text is not None)
        return {id_ for node in nodes if node for id_ in node.key_lines}

    def _originals_of(self, path: Path) -> Iterator[Path]:
        """The files at the same path as a translation in the layers below it."""
        at = self._layer_of(path)
        below = path.relative_to(self.folders[at][0])
        earlier = (folder for folder, translates in self.folders[:at] if not translates)
        yield from (file for folder in earlier if (file := folder / below).is_file())

    def _translations_of(self, path: Path) -> Iterator[Path]:
        """The files that translate one: those at the same path in later layers that are translations."""
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
        """The texts of a translation, by path; what it must not say is reported."""
        by: dict[At, Node] = {}
        for at, each in flat(partial):
            place = at if at in original.texts else (*at, LABEL)
            if each.text is not None and place in original.texts:
                if each.text.strip():
                    by[place] = each
                elif not at[-1].isdigit():  # in a list, an empty text keeps the place of one that is not translated
                    message = f"{_called(at)} is empty. Leave it out, and readers see the original."
                    self.problems.add(name, each.line, message)
            elif message := _wrong(at, each, original):
                self.problems.add(name, each.line, message)
        return by

    def _count(self, original: _Original, entry: str, by: Mapping[At, Node]) -> None:
        texts = [at for at, each in original.texts.items() if any(letter.isalpha() for letter in each.raw)]
        self.counts[original.path, entry] = Counted(len(texts), sum(at in by for at in texts))

    def _holds(self, at: At, text: Node, file: Path, entry: str) -> bool:
        """Whether a translation is current: it was made from these words, and no layer above it has changed them."""
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
    """What identifies a text among all that are translated: `worksheets/plan.yml: sections/first/title`."""
    return f"{file}: {'/'.join((entry, *at) if entry else at)}"


def mark(text: str) -> str:
    """A short hash of a text, to tell later whether it has changed; how its lines are broken does not matter."""
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()[:12]


def read_marks(folder: Path, shown_path: str, problems: Problems) -> Mapping[str, str]:
    """The marks of the originals that texts were translated from, by context (see `context_of`); empty where there are none.

    A damaged file is reported; `shown_path` is that of the folder in messages.
    """
    path = folder / MARKS
    try:
        found = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    except ValueError as error:
        message = "this file is damaged: restore its last good version from git, or delete it."
        problems.add(f"{shown_path}/{MARKS}", getattr(error, "lineno", 0), message)
        return {}
    return found if isinstance(found, dict) else {}


def _in_words_of(node: Node, other: Node | None) -> Node:
    return replace(node, value=other.value, raw=other.raw) if other else node


def _wrong(at: At, each: Node, original: _Original) -> str:
    """What is wrong with a value of a translation that is not one of the texts; empty where it may stay.

    It is also empty where the group around the value has been reported already.
    """
    there = original.known.get(at)
    if there is None:
        return _not_there(at, original) if at[:-1] in original.known else ""
    if type(there.value) is not type(each.value):
        kinds = {str: "a text", list: "a list"}
        kind = kinds.get(type(there.value), "a group of names and values, indented below its name")
        return f"this must be {kind}, as in {original.where(at)}."
    if there.text is None or there.raw.strip() == each.raw.strip():
        return ""
    where = original.where(at)
    return f"{_called(at)} is {shown(there.raw)} in {where}, but a translation holds only words: leave it out."


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
