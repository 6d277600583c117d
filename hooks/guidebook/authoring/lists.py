"""Lists in Markdown, and what authors get wrong in them: readers see entries as running text, or all on one level."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guidebook.authoring.fences import outside_fences
from guidebook.authoring.problems import shown

TAB = 4  # by so many more spaces, Markdown takes an entry to be within another
ENTRY = re.compile(r"(?P<indentation> *)(?:[-*+]|(?P<number>[0-9]+)\.)[ ]+\S")
NO_ENTRY = re.compile(r" *(?:[0-9]+\)|[•◦▪])\s+\S")  # what looks like one elsewhere
NOTE = re.compile(r" *!!! ?\w")
ENDS = re.compile(rf"{NOTE.pattern}| *(?:#|<|(?:[-*_] *){{3,}}$)")  # a list may begin right after such a line
NOT_BEGUN = "a list begins after a blank line: readers see {} as part of the text above it."
OTHER_MARKS = 'readers see {} as running text: entries of a list begin with a hyphen and a space, or with "1." and so on.'
FLAT = "readers see {} beside the entry that it is to be within: indent it by four more spaces than that."


def wrong_lists(text: str) -> Iterator[tuple[int, str]]:
    """What is wrong with the lists in a text, each with the index of its line; of each paragraph, only the first mistake."""
    first: dict[int, int] = {}  # by level, the fewest spaces before an entry
    holds = False  # whether what is indented is within a list or a note, and no code
    for paragraph in _paragraphs(text.expandtabs(TAB).split("\n")):
        holds = holds and (paragraph[0][1].startswith(" ") or bool(ENTRY.match(paragraph[0][1])))
        if not holds:
            first.clear()
        inside, fresh = False, True  # whether a list has begun in this paragraph, and whether one may
        told = ""
        for index, typed in paragraph:
            entry = ENTRY.match(typed)
            if not holds and typed.startswith(" " * TAB) and fresh:
                break
            if entry and (inside or fresh):
                inside = holds = True
                told = FLAT if _is_flat(len(entry["indentation"]), first) else ""
            elif entry and entry["number"] in (None, "1"):  # with any other number, a sentence may end on the line above
                told = NOT_BEGUN
            elif NO_ENTRY.match(typed) and not fresh and not inside:
                told = OTHER_MARKS
            fresh = bool(ENDS.match(typed)) and not entry
            inside = inside and not fresh
            holds = holds or bool(NOTE.match(typed))
            if told:
                yield index, told.format(shown(typed))
                break


def _paragraphs(lines: list[str]) -> Iterator[list[tuple[int, str]]]:
    """The lines with nothing blank and no fence between them, each with its index."""
    paragraph: list[tuple[int, str]] = []
    for index, line in outside_fences(lines):
        if paragraph and (not line.strip() or index > paragraph[-1][0] + 1):
            yield paragraph
            paragraph = []
        if line.strip():
            paragraph.append((index, line))
    if paragraph:
        yield paragraph


def _is_flat(spaces: int, first: dict[int, int]) -> bool:
    """Whether an entry is indented, and not by enough; `first` has the fewest spaces before one, by level."""
    level = spaces // TAB
    for deeper in [each for each in first if each > level]:
        del first[deeper]
    first[level] = min(spaces, first.get(level, spaces))
    return spaces > first[level]
