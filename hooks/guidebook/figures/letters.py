"""How wide words are, so that figures, which are drawn at build time, can break their lines.

The widths are those of the site's typeface (Atkinson Hyperlegible Next), in thousandths of the font size and rounded up;
`make metrics` reads them from the font files (see `measuring`). Readers without that typeface see another one of about the same
width, and figures leave room for the difference.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Mapping
from functools import cache
from pathlib import Path

FILE = Path(__file__).with_name("widths.json")
_WIDE = 1000  # of an arrow and of a Chinese, Japanese or Korean letter, which the typeface lacks
_UNKNOWN = 720  # of any other letter that it lacks: wider than most


def _by_letter(widths: Mapping[str, str]) -> dict[str, int]:
    return {"→": _WIDE} | {letter: int(width) for width, letters in widths.items() for letter in letters}


_READ = json.loads(FILE.read_text(encoding="utf-8"))
_WIDTHS = {False: _by_letter(_READ["regular"]), True: _by_letter(_READ["bold"])}


@cache
def _width(letter: str, bold: bool) -> int:
    """How wide one letter is; an unmeasured one is as wide as the letter without its accent."""
    if unicodedata.combining(letter):
        return 0
    widths = _WIDTHS[bold]
    unknown = _WIDE if unicodedata.east_asian_width(letter) in "WF" else _UNKNOWN
    return widths.get(letter) or widths.get(unicodedata.normalize("NFD", letter)[0]) or unknown


@cache  # figures are drawn twice, and try many ways to break the same words
def width_of(words: str, size: float, bold: bool = False) -> float:
    """How wide words are at a font size, in the unit of `size`."""
    return sum(_width(letter, bold) for letter in words) * size / 1000


@cache
def broken(words: str, most: float, size: float, bold: bool = False) -> tuple[str, ...]:
    """Words broken into lines at most `most` wide, in the unit of `size`; a word wider than a line is broken, too."""
    lines: list[str] = []
    line = ""
    for word in words.replace("/", "/\u200b").split():
        for part in _pieces(word, most, size, bold):
            glue = " " if line and not part.startswith("\u200b") else ""
            longer = f"{line}{glue}{part}"
            if line and width_of(longer.replace("\u200b", ""), size, bold) > most:
                lines.append(line)
                longer = part
            line = longer.replace("\u200b", "")
    return (*lines, line) if line else tuple(lines)


def _pieces(word: str, most: float, size: float, bold: bool) -> list[str]:
    """A word in pieces that fit a line: split after its slashes, and wherever a piece would be too wide."""
    pieces = []
    for number, part in enumerate(word.split("\u200b")):
        glue = "\u200b" if number else ""
        while width_of(part, size, bold) > most and len(part) > 1:
            fits = len(part) - 1
            while fits > 1 and width_of(part[:fits], size, bold) > most:
                fits -= 1
            pieces.append(glue + part[:fits])
            glue, part = "\u200b", part[fits:]
        if part:
            pieces.append(glue + part)
    return pieces
