"""Reads a YAML file as text with line numbers, and nothing more.

Every value stays the text that the author typed: what a `Yes`, a `12` or an `On` means is decided by the option that
reads it (see `options`), so that a word in a list is never turned into a boolean. What YAML can do besides plain
lists and mappings (anchors, tags, several documents) is refused: it makes files hard to read and can be used to
make a small file explode.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from .problems import Problems, shown

LARGEST_FILE = 250_000
DEEPEST_NESTING = 40

Loader: type[yaml.BaseLoader] | type[yaml.CBaseLoader] = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

# What PyYAML says in the language of its parser, and what it means to the person who typed the file.
SYNTAX_IN_PLAIN_WORDS = {
    "found character '\\t'": "there is a tab here: indent with spaces instead",
    "found character that cannot start any token": "this character cannot begin a value: put the text in quotes",
    "mapping values are not allowed": "there is a colon too many: put a text that contains a colon in quotes",
    "found unexpected end of stream": "a quotation mark is opened and never closed",
    "could not find expected ':'": "a colon is missing after this word",
    "did not find expected key": "the indentation does not fit the lines above, or a quotation mark is missing",
    "did not find expected '-' indicator": "the indentation does not fit the list above",
    "did not find expected ',' or ']'": "a list that begins with [ is not closed with ]",
    "did not find expected ',' or '}'": "a group that begins with { is not closed with }",
    "did not find expected node content": "a value is missing here, or a bracket is never closed",
    "did not find expected whitespace or line break": "a space is missing here",
    "block sequence entries are not allowed": "a list cannot begin here: put it on a line of its own",
    "found undefined alias": "a text that begins with * must be put in quotes",
}


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
        return path.read_bytes().decode("utf-8-sig")
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
        mark = error.problem_mark or error.context_mark
        problems.add(shown_path, mark.line + 1 if mark else 0, f"the YAML cannot be read: {_plain(error.problem or '')}.")
        return None
    except yaml.YAMLError:
        problems.add(shown_path, 0, "the file holds characters that are no text. Is it the right file?")
        return None
    if root is None:
        return None
    node = _convert(root, shown_path, problems, fill)
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
            problems.add(
                path, line, "anchors (&name) and aliases (*name) are not used here: write the text out, or put it in quotes."
            )
        if getattr(event, "tag", None) not in (None, "!"):
            problems.add(path, line, "tags (!name) are not used here: put a text that begins with ! in quotes.")
    if len(problems.found) > before:
        return None
    root = yaml.compose(text, Loader=Loader)
    if root is None:
        problems.add(path, 0, "the file is empty.")
    return root


def _convert(node: yaml.Node, path: str, problems: Problems, fill: Callable[[str, int], str]) -> Node:
    line = node.start_mark.line + 1
    if isinstance(node, yaml.SequenceNode):
        return Node(line, [_convert(item, path, problems, fill) for item in node.value])
    if isinstance(node, yaml.MappingNode):
        mapping: dict[str, Node] = {}
        key_lines: dict[str, int] = {}
        for key_node, value_node in node.value:
            key_line = key_node.start_mark.line + 1
            if not isinstance(key_node, yaml.ScalarNode):
                problems.add(path, key_line, "a name is expected here, not a list or a group.")
                continue
            key = key_node.value
            if key in mapping:
                problems.add(path, key_line, f"{shown(key)} stands here twice (first on line {key_lines[key]}).")
                continue
            mapping[key] = _convert(value_node, path, problems, fill)
            key_lines[key] = key_line
        return Node(line, mapping, key_lines)
    return Node(line, fill(node.value, line), raw=node.value)


def _plain(problem: str) -> str:
    for technical, words in SYNTAX_IN_PLAIN_WORDS.items():
        if technical in problem:
            return words
    return problem
