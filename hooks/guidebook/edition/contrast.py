"""Whether two colors can be told apart: the contrast ratio of WCAG 2.2, success criterion 1.4.3."""

from __future__ import annotations

from collections.abc import Iterable


def ratio(one: str, other: str) -> float:
    """The contrast ratio of two colors written as #rrggbb, from 1 (the same) to 21 (black on white)."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def mixed(color: str, share: float, ground: str) -> str:
    """A color laid thinly over a background: `share` of it, from 0 to 1. All are written as #rrggbb."""
    pairs = ((int(color[i : i + 2], 16), int(ground[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(over * share + under * (1 - share)):02x}" for over, under in pairs)


def luminance(color: str) -> float:
    """The relative luminance of a color written as #rrggbb, from 0 to 1."""
    channels = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def nearest_with(least: float, color: str, grounds: Iterable[str]) -> str:
    """The nearest color with at least this contrast on all backgrounds, found by darkening or lightening step by step."""
    behind = list(grounds)
    toward = (
        "#000000" if luminance(behind[0]) > 0.18 else "#ffffff"
    )  # at this luminance, black and white have the same contrast
    shades = (mixed(toward, step / 100, color) for step in range(101))
    return next((shade for shade in shades if all(ratio(shade, each) >= least for each in behind)), toward)
