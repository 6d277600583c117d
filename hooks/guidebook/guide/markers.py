"""Markers, which put more than text on a page, and the mistakes that authors make in them.

A marker is on a line of its own, with a blank line before and after: `[[tools]]`, or with an id, `[[figure hourglass]]`. The
parts of pages say which markers exist.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from guidebook.authoring.fences import outside_fences, without_fences
from guidebook.authoring.problems import Problems, line_reference, listed, nearest
from guidebook.authoring.source import Source
from guidebook.guide.links import Known

MARKER = re.compile(r"\[\[\s*([a-z]+(?:-[a-z]+)*)(?:\s+([^\]\s]+))?\s*\]\]")
ANY = re.compile(r"\[\[[^\[\]\n]*\]\](?![(\[])")  # what was meant as a marker; not a link, whose text may be in brackets
ONE_BRACKET = re.compile(r"^\[([a-z-]+)(?:[ ]+[a-z0-9-]+)?\][ ]*$", re.MULTILINE)
ALONE = re.compile(rf"^{MARKER.pattern}$", re.MULTILINE)


@dataclass(frozen=True)
class Marker:
    """One marker, as authors know it.

    Attributes:
        help: what it puts on a page, in a sentence for authors.
        unknown: for a marker that takes an id, how the message about an id that does not exist begins, such as "there is no
            figure"; empty: it takes none.
        in_chapters: whether it shows what belongs to the chapter that it stands in, so that other pages have no use for it.
    """

    name: str
    help: str
    unknown: str = ""
    in_chapters: bool = False


Markers = Mapping[str, Marker]  # by name


def markers_in(text: str) -> Iterator[re.Match[str]]:
    """The markers that put something into a text, in order: the two groups of each are its name and perhaps an id."""
    yield from ALONE.finditer(without_fences(text)) if "[[" in text else ()


def placed(text: str, name: str) -> list[str]:
    """The ids in the markers of one name in a text, in order; an empty string for a marker without one."""
    return [found[2] or "" for found in markers_in(text) if found[1] == name]


def check_markers(source: Source, markers: Markers, known: Known, problems: Problems, retired: Known, gone: Known) -> None:
    """Report every marker in a Markdown file that is misspelled, is part of a paragraph, is there twice, or names what does not
    exist or is a `retired` tool. One that names what is `gone` from this edition is fine: it puts nothing there.
    """
    for match in ONE_BRACKET.finditer(without_fences(source.text)):
        if match[1] in markers and f"{match[0].strip()}:" not in source.text:
            said = f'a marker has two brackets on each side: "[{match[0].strip()}]".'
            problems.add(source.path, source.at(source.text.count("\n", 0, match.start()) + 1), said)
    if "[[" not in source.text:
        return
    lines = source.text.split("\n")
    first: dict[tuple[str, str], int] = {}  # a marker's name and id → its line
    for index, text in outside_fences(lines):
        if text.startswith("    "):
            continue
        for match in ANY.finditer(re.sub(r"`[^`]*`", "", text)):
            beside = [*lines[max(0, index - 1) : index], *lines[index + 1 : index + 2]]
            alone = text.strip() == match[0] and not "".join(beside).strip()
            line = source.at(index + 1)
            wrong = _wrong_with(match[0], alone, markers, known, retired, gone)
            if not wrong and (marker := MARKER.fullmatch(match[0])):
                if markers[marker[1]].in_chapters and not source.is_chapter:
                    wrong = f'"{match[0]}" shows what belongs to a chapter, and this page is none.'
                before = first.setdefault((marker[1], marker[2] or ""), line)
                if before != line:
                    wrong = f'"{match[0]}" is on this page twice (first {line_reference(before, line)}): place it once.'
            if wrong:
                problems.add(source.path, line, wrong)


def _wrong_with(typed: str, alone: bool, markers: Markers, known: Known, retired: Known, gone: Known) -> str:
    """What is wrong with one marker; empty: nothing."""
    match = MARKER.fullmatch(typed)
    name, id_ = match.groups() if match else (typed.strip("[] "), None)
    marker = markers.get(name)
    if not marker:
        return f'"{typed}" is not a marker. {nearest(re.split("[^a-z]", name.lower())[0], markers)}'
    if not alone:
        return f'"{typed}" must be on a line of its own, with a blank line before and after it.'
    if id_ in gone.get(name, ()):
        return ""
    if id_ in retired.get(name, ()):
        return f'the tool "{id_}" is retired: place what took its place.'
    if marker.unknown and id_ not in known[name]:
        return f'{marker.unknown} "{id_ or ""}" to place here. {nearest(id_ or "", known[name])}'
    if not marker.unknown and id_:
        named = [each.name for each in markers.values() if each.unknown]
        return f'"[[{name}]]" takes no name; only {listed(named, "and")} do.'
    return ""
