"""Whether two colors can be told apart: the contrast ratio of WCAG 2.2 (success criterion 1.4.3). Colors are #rrggbb."""

from __future__ import annotations

from collections.abc import Iterable


def ratio(one: str, other: str) -> float:
    """The contrast ratio of two colors, from 1 (the same) to 21 (black on white), as WCAG 2.2 defines "contrast ratio"."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def mixed(color: str, share: float, ground: str) -> str:
    """A color laid over a background, with `share`, from 0 to 1, as its opacity."""
    pairs = ((int(color[i : i + 2], 16), int(ground[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(over * share + under * (1 - share)):02x}" for over, under in pairs)


def luminance(color: str) -> float:
    """The relative luminance of a color, from 0 (black) to 1 (white), as WCAG 2.2 defines it for sRGB."""
    channels = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def nearest_with(least: float, color: str, grounds: Iterable[str]) -> str:
    """The color nearest to `color` with at least this contrast on all `grounds`, found by darkening or lightening it in steps.

    It is darkened on light grounds and lightened on dark ones; black or white where no step is enough.
    """
    behind = list(grounds)
    # On a ground of this luminance, black and white have about the same contrast.
    toward = "#000000" if luminance(behind[0]) > 0.18 else "#ffffff"
    shades = (mixed(toward, step / 100, color) for step in range(101))
    return next((shade for shade in shades if all(ratio(shade, each) >= least for each in behind)), toward)
