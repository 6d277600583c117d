"""What a layer changes in one of our pages: its front matter, and sections that are known by their place on the page.

A section goes from its heading to the next one of the same rank. That of the page's title ends at the first heading after it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from markdown.extensions.toc import slugify, unique

from guidebook.authoring.changes import OURS, WITHOUT, changed
from guidebook.authoring.options import (
    OptionType,
    Reader,
    Record,
    Schema,
    Text,
    Unread,
    YesNo,
    option,
    options_of,
    read_record,
    record_schema,
)
from guidebook.authoring.problems import nearest, shown
from guidebook.authoring.source import OUR_OPTIONS, PAGE_OPTIONS, Typed, TypedPiece, values_of
from guidebook.authoring.yaml_source import Node
from guidebook.guide.chapters import Chapter

SECTIONS = "sections"
FRONT = ("title", *PAGE_OPTIONS, *OUR_OPTIONS, *options_of(Chapter))
FENCE = re.compile(r"\s*(```+|~~~+)")
MARKUP = re.compile(r"\[([^\[\]]*)\]\([^()]*\)|[*`]")
HEADING = re.compile(r"(#{1,6})\s+(.+?)\s*(?:\{([^{}]*)\})?\s*$")

AFTER, BEFORE, OWN_HEADING, OWN_TEXT = range(4)  # the order of changes at the same place

Lines = tuple[tuple[str, int], ...]  # each as it was typed, with where it stands
Words = Callable[[str, int], str]  # a text with the site's words put in


@dataclass(frozen=True)
class Markdown(OptionType):
    """Markdown, with where its lines stand."""

    allowed = 'Markdown, on the lines after a "|"'
    prose = True

    def read(self, node: Node, name: str, reader: Reader) -> Lines:
        self._text(node, name, reader)
        first = node.parts[0][1] if node.parts else node.line
        lines = (node.text or "").rstrip().split("\n")
        return (("", first), *((line, first + number) for number, line in enumerate(lines)), ("", first))

    def schema(self) -> Schema:
        return Text().schema()


class SectionChange(Record):
    """What is changed in one section of a page."""

    heading: str = option(Text(), "Its heading in other words. Links to the section go on working.", "")
    replace: Lines = option(Markdown(), "What stands below its heading, in place of all that stands there.", ())
    add_before: Lines = option(Markdown(), "What stands before it.", ())
    add_after: Lines = option(Markdown(), "What stands after it.", ())
    without: bool = option(YesNo(), "Leave it out, with its heading and all that stands below it.", False)

    def check(self, reader: Reader) -> None:
        for name in ("heading", "replace"):
            if self.without and name in self.option_lines:
                reader.report(self.line_of(name), f'"{name}" has no effect on a section that is left out.')


@dataclass(frozen=True)
class PageSection:
    """A section as it was typed: the numbers of its lines, from 0, and the anchor it is known by."""

    first: int
    end: int
    rank: int
    words: str
    anchor: str


def changed_page(typed: Typed, change: Node, text: str, reader: Reader, words: Words) -> Typed:
    """A page with what a layer changes in it; `text` is the file that says so."""
    typed = _with_front(typed, change, text, reader)
    asked = (change.mapping or {}).get(SECTIONS)
    if asked is None:
        return typed
    if not asked.mapping:
        said = f'"{SECTIONS}" must name sections by their places on the page, each with what is changed in it.'
        reader.report(asked.line, said)
        return typed
    lines = tuple(line for piece in typed.pieces for line in _lines_of(piece))
    sections = list(_sections(lines, words))
    edits = _edits(asked, sections, typed.path, reader)
    return replace(typed, pieces=tuple(_pieces(tuple(_spliced(lines, edits)))))


def _with_front(typed: Typed, change: Node, text: str, reader: Reader) -> Typed:
    given = {name: each for name, each in (change.mapping or {}).items() if name != SECTIONS}
    before = typed.front or Node(1, {})
    known = {*FRONT, *(before.mapping or {}), WITHOUT}
    for name in [name for name in given if name not in known]:
        reader.report(change.key_lines[name], f"{shown(name)} is not known here. {nearest(name, [SECTIONS, *FRONT, WITHOUT])}")
        del given[name]
    if not given:
        return typed
    front = changed(Record, before, Node(change.line, given, change.key_lines), reader)
    values = {**typed.values, **values_of(text, change, reader.path, reader.problems)}
    kept = {name: values[name] for name in front.mapping or {} if name in values}
    return replace(typed, front=front, values=kept, as_typed=f"{typed.as_typed}\n{text}")


def _lines_of(piece: TypedPiece) -> Lines:
    return tuple((line, piece.line + number) for number, line in enumerate(piece.text.split("\n")))


def _pieces(lines: Lines) -> Iterator[TypedPiece]:
    """The lines joined again where they are consecutive in one file."""
    begins = [0]
    for number, ((_, one), (_, next_)) in enumerate(pairwise(lines), 1):
        if next_ != one + 1 or getattr(next_, "path", "") != getattr(one, "path", ""):
            begins.append(number)
    for begin, end in pairwise([*begins, len(lines)]):
        text = "\n".join(line for line, _ in lines[begin:end])
        yield TypedPiece(text + "\n" if end < len(lines) else text, lines[begin][1])


def _sections(lines: Lines, words: Words) -> Iterator[PageSection]:
    found = list(_headings(lines))
    taken: set[str] = set()
    for at, (first, heading) in enumerate(found):
        rank = len(heading[1])
        ranks = ((number, len(other[1])) for number, other in found[at + 1 :])
        end = next((number for number, other in ranks if other <= rank or rank == 1), len(lines))
        plain = words(MARKUP.sub(r"\1", heading[2]), lines[first][1])
        own = re.search(r"#([\w-]+)", heading[3] or "")
        yield PageSection(first, end, rank, plain, unique(own[1] if own else slugify(plain, "-"), taken))


def _headings(lines: Lines) -> Iterator[tuple[int, re.Match[str]]]:
    fence = ""
    for number, (text, _) in enumerate(lines):
        opened = FENCE.match(text)
        if opened and (not fence or opened[1].startswith(fence)):
            fence = "" if fence else opened[1]
        heading = HEADING.match(text)
        if heading and not fence:
            yield number, heading


@dataclass(frozen=True, order=True)
class _Edit:
    """Lines that replace others."""

    first: int
    order: int
    inner: int  # where two sections end at the same place, the one that begins later comes first
    end: int
    lines: Lines


def _edits(asked: Node, sections: list[PageSection], path: str, reader: Reader) -> list[_Edit]:
    edits: list[_Edit] = []
    replaced: list[tuple[PageSection, str]] = []
    named: dict[str, PageSection] = {}
    for name, node in (asked.mapping or {}).items():
        section = next((each for each in sections if name in (each.anchor, each.words)), None)
        if section is None:
            said = f"there is no section {shown(name)} in {path} to change."
            reader.report(asked.key_lines[name], f"{said} {nearest(name, [each.anchor for each in sections])} {OURS}")
            continue
        named[name] = section
        with reader.at(shown(name)):
            try:
                if not node.mapping:
                    raise reader.fail(node.line, f"say what is changed in it. {nearest('', options_of(SectionChange))}")
                change = read_record(SectionChange, node, reader)
            except Unread:
                continue
        edits += _edits_of(section, change)
        if change.without or change.replace:
            replaced.append((section, name))
    for outer, outer_name in replaced:
        for name, section in named.items():
            if outer.first < section.first < outer.end:
                said = f"this section stands in {shown(outer_name)}, all of which is replaced or left out here."
                reader.report(asked.key_lines[name], f"{shown(name)}: {said}")
    return sorted(edits)


def _edits_of(section: PageSection, change: SectionChange) -> Iterator[_Edit]:
    first, end = section.first, section.end
    if change.add_after:
        yield _Edit(end, AFTER, -first, end, change.add_after)
    if change.add_before:
        yield _Edit(first, BEFORE, -first, first, change.add_before)
    if change.without:
        yield _Edit(first, OWN_TEXT, -first, end, ())
    if change.heading:
        heading = f"{'#' * section.rank} {change.heading} {{ #{section.anchor} }}"
        yield _Edit(first, OWN_HEADING, -first, first + 1, ((heading, change.line_of("heading")),))
    if change.replace:
        yield _Edit(first + 1, OWN_TEXT, -first, end, change.replace)


def _spliced(lines: Lines, edits: list[_Edit]) -> Iterator[tuple[str, int]]:
    at = 0
    for edit in edits:
        yield from lines[at : edit.first]
        yield from edit.lines
        at = max(at, edit.end)
    yield from lines[at:]


def page_change_schema() -> Schema:
    """What a layer may say about a page that it changes, as a JSON Schema."""
    section = {**record_schema(SectionChange), "minProperties": 1, "description": "What is changed in a section."}
    said = "Sections by their places on the page, such as who-is-there: the last part of a link to one."
    settings: Schema = {name: {} for name in FRONT}
    left_out = {"type": "array", "minItems": 1, "items": Text().schema(), "description": "Settings of ours that are left out."}
    sections = {"type": "object", "minProperties": 1, "additionalProperties": section, "description": said}
    properties = {**settings, SECTIONS: sections, WITHOUT: left_out}
    return {"type": "object", "minProperties": 1, "properties": properties, "additionalProperties": False}
