"""What readers of a page would see as it is typed, since Markdown takes it for plain words: lists and tables that no blank line
comes before, links to an address or note that is not there, and code that does not end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from guidebook.authoring.fences import outside_fences, unclosed
from guidebook.authoring.lists import ENDS, wrong_lists
from guidebook.authoring.problems import Problems, shown
from guidebook.authoring.source import Source
from guidebook.guide.links import CODE

COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)  # which nobody sees
RULE = re.compile(r"[ ]*\|?[ ]*:?-+:?[ ]*(?:\|[ ]*:?-+:?[ ]*)*\|?[ ]*")  # the line below the head of a table
REFERENCE = re.compile(r"(?<![\]\\!])\[(?P<words>[^\[\]\n]+)\]\[(?P<label>[^\[\]@\n]*)\](?![\[(:])")
NOTE = re.compile(r"\[\^(?P<label>[^\[\]\n]+)\](?!:)")
DEFINED = re.compile(r"^[ ]*\[(?P<label>[^\[\]\n]+)\]:", re.MULTILINE)


def check_as_typed(source: Source, problems: Problems) -> None:
    """Report what looks like more than words in a Markdown file, and is not."""
    text = COMMENT.sub(_blank, source.text) if "<!--" in source.text else source.text
    for index, said in (*wrong_lists(text), *_tables(text), *_links(text), *_code(text)):
        problems.add(source.path, source.at(index + 1), said)


def _tables(text: str) -> Iterator[tuple[int, str]]:
    """The head of each table that is part of the paragraph above it."""
    lines = text.split("\n")
    for index, typed in outside_fences(lines) if "|" in text else ():
        above, head = ["", "", *lines][index : index + 2]
        if "|" in typed and RULE.fullmatch(typed) and "|" in head and above.strip() and not ENDS.match(above):
            yield index - 1, f"a table begins after a blank line: readers see {shown(head)} as part of the text above it."


def _links(text: str) -> Iterator[tuple[int, str]]:
    """Links to an address, and signs of notes, that are nowhere on the page."""
    if "][" not in text and "[^" not in text:
        return
    plain = re.sub(CODE, _blank, text)
    defined = {found["label"].lower() for found in DEFINED.finditer(plain)}
    for found in (*REFERENCE.finditer(plain), *NOTE.finditer(plain)):
        label = found["label"] or found["words"]
        sought = f"^{label}" if found.re is NOTE else label
        if " ".join(sought.split()).lower() not in defined:
            said = f'readers see {shown(found[0])} as it is: no line on this page begins with "[{sought}]:".'
            yield plain.count("\n", 0, found.start()), said


def _code(text: str) -> Iterator[tuple[int, str]]:
    """Where code begins that does not end."""
    lines = text.split("\n")
    begun = unclosed(lines)
    if begun is not None:
        yield begun, f"code begins here and does not end: close it with {shown(lines[begun].strip()[:3])} on a line of its own."


def _blank(found: re.Match[str]) -> str:
    """Blanks in place of what was found, so that all lines stay where they are."""
    return re.sub(r"[^\n]", " ", found[0])
