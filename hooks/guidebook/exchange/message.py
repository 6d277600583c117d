"""One text to translate: where it is, what it says, and its translation so far."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from guidebook.authoring.problems import Problems
from guidebook.authoring.stacked import is_for_people
from guidebook.authoring.translating import mark, read_marks
from guidebook.authoring.yaml_source import Node, read_text, read_yaml
from guidebook.edition.languages import LANGUAGES

TextOrForms = str | Mapping[str, str]  # a text, or its plural forms by their CLDR names (`one`, `other` …)
Key = tuple[str, str]  # a message's context and its original text: once the text changes, old translations no longer match


@dataclass(frozen=True)
class Message:
    """One text. `context` is its file in the layer and, after a colon and a space, the path to it within that file."""

    context: str
    source: TextOrForms
    translation: TextOrForms = ""
    line: int = 0  # in its file; 0 where that is not known
    is_outdated: bool = False  # for paragraphs, which have no mark of their own: the original has changed since

    @property
    def file(self) -> str:
        """The file that it is in."""
        return self.context.partition(":")[0]

    @property
    def key(self) -> Key:
        """What identifies it when it comes back translated."""
        return self.context, singular_of(self.source)

    def is_fuzzy(self, marks: Mapping[str, str]) -> bool:
        """Whether it was translated from an older version of its text; `marks` are those of the job."""
        now = mark(singular_of(self.source))
        return bool(self.translation) and (self.is_outdated or marks.get(self.context, now) != now)


@dataclass(frozen=True)
class TranslationJob:
    """A layer and the language it is being translated into. `root` is the top of the repository."""

    root: Path
    layer: Path
    language: str
    problems: Problems

    @property
    def folder(self) -> Path:
        """The folder that holds the translation, whether or not it exists yet."""
        return self.layer / LANGUAGES / self.language

    def marks(self) -> Mapping[str, str]:
        """The mark of the original that each text was translated from, by context, as far as it was recorded."""
        return read_marks(self.folder, self.folder.relative_to(self.root).as_posix(), self.problems)

    def yaml(self, path: Path) -> Node | None:
        """A YAML file without words filled in; None where it does not exist or cannot be read, which is noted."""
        shown = path.relative_to(self.root).as_posix()
        text = read_text(path, shown, self.problems) if path.is_file() else None
        return read_yaml(text, shown, self.problems) if text is not None else None

    def files(self, below: str, pattern: str) -> Iterator[Path]:
        """The files of the site at any depth in a folder of the layer, sorted by path."""
        yield from (path for path in sorted((self.layer / below).rglob(pattern)) if not is_for_people(self.name(path)))

    def name(self, path: Path) -> str:
        """The path of a file, relative to the layer."""
        return path.relative_to(self.layer).as_posix()


class Domain:
    """The texts that share one .po file: how to find them in a layer, and how to write their translations."""

    name = ""  # of the .po file, without its ending

    def messages(self, job: TranslationJob) -> Iterator[Message]:
        """Every text of this domain, with its translation so far."""
        raise NotImplementedError

    def files(self, job: TranslationJob, translations: Mapping[Key, TextOrForms]) -> Iterator[tuple[Path, str]]:
        """Each file that must change for these translations to be in it, and what it must then hold.

        An empty text takes its translation away, and what is not among these stays as it is. A file that must hold nothing is
        to be deleted.
        """
        raise NotImplementedError


def singular_of(said: TextOrForms) -> str:
    """A text as it is; of one with plural forms, the form for one."""
    return said if isinstance(said, str) else said.get("one", said["other"])


def has_words(text: str) -> bool:
    """Whether a text has any letters to translate."""
    return any(letter.isalpha() for letter in text)


def differs(path: Path, text: str) -> bool:
    """Whether a file does not hold this text; one that does not exist holds nothing."""
    return text != (path.read_text(encoding="utf-8", errors="replace") if path.is_file() else "")
