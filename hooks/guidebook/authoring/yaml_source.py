"""Reads a YAML file as text with line numbers, and nothing more.

Every value stays the text that the author typed: what `Yes`, `12` or `On` means is decided by the option that reads it (see
`options`), so a word in a list never turns into a boolean. Whatever YAML offers besides plain lists and mappings (anchors,
tags, several documents) is refused: it makes files hard to read, and a small file could expand without end.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import yaml

from guidebook.authoring.problems import FileLine, Problems, shown
from guidebook.authoring.yaml_syntax import ODD_SPACE, Loader, in_plain_words

LARGEST_FILE = 250_000  # bytes
DEEPEST_NESTING = 40
NOT_UTF_8 = "this is not a text file in UTF-8. Save it as plain text (UTF-8) and try again."
NO_TEXT = (
    "this is a Word document or another file of a program, whatever its name says. Save it as plain text (UTF-8) and try again."
)
PROGRAMS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF-")  # how .docx and .odt, .doc, and .pdf begin
# What git writes around two versions that it could not merge; one of these lines is easily left behind.
UNSETTLED = re.compile(r"^(?:<{7} (?:.*\n)+?>{7} |[<>|]{7} )", re.MULTILINE)
LEFT_BY_A_MERGE = (
    "a merge left two versions here: keep the lines that you want, and delete the others, and those that begin with "
    '"<<<<<<<", "=======", or ">>>>>>>".'
)
# Pasted from a word processor, these break lines for YAML and for nothing else: lines could not be counted alike.
NOT_LINE_ENDS = dict.fromkeys((0x85, 0x2028, 0x2029), " ")

CUT_OFF = re.compile(r"\s+(#\S+)")  # after a text without quotes; a note to other authors has a space after its sign

ENTRY = re.compile(r"[-*]\s+\S")  # of a list, to whoever typed it
QUOTES = "\"'"
NO_ENTRY = (
    "is no entry of a list here, but part of the text above it. Where a list begins, nothing follows the colon; a text with a "
    'list in it has "|" there, and begins on the next line.'
)

Fill = Callable[[str, str, int], str]  # (text, path, line) → the text with words filled in


@dataclass(frozen=True)
class Node:
    """One value of a YAML file: a text, a list of nodes, or a mapping of names to nodes, with its line.

    `raw` is a text as it was typed, before words were filled in. `parts` are the pieces of it by line, each with the line it is
    on; they are there only until words are filled in.
    """

    line: int
    value: str | list[Node] | dict[str, Node]
    key_lines: dict[str, int] = field(default_factory=dict)
    raw: str = ""
    parts: tuple[tuple[str, int], ...] = field(default=(), compare=False)

    @property
    def text(self) -> str | None:
        """The value where it is a text; otherwise None."""
        return self.value if isinstance(self.value, str) else None

    @property
    def items(self) -> list[Node] | None:
        """The value where it is a list; otherwise None."""
        return self.value if isinstance(self.value, list) else None

    @property
    def mapping(self) -> dict[str, Node] | None:
        """The value where it is a mapping; otherwise None."""
        return self.value if isinstance(self.value, dict) else None


def path_shown(path: Path, root: Path) -> str:
    """A file's path as messages show it: relative to `root`, the top of the repository, where it is below that."""
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name


def read_text(path: Path, shown_path: str, problems: Problems, largest: int = LARGEST_FILE) -> str | None:
    """The text of an author's file; None, with a problem noted, where it is too large, not UTF-8, left unsettled by a merge, or
    cannot be opened.
    """
    try:
        size = path.stat().st_size
        if size > largest:
            problems.add(shown_path, 0, f"the file has {size:,} bytes; at most {largest:,} are allowed. Is it the right file?")
            return None
        # Positions and revisions must be the same however a computer ends its lines.
        text = path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n").translate(NOT_LINE_ENDS)
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        problems.add(shown_path, *((0, NO_TEXT) if error.object.startswith(PROGRAMS) else (line, NOT_UTF_8)))
    except OSError as error:
        problems.add(shown_path, 0, f"the file cannot be read ({error.strerror}).")
    else:
        torn = [text.count("\n", 0, found.start()) + 1 for found in UNSETTLED.finditer(text)]
        for line in torn:
            problems.add(shown_path, line, LEFT_BY_A_MERGE)
        return None if torn else text
    return None


def names_in(path: Path) -> list[str]:
    """The names at the top level of a file that cannot be read: what others say about them is no further mistake."""
    try:
        text = path.read_bytes().decode("utf-8", errors="replace")
    except OSError:  # there is no such file, or it cannot be opened, which is told where it is read
        return []
    return re.findall(r"^([\w$-]+)[ ]*:", text, re.MULTILINE)


def read_yaml(text: str, shown_path: str, problems: Problems, fill: Callable[[str, int], str] | None = None) -> Node | None:
    """Read a YAML text whose top level is a mapping; None, with a problem noted, where it cannot be read.

    `fill(text, line)` fills words into each value; names (keys) stay as they are. What is read without `fill` can be filled
    later (see `filled`).
    """
    reading = _Reading(text, shown_path, problems, fill)
    try:
        node = reading.document()
    except yaml.MarkedYAMLError as error:
        line, words = in_plain_words(error, text)
        problems.add(shown_path, line, f"the YAML cannot be read: {words}.")
        return None
    except yaml.YAMLError:
        found = yaml.reader.Reader.NON_PRINTABLE.search(text)
        line = text.count("\n", 0, found.start()) + 1 if found else 0
        problems.add(shown_path, line, "there is an invisible character here that is not text. Is it the right file?")
        return None
    except _Refused:
        return None
    if not reading.sound:
        return None
    if node is None or (node.text is not None and not node.raw):
        problems.add(shown_path, 0, "the file is empty.")
        return None
    if node.mapping is None:
        problems.add(shown_path, node.line, 'the file must hold names with values, such as "title: Monitoring Plan".')
        return None
    return node


def filled(node: Node, fill: Callable[[str, int], str]) -> Node:
    """A node that was read without `fill`, with words filled in."""
    if node.mapping is not None:
        return replace(node, value={name: filled(each, fill) for name, each in node.mapping.items()})
    if node.items is not None:
        return replace(node, value=[filled(each, fill) for each in node.items])
    return replace(node, value="".join(fill(part, line) for part, line in node.parts))


class _Refused(Exception):
    """The file has something in it that we refuse to read. The problem is noted; more messages would only confuse."""


class _Reading:
    """Turns the events of PyYAML's parser into our nodes one by one, so that no file can exhaust memory or the stack."""

    def __init__(self, text: str, path: str, problems: Problems, fill: Callable[[str, int], str] | None) -> None:
        self.lines = text.split("\n")
        self.numbers = [FileLine(number, path) for number in range(1, len(self.lines) + 2)]
        self.path = path
        self.problems = problems
        self.fill = fill
        self.events: Iterator[yaml.Event] = yaml.parse(text, Loader=Loader)
        self.sound = True

    def document(self) -> Node | None:
        """The only document of the file; None where it has none, or uses YAML features that are not allowed here."""
        node = None
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                if node:
                    raise self._refused(event, 'a second document begins here ("---"); one file holds one.')
                node = self._value(next(self.events), 0)
        return node

    def _refused(self, event: yaml.Event, message: str) -> _Refused:
        self.problems.add(self.path, self._line(event), message)
        return _Refused()

    def _line(self, event: yaml.Event, mark: str = "start_mark") -> FileLine:
        return self.numbers[int(getattr(event, mark).line)]

    def _value(self, event: yaml.Event, depth: int) -> Node:
        line = self._line(event)
        self._check_signs(event, line)
        if isinstance(event, yaml.ScalarEvent):
            self._check_end(event)
            self._check_entries(event)
            parts = self._parts(event, line, self._line(event, "end_mark"))
            if self.fill:
                return Node(line, "".join(self.fill(part, at) for part, at in parts), raw=event.value)
            return Node(line, event.value, raw=event.value, parts=tuple(parts))
        if not isinstance(event, yaml.CollectionStartEvent):
            return Node(line, "")  # an alias; noted already
        if depth == DEEPEST_NESTING:
            raise self._refused(event, f"lists and groups are nested more than {DEEPEST_NESTING} deep.")
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(line, depth + 1)
        items = []
        while not isinstance(each := next(self.events), yaml.SequenceEndEvent):
            items.append(self._value(each, depth + 1))
        return Node(line, items)

    def _check_signs(self, event: yaml.Event, line: int) -> None:
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            message = "a text that begins with & or * must be in quotes (YAML's anchors are not used here)."
        elif getattr(event, "tag", None) not in (None, "!"):
            message = "a text that begins with ! must be in quotes (YAML's tags are not used here)."
        else:
            return
        self.problems.add(self.path, line, message)
        self.sound = False

    def _check_end(self, event: yaml.ScalarEvent) -> None:
        """Report the end of a text, as in "Grade 3 #math", that YAML takes for a note. An empty text is reported anyway."""
        at = self._line(event, "end_mark")
        rest = self.lines[at - 1][event.end_mark.column if event.end_mark else 0 :]
        if event.value and not event.style and (found := CUT_OFF.match(rest)):
            said = (
                f'{shown(found[1])} and what follows is not read, as " #" begins a note in YAML: put all of the text in quotes.'
            )
            self.problems.add(self.path, at, said)

    def _check_entries(self, event: yaml.ScalarEvent) -> None:
        """Report lines that look like entries of a list to whoever typed them, and that YAML joins to the line above."""
        first, last = self._line(event), self._line(event, "end_mark")
        for line in self.numbers[first : min(last, len(self.lines))]:
            typed = self.lines[line - 1].strip()
            if ENTRY.match(typed) and re.search(rf"\S {re.escape(typed.rstrip(QUOTES))}", event.value):
                self.problems.add(self.path, line, f"{shown(typed)} {NO_ENTRY}")

    def _mapping(self, line: int, depth: int) -> Node:
        mapping: dict[str, Node] = {}
        key_lines: dict[str, int] = {}
        while not isinstance(name := next(self.events), yaml.MappingEndEvent):
            name_line = self._line(name)
            self._check_signs(name, name_line)
            if isinstance(name, yaml.CollectionStartEvent):
                message = "a name is expected here, not a list or a group: put a text that begins with [ or { in quotes."
                raise self._refused(name, message)
            key = getattr(name, "value", "")
            if key.strip() != key.strip(" ") and not getattr(name, "style", None):
                self.problems.add(self.path, name_line, f"the YAML cannot be read: {ODD_SPACE}.")
                self.sound = False
            value = self._value(next(self.events), depth)
            if key in mapping:
                message = f"{shown(key)} is here twice (first on line {key_lines[key]})."
                self.problems.add(self.path, name_line, message)
                continue
            mapping[key] = value
            key_lines[key] = name_line
        return Node(line, mapping, key_lines)

    def _parts(self, event: yaml.ScalarEvent, first: FileLine, last: FileLine) -> Iterator[tuple[str, int]]:
        """The pieces of a text, each with the line that it was typed on: YAML joins lines, so words are matched."""
        if first == last:
            yield event.value, first
            return
        words = re.compile(r"\S+").finditer(event.value)
        begin = 0
        for line in self.numbers[first - 1 : min(last, len(self.lines))]:
            typed = self.lines[line - 1]
            if line == first:
                if event.style in ("|", ">"):
                    continue  # the text begins on the next line
                typed = typed[event.start_mark.column if event.start_mark else 0 :]
            end = begin
            for _, word in zip(typed.split(), words, strict=False):
                end = word.end()
            if end > begin:
                yield event.value[begin:end], line
                begin = end
        yield event.value[begin:], last
