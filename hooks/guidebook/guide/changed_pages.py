"""What a layer changes in one of our pages: its front matter, and sections, which are named by their anchor or heading.

A section goes from its heading to the next one of the same rank or a higher one. The title's section ends at the next heading.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from guidebook.authoring.changes import OURS, WITHOUT, changed
from guidebook.authoring.headings import headings_in
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

AFTER, BEFORE, OWN_HEADING, OWN_TEXT = range(4)  # the order of changes at the same place

Lines = tuple[tuple[str, int], ...]  # each line as it was typed, with its number in its file (see `FileLine`)
Words = Callable[[str, int], str]  # (text, line) → the text with the site's words put in


@dataclass(frozen=True)
class Markdown(OptionType):
    """Markdown, read as lines with their numbers, between two blank ones."""

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

    heading: str = option(Text(), "A different heading. Links to the section keep working.", "")
    replace: Lines = option(Markdown(), "New text for the section, in place of everything below its heading.", ())
    add_before: Lines = option(Markdown(), "Text to add before the section.", ())
    add_after: Lines = option(Markdown(), "Text to add after the section.", ())
    without: bool = option(YesNo(), "Leave the section out, with its heading and everything below it.", False)

    def check(self, reader: Reader) -> None:
        for name in ("heading", "replace"):
            if self.without and name in self.option_lines:
                reader.report(self.line_of(name), f'"{name}" has no effect on a section that is left out.')


@dataclass(frozen=True)
class PageSection:
    """A section as it was typed: where it is among the page's lines, and what it can be named by."""

    first: int  # the index of its heading's line
    end: int  # the index after its last line
    rank: int  # 1 for a title, 2 for a heading such as `## Heading`, and so on
    words: str  # of its heading, without markup
    anchor: str


def changed_page(typed: Typed, change: Node, text: str, reader: Reader, words: Words) -> Typed:
    """A page with what a layer changes in it. `change` is what the layer's file says, and `text` that file as it was typed.

    What cannot be changed is reported to `reader`, and everything else is changed all the same.
    """
    typed = _with_front(typed, change, text, reader)
    changes = (change.mapping or {}).get(SECTIONS)
    if changes is None:
        return typed
    if not changes.mapping:
        message = f'"{SECTIONS}" must name sections by their anchors, each followed by what to change in it.'
        reader.report(changes.line, message)
        return typed
    lines = tuple(line for piece in typed.pieces for line in _lines_of(piece))
    sections = list(_sections(lines, words))
    edits = _edits(changes, sections, typed.path, reader)
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
    """The lines as pieces of text, each of lines that follow on each other in one file."""
    begins = [0]
    for number, ((_, one), (_, next_)) in enumerate(pairwise(lines), 1):
        if next_ != one + 1 or getattr(next_, "path", "") != getattr(one, "path", ""):
            begins.append(number)
    for begin, end in pairwise([*begins, len(lines)]):
        text = "\n".join(line for line, _ in lines[begin:end])
        yield TypedPiece(text + "\n" if end < len(lines) else text, lines[begin][1])


def _sections(lines: Lines, words: Words) -> Iterator[PageSection]:
    found = list(headings_in((text for text, _ in lines), lambda typed, index: words(typed, lines[index][1])))
    for at, heading in enumerate(found):
        after = (each.index for each in found[at + 1 :] if each.rank <= heading.rank or heading.rank == 1)
        yield PageSection(heading.index, next(after, len(lines)), heading.rank, heading.words, heading.anchor)


@dataclass(frozen=True, order=True)
class _Edit:
    """New lines in place of those from index `first` up to `end`. Edits sort into the order in which they are made."""

    first: int
    order: int  # among edits at the same place: AFTER, BEFORE and so on
    inner: int  # if two sections end at the same place, what goes after the one that begins later comes first
    end: int
    lines: Lines


def _edits(changes: Node, sections: list[PageSection], path: str, reader: Reader) -> list[_Edit]:
    edits: list[_Edit] = []
    replaced: list[tuple[PageSection, str]] = []
    named: dict[str, PageSection] = {}
    for name, node in (changes.mapping or {}).items():
        section = next((each for each in sections if name in (each.anchor, each.words)), None)
        if section is None:
            message = f"there is no section {shown(name)} in {path} to change."
            reader.report(changes.key_lines[name], f"{message} {nearest(name, [each.anchor for each in sections])} {OURS}")
            continue
        named[name] = section
        with reader.at(shown(name)):
            try:
                if not node.mapping:
                    raise reader.fail(node.line, f"say what to change in it. {nearest('', options_of(SectionChange))}")
                change = read_record(SectionChange, node, reader)
            except Unread:
                continue
        edits += _edits_of(section, change)
        if change.without or change.replace:
            replaced.append((section, name))
    for outer, outer_name in replaced:
        for name, section in named.items():
            if outer.first < section.first < outer.end:
                message = f"this section is part of {shown(outer_name)}, which is replaced or left out as a whole here."
                reader.report(changes.key_lines[name], f"{shown(name)}: {message}")
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
    """The JSON Schema of a file with which a layer changes a page."""
    section = {**record_schema(SectionChange), "minProperties": 1, "description": "What to change in a section."}
    description = "Sections by their anchors, such as who-is-there: the last part of a link to the section."
    settings: Schema = {name: {} for name in FRONT}
    left_out = {"type": "array", "minItems": 1, "items": Text().schema(), "description": "Settings of ours to leave out."}
    sections = {"type": "object", "minProperties": 1, "additionalProperties": section, "description": description}
    properties = {**settings, SECTIONS: sections, WITHOUT: left_out}
    return {"type": "object", "minProperties": 1, "properties": properties, "additionalProperties": False}
