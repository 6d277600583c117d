"""Measures the letters of the site's typeface (`make metrics`) for `letters`, which breaks lines.

Building a site needs only the file that this writes: fontTools is installed with what the tests need.
"""

from __future__ import annotations

import json
from pathlib import Path

from fontTools.ttLib import TTFont

from guidebook.figures.letters import FILE

FONTS = "docs/assets/fonts"
WEIGHTS = {"regular": 400, "bold": 700}
STEP = 20  # widths are rounded up to a multiple of it, as kerning moves letters closer or farther apart


def measured(root: Path) -> dict[str, dict[int, str]]:
    """For `regular` and `bold`, all letters of the same width as one string, by that width in thousandths of the font size."""
    return {name: _by_width(root, weight) for name, weight in WEIGHTS.items()}


def as_text(root: Path) -> str:
    """The text of `widths.json` as it is committed. `root` is the top of the repository."""
    return json.dumps(measured(root), ensure_ascii=False, indent=1) + "\n"


def write(root: Path) -> None:
    """Write `widths.json`."""
    FILE.write_text(as_text(root), encoding="utf-8")


def _by_width(root: Path, weight: int) -> dict[int, str]:
    letters: dict[int, str] = {}
    for path in sorted((root / FONTS).glob(f"*-{weight}-normal.woff2")):
        font = TTFont(path)
        per_thousand = 1000 / font["head"].unitsPerEm
        for code, glyph in sorted(font.getBestCmap().items()):
            if chr(code).isprintable() and chr(code) not in "".join(letters.values()):
                width = -int(-font["hmtx"][glyph][0] * per_thousand // STEP) * STEP
                letters[width] = letters.get(width, "") + chr(code)
    return dict(sorted(letters.items()))
