"""One text to translate: where it stands, what it says, and what it says in the other language so far."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from guidebook.authoring.problems import Problems
from guidebook.authoring.translating import mark, read_marks
from guidebook.authoring.yaml_source import Node, read_text, read_yaml
from guidebook.edition.languages import LANGUAGES

Said = str | Mapping[str, str]  # a text; of one that counts, its forms by what CLDR calls them
Key = tuple[str, str]  # where a text stands, and what it says first: if that changes, what was made of it counts no more


@dataclass(frozen=True)
class Message:
    """One text. `context` is the path of its file in the layer and, after a colon, what leads to it there."""

    context: str
    source: Said
    said: Said = ""
    line: int = 0
    is_behind: bool = False  # what was translated is not what it says now; of most texts, marks tell it

    @property
    def file(self) -> str:
        """The file that it stands in."""
        return self.context.partition(":")[0]

    @property
    def key(self) -> Key:
        """What a translation of it is known by."""
        return self.context, one_of(self.source)

    def is_old(self, marks: Mapping[str, str]) -> bool:
        """Whether it is translated, but from other words than it has now."""
        now = mark(one_of(self.source))
        return bool(self.said) and (self.is_behind or marks.get(self.context, now) != now)


@dataclass(frozen=True)
class Desk:
    """A layer that is translated, and the language."""

    root: Path
    layer: Path
    language: str
    problems: Problems

    @property
    def translation(self) -> Path:
        """The folder that holds what is translated."""
        return self.layer / LANGUAGES / self.language

    def marks(self) -> Mapping[str, str]:
        """From which words each text was translated, as far as it is recorded."""
        return read_marks(self.translation, self.translation.relative_to(self.root).as_posix(), self.problems)

    def yaml(self, path: Path) -> Node | None:
        """A file as it was typed; none where there is none."""
        shown = path.relative_to(self.root).as_posix()
        text = read_text(path, shown, self.problems) if path.is_file() else None
        return read_yaml(text, shown, self.problems) if text is not None else None

    def files(self, below: str, pattern: str) -> Iterator[Path]:
        """The files below a folder of the layer."""
        yield from sorted((self.layer / below).rglob(pattern))

    def name(self, path: Path) -> str:
        """The path of a file in the layer."""
        return path.relative_to(self.layer).as_posix()


class Sort:
    """One sort of texts: how they are found in a layer, and how what is translated is written."""

    name = ""  # of its file for translators

    def messages(self, desk: Desk) -> Iterator[Message]:
        """Every text of the sort, with what it says in the language so far."""
        raise NotImplementedError

    def write(self, desk: Desk, said: Mapping[Key, Said]) -> Iterator[Path]:
        """Write what is translated; returns the files that are others now."""
        raise NotImplementedError


def one_of(said: Said) -> str:
    """A text, or the form of it for one."""
    return said if isinstance(said, str) else said.get("one", said["other"])


def has_words(text: str) -> bool:
    """Whether there is anything to translate."""
    return any(letter.isalpha() for letter in text)


def write_if_new(path: Path, text: str) -> Iterator[Path]:
    """Write a file, if it is another then; without text it is taken away."""
    before = path.read_text(encoding="utf-8") if path.is_file() else ""
    if text == before:
        return
    if text:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    else:
        path.unlink()
    yield path
