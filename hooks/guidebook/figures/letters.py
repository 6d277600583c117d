"""How wide words are, so that a figure that is drawn at build time can break its lines.

Measured once in the site's typeface (Atkinson Hyperlegible Next), in thousandths of the letters' size and rounded up. A
reader without that typeface sees another of about the same width; figures leave room for that.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

_REGULAR = {
    160: "'",
    220: ",.:;",
    240: "|’",
    260: "`ij",
    280: " l",
    300: "!()",
    320: '"[f',
    340: "t",
    360: "]r{}",
    380: "-_",
    400: "/I\\“”",
    420: "1",
    460: "yz",
    480: "?sv",
    500: "*ckx",
    520: "7J–",
    540: "aeué×",
    560: "2<>FLT^ghno~",
    580: "3EYbdpq",
    600: "569$PSV",
    620: "48+BRZ",
    640: "=AKX",
    660: "0#C",
    680: "D…",
    700: "GHNUw",
    720: "O",
    740: "&Q",
    780: "@",
    840: "M—",
    860: "Wm",
    920: "%",
    1000: "→",
}
_BOLD = {
    220: "'",
    260: "j|",
    280: ",.:;’",
    300: "`i",
    320: " !l",
    340: "()[",
    360: "]",
    380: "-frt",
    400: '"_{}',
    440: "1/I\\",
    480: "“”",
    500: "*",
    520: "csz–",
    540: "7vxy~×",
    560: "?Lak",
    580: "29<>FJehnoué",
    600: "3+E^bdgpq",
    620: "5$=STZ",
    640: "468P",
    660: "0BCRVY",
    680: "AK",
    700: "DUX",
    720: "GHN",
    740: "&w",
    760: "OQ",
    780: "#",
    800: "@…",
    840: "—",
    860: "M",
    900: "Wm",
    980: "%",
    1000: "→",
}
_UNKNOWN = 720  # wider than most, so that what is not in the tables has room


def _by_letter(widths: Mapping[int, str]) -> dict[str, int]:
    return {letter: width for width, letters in widths.items() for letter in letters}


_WIDTHS = {False: _by_letter(_REGULAR), True: _by_letter(_BOLD)}


@cache  # figures are drawn twice, and try many ways to break the same words
def width_of(words: str, size: float, bold: bool = False) -> float:
    """How wide some words are at a size, in the unit of the size."""
    widths = _WIDTHS[bold]
    return sum(widths.get(letter, _UNKNOWN) for letter in words) * size / 1000


@cache
def broken(words: str, most: float, size: float, bold: bool = False) -> tuple[str, ...]:
    """Words in lines of at most some width; a word that is wider than a line is broken, none is left out."""
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
    """The places where a word may be broken: after a slash or hyphen, else wherever a line is full."""
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
