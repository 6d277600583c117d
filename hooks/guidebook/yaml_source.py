"""Reads a YAML file as text with line numbers, and nothing more.

Every value stays the text that the author typed: what a `Yes`, a `12` or an `On` means is decided by the option that
reads it (see `options`), so that a word in a list is never turned into a boolean. What YAML can do besides plain
lists and mappings (anchors, tags, several documents) is refused: it makes files hard to read and can be used to
make a small file explode.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from .problems import Problems, shown
from .yaml_syntax import Loader, in_plain_words

LARGEST_FILE = 250_000
DEEPEST_NESTING = 40


@dataclass(frozen=True)
class Node:
    """One value of a YAML file: text, a list of nodes, or a mapping of names to nodes, with its line.

    `raw` is a text as it was typed, before the site's words were put in.
    """

    line: int
    value: str | list[Node] | dict[str, Node]
    key_lines: dict[str, int] = field(default_factory=dict)
    raw: str = ""

    @property
    def text(self) -> str | None:
        return self.value if isinstance(self.value, str) else None

    @property
    def items(self) -> list[Node] | None:
        return self.value if isinstance(self.value, list) else None

    @property
    def mapping(self) -> dict[str, Node] | None:
        return self.value if isinstance(self.value, dict) else None


def read_text(path: Path, shown_path: str, problems: Problems) -> str | None:
    """The text of an author's file, or None with a problem noted where it cannot be one."""
    try:
        size = path.stat().st_size
        if size > LARGEST_FILE:
            problems.add(
                shown_path, 0, f"the file has {size:,} bytes; at most {LARGEST_FILE:,} are allowed. Is it the right file?"
            )
            return None
        # However a computer ends its lines, positions and revisions are the same.
        return path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError:
        problems.add(shown_path, 0, "this is not a text file in UTF-8. Save it as plain text (UTF-8) and try again.")
    except OSError as error:
        problems.add(shown_path, 0, f"the file cannot be read ({error.strerror}).")
    return None


def read_yaml(text: str, shown_path: str, problems: Problems, fill: Callable[[str, int], str] | None = None) -> Node | None:
    """Read a YAML text whose top level is a mapping, or note what is wrong and return None.

    `fill(text, line)` puts the site's words into each value; names (keys) are left as they are.
    """
    fill = fill or (lambda value, line: value)
    try:
        root = _compose(text, shown_path, problems)
    except yaml.MarkedYAMLError as error:
        line, words = in_plain_words(error, text)
        problems.add(shown_path, line, f"the YAML cannot be read: {words}.")
        return None
    except yaml.YAMLError:
        found = yaml.reader.Reader.NON_PRINTABLE.search(text)
        line = text.count("\n", 0, found.start()) + 1 if found else 0
        problems.add(shown_path, line, "an invisible character stands here that is no text. Is it the right file?")
        return None
    if root is None:
        return None
    try:
        node = _Conversion(text, shown_path, problems, fill).of(root)
    except _NotAName:
        return None
    if node.mapping is None:
        problems.add(shown_path, node.line, 'the file must hold names with values, such as "title: Monitoring Plan".')
        return None
    return node


def _compose(text: str, path: str, problems: Problems) -> yaml.Node | None:
    """Check the stream of events before anything is built from it, so that no file can exhaust memory or stack."""
    depth = documents = 0
    before = len(problems.found)
    for event in yaml.parse(text, Loader=Loader):
        line = event.start_mark.line + 1 if event.start_mark else 0
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > DEEPEST_NESTING:
                problems.add(path, line, f"lists and groups are nested more than {DEEPEST_NESTING} deep.")
                return None
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        elif isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents == 2:
                problems.add(path, line, 'a second document begins here ("---"); one file holds one.')
                return None
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            problems.add(path, line, "a text that begins with & or * must stand in quotes (YAML's anchors are not used here).")
        if getattr(event, "tag", None) not in (None, "!"):
            problems.add(path, line, "a text that begins with ! must stand in quotes (YAML's tags are not used here).")
    if len(problems.found) > before:
        return None
    root = yaml.compose(text, Loader=Loader)
    if root is None or (isinstance(root, yaml.ScalarNode) and not root.value):
        problems.add(path, 0, "the file is empty.")
        return None
    return root


class _NotAName(Exception):
    """A list or group stands where a name belongs; noted already. What else is wrong with it would only confuse."""


class _Conversion:
    """From PyYAML's nodes to ours."""

    def __init__(self, text: str, path: str, problems: Problems, fill: Callable[[str, int], str]) -> None:
        self.lines = text.split("\n")
        self.path = path
        self.problems = problems
        self.fill = fill

    def of(self, node: yaml.Node) -> Node:
        line = node.start_mark.line + 1
        if isinstance(node, yaml.SequenceNode):
            return Node(line, [self.of(item) for item in node.value])
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, line)
        assert isinstance(node, yaml.ScalarNode)
        return Node(line, self._filled(node, line), raw=node.value)

    def _mapping(self, node: yaml.MappingNode, line: int) -> Node:
        mapping: dict[str, Node] = {}
        key_lines: dict[str, int] = {}
        for key_node, value_node in node.value:
            key_line = key_node.start_mark.line + 1
            if not isinstance(key_node, yaml.ScalarNode):
                message = "a name is expected here, not a list or a group: put a text that begins with [ or { in quotes."
                self.problems.add(self.path, key_line, message)
                raise _NotAName
            key = key_node.value
            if key in mapping:
                message = f"{shown(key)} stands here twice (first on line {key_lines[key]})."
                self.problems.add(self.path, key_line, message)
                continue
            mapping[key] = self.of(value_node)
            key_lines[key] = key_line
        return Node(line, mapping, key_lines)

    def _filled(self, node: yaml.ScalarNode, line: int) -> str:
        if node.start_mark.line == node.end_mark.line:
            return self.fill(node.value, line)
        return "".join(self.fill(part, part_line) for part, part_line in self._parts(node))

    def _parts(self, node: yaml.ScalarNode) -> Iterator[tuple[str, int]]:
        """The parts of a text over several lines, each with its line: YAML joins lines but keeps the words on them."""
        first = node.start_mark.line
        words = re.compile(r"\S+").finditer(node.value)
        begin = 0
        for number in range(first, min(node.end_mark.line + 1, len(self.lines))):
            typed = self.lines[number][node.start_mark.column :] if number == first else self.lines[number]
            if number == first and node.style in ("|", ">"):
                continue  # the text begins on the next line
            end = begin
            for _, word in zip(typed.split(), words, strict=False):
                end = word.end()
            if end > begin:
                yield node.value[begin:end], number + 1
                begin = end
        yield node.value[begin:], node.end_mark.line + 1
