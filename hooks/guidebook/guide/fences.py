"""Fenced code in Markdown: what looks like a heading or a marker there is only shown (CommonMark, 4.5)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

FENCE = re.compile(r"\s*(```+|~~~+)")


def outside_fences(lines: Iterable[str]) -> Iterator[tuple[int, str]]:
    """The lines that are not part of fenced code, each with its index."""
    fence = ""
    for index, line in enumerate(lines):
        opened = FENCE.match(line)
        if opened and (not fence or opened[1].startswith(fence)):
            fence = "" if fence else opened[1]
        elif not fence:
            yield index, line
