"""Fenced code in Markdown: what looks like a heading, a marker or a link there is only shown (CommonMark, 4.5)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

FENCE = re.compile(r"\s*(?P<marks>`{3,}(?=[^`]*$)|~{3,})(?P<more>.*)")
# Without a group that would count, for patterns that pass over code; of longer fences it sees that they are longer than three.
MARKS = ("`{4,}", "`{3,}", "~{4,}", "~{3,}")
FENCED = "(?ms:" + "|".join(rf"^[ \t]*{marks}[^`\n]*\n.*?^[ \t]*{marks}[ \t]*$" for marks in MARKS) + ")"


def outside_fences(lines: Iterable[str]) -> Iterator[tuple[int, str]]:
    """The lines that are not part of fenced code, each with its index."""
    fence = ""
    for index, line in enumerate(lines):
        found = FENCE.match(line)
        if found and not fence:
            fence = found["marks"]
        elif found and found["marks"].startswith(fence) and not found["more"].strip():
            fence = ""
        elif not fence:
            yield index, line


def unclosed(lines: list[str]) -> int | None:
    """The index of the line where fenced code begins that does not end; None where all of it ends."""

    def is_outside(count: int) -> bool:
        return any(index == count for index, _ in outside_fences([*lines[:count], ""]))

    return None if is_outside(len(lines)) else next(count for count in reversed(range(len(lines))) if is_outside(count))


def without_fences(text: str) -> str:
    """A text with blanks in place of fenced code, so that everything else stays where it is."""
    if "```" not in text and "~~~" not in text:
        return text
    lines = text.split("\n")
    outside = dict(outside_fences(lines))
    return "\n".join(outside.get(index, " " * len(line)) for index, line in enumerate(lines))
