"""Reads a Markdown file into its front matter and its text.

Words are filled in after the YAML has been read, so that a word with a colon, a quotation mark or a dollar sign stays intact.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import yaml

from guidebook.authoring.headings import title_in
from guidebook.authoring.problems import FileLine, Problems, meant
from guidebook.authoring.yaml_source import Fill, Node, filled, read_yaml

TEXTS = ("title", "description")  # of what is read from pages, what must be text
LISTS = {"hide": "[toc]", "tags": "[time, trust]"}  # … and what a list, with an example
FOR_SEARCH = {"exclude": re.compile(r"(?i)yes|true|no|false"), "boost": re.compile(r"[0-9]+(?:\.[0-9]+)?")}
PAGE_OPTIONS = ("template", "hide", "tags", "description", "search")  # what MkDocs and its theme read, besides `title`
OF_CHAPTERS = {"stage", "chapter"}
SAME = ("stage", "chapter", "template", "hide", "search", "menu")  # what a translation cannot change
PLACE = "menu"  # the option that says where in the menu a page belongs
NOWHERE = ("no", "false")  # what it says of a page that is to stay out of the menu
OUR_OPTIONS = ("situation", "tools", PLACE)  # what we read from a page that is not a chapter
FRONT = re.compile(r"---[ \t]*\n(?P<front>(?:.*\n)*?)(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
LOOKS_LIKE_FRONT = re.compile(r"---[ \t]*\n[\w$-]+:(?:\s|\Z)")
ALMOST_FRONT = re.compile(r"\s*(?:-{2,}|[–—]+-?)[ \t]*\n[\w$-]+:\s[^\n]*\n(?:[^\n]+\n)*?(?:-{2,}|[–—]+-?)[ \t]*\n")


@dataclass(frozen=True)
class Source:
    """One Markdown page with words filled in.

    `text` has empty lines in place of the front matter, so its line numbers are those of the file. `front` is None where there
    is no front matter or it cannot be read, which is noted; `as_typed` is its text in either case, and `meta` its values.
    """

    src_uri: str  # its address below docs/
    path: str  # as messages show it
    text: str
    front: Node | None = None
    as_typed: str = ""
    meta: dict[str, Any] = field(default_factory=dict)
    opening: str = ""  # the tip of a translation that has nothing else of the text
    origins: tuple[int, ...] = ()  # where a layer changed the page: for each line of `text`, the line it was written on

    def at(self, line: int) -> int:
        """Where a line of the text, counted from 1, was written: on that line, or on a line of a layer's changes."""
        return self.origins[line - 1] if self.origins else line

    @property
    def title(self) -> str:
        """The title in the front matter, or else the first heading, or else the name of the file."""
        if self.meta.get("title"):
            return str(self.meta["title"])
        return title_in(self.text) or self.id

    @property
    def id(self) -> str:
        """The name of its file without the ending, which is a chapter's id."""
        return self.src_uri.rpartition("/")[2].removesuffix(".md")

    @property
    def is_chapter(self) -> bool:
        """Whether the front matter makes it a chapter."""
        return bool(OF_CHAPTERS & self.meta.keys())

    def markdown(self) -> str:
        """The page as Markdown for MkDocs, with the front matter as JSON: valid YAML, whatever words were filled in."""
        return f"---\n{json.dumps(self.meta, ensure_ascii=False, default=str)}\n---\n{self.text}"


@dataclass(frozen=True)
class TypedPiece:
    """Lines of a page as they were typed, and where the first of them was written."""

    text: str
    line: int


@dataclass(frozen=True)
class Typed:
    """A page before words are filled in. Its text is in several pieces where layers changed parts of it."""

    path: str
    front: Node | None
    values: Mapping[str, Any]  # the values of the front matter, as YAML reads them
    as_typed: str  # the front matter
    pieces: tuple[TypedPiece, ...]
    above: int  # the number of lines in the file above the text
    opening: tuple[TypedPiece, ...] = ()  # the tip of a translation that has nothing else of the text

    def called(self, translation: Typed) -> Typed:
        """This page with the front matter of a translation that has nothing of its text, except perhaps its tip."""
        ours, theirs = self.front, translation.front
        if not ours or not theirs:
            return self
        named = {**(ours.mapping or {}), **(theirs.mapping or {})}
        front = replace(ours, value=named, key_lines=ours.key_lines | theirs.key_lines)
        return replace(self, front=front, values={**self.values, **translation.values}, opening=translation.pieces)

    def translating(self, original: Typed, problems: Problems) -> Typed:
        """This page as a translation of `original`, from which it gets the front matter that it leaves out.

        What a translation must not change is reported.
        """
        if original.front is None:
            return self
        ours, own = original.front.mapping or {}, self.front or Node(1, {})
        for name in (each for each in SAME if each in (own.mapping or {})):
            if name not in ours or self.values.get(name) != original.values.get(name):
                where = f"{original.path}:{ours[name].line}" if name in ours else original.path
                said = f'"{name}" is not as in {where}, but a translation holds only words: leave it out.'
                problems.add(self.path, own.key_lines[name], said)
        front = replace(own, value={**ours, **(own.mapping or {})}, key_lines={**original.front.key_lines, **own.key_lines})
        typed = f"{original.as_typed}{self.as_typed}"
        return replace(self, front=front, as_typed=typed, values={**original.values, **self.values})


def read_source(src_uri: str, path: str, text: str, fill: Fill, problems: Problems, fill_page: Fill | None = None) -> Source:
    """Read one Markdown file. `fill(text, path, line)` fills in words; `fill_page` does so in Markdown, by default the same."""
    return with_words(src_uri, read_typed(path, text, problems), fill, problems, fill_page)


def read_typed(path: str, text: str, problems: Problems) -> Typed:
    """Read one Markdown file without filling in words; `path` is the one that messages show."""
    found = FRONT.match(text)
    if not found:
        if LOOKS_LIKE_FRONT.match(text):
            problems.add(path, 1, 'the front matter begins here and does not end: a line "---" is missing after it.')
        elif almost := ALMOST_FRONT.match(text):
            line = almost[0].count("\n", 0, len(almost[0]) - len(almost[0].lstrip())) + 1
            problems.add(
                path, line, 'these settings are not read: they must begin on the first line, with three hyphens ("---").'
            )
        return Typed(path, None, {}, "", (TypedPiece(text, FileLine(1, path)),), 0)
    above = found[0].count("\n")
    front = read_yaml("\n" + found["front"], path, problems) if found["front"].strip() else None
    values = values_of(found["front"], front, path, problems) if front else {}
    values |= {
        name: each.text for name, each in ((front and front.mapping) or {}).items() if name in TEXTS and each.text is not None
    }
    return Typed(path, front, values, found["front"], (TypedPiece(text[found.end() :], FileLine(above + 1, path)),), above)


def with_words(src_uri: str, typed: Typed, fill: Fill, problems: Problems, fill_page: Fill | None = None) -> Source:
    """A page with words filled in; `fill` and `fill_page` are as for `read_source`."""
    fill_page = fill_page or fill
    path = typed.path
    front = filled(typed.front, lambda value, line: fill(value, path, line)) if typed.front else None
    body = "".join(fill_page(piece.text, path, piece.line) for piece in typed.pieces)
    meta = {name: _filled(value, node) for (name, value), node in zip(typed.values.items(), _inside(front), strict=False)}
    _check_names(front, path, problems)
    _check_values(front, path, problems)
    opening = "".join(fill_page(piece.text, path, piece.line) for piece in typed.opening)
    return Source(src_uri, path, "\n" * typed.above + body, front, typed.as_typed, meta, opening, _origins(typed))


def _origins(typed: Typed) -> tuple[int, ...]:
    if len(typed.pieces) == 1:
        return ()
    of_pieces = [piece.line + at for piece in typed.pieces for at in range(piece.text.count("\n"))]
    last = typed.pieces[-1]
    return (*range(1, typed.above + 1), *of_pieces, last.line + last.text.count("\n"))


def _check_names(front: Node | None, path: str, problems: Problems) -> None:
    """Report names that look like misspellings of ours; any others may belong to a district's own templates."""
    names = (*PAGE_OPTIONS, *OUR_OPTIONS, "title")
    for name in (front.mapping or {}) if front else ():
        near = name.lower() if name.lower() in OF_CHAPTERS else meant(name.lower(), names)
        if front and name not in names and near and not OF_CHAPTERS & {*(front.mapping or {})}:
            problems.add(path, front.key_lines[name], f'"{name}" is not known here. Did you mean "{near}"?')


def _check_values(front: Node | None, path: str, problems: Problems) -> None:
    """Report what MkDocs and its theme could not use, or would take for something else without a word."""
    for name, node in ((front and front.mapping) or {}).items():
        if name in TEXTS and node.text is None:
            problems.add(path, node.line, f'"{name}" must be text: put it in quotes.')
        if name in LISTS and node.items is None:
            problems.add(path, node.line, f'"{name}" must be a list, such as {LISTS[name]}.')
        if name == "search" and not _is_for_search(node):
            said = 'takes "{ exclude: true }", which leaves the page out, or a number, as in "{ boost: 2 }", which lifts it.'
            problems.add(path, node.line, f'"{name}" {said}')


def _is_for_search(node: Node) -> bool:
    given = (node.mapping or {}).items()
    return bool(given) and all(name in FOR_SEARCH and FOR_SEARCH[name].fullmatch(each.text or "") for name, each in given)


def values_of(typed: str, front: Node, path: str, problems: Problems) -> dict[str, Any]:
    """The front matter with the types that YAML gives its values, as MkDocs expects them; empty, with a problem, on failure."""
    try:
        return {str(name): value for name, value in yaml.safe_load(typed).items()}
    except (yaml.YAMLError, ValueError):  # such as a date that does not exist
        problems.add(path, front.line, "a value of the front matter cannot be read: put it in quotes.")
        return {}


def _filled(value: Any, node: Node) -> Any:
    if isinstance(value, dict):
        return {name: _filled(each, inner) for (name, each), inner in zip(value.items(), _inside(node), strict=False)}
    if isinstance(value, list):
        return [_filled(each, inner) for each, inner in zip(value, node.items or [], strict=False)]
    return node.text if isinstance(value, str) else value


def _inside(node: Node | None) -> list[Node]:
    return list(((node and node.mapping) or {}).values())
