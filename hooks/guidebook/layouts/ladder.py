"""The layout `ladder`: rungs that one climbs down, each smaller than the one above."""

from __future__ import annotations

from itertools import pairwise

from guidebook.authoring.options import Group, ListOf, Reader, Text, option
from guidebook.figures.canvas import Canvas, Point
from guidebook.figures.figure import Figure, Labeled
from guidebook.guide.chapters import Chapter

SMALL = 13.5
LAST = {True: 0.86, False: 0.66}  # how wide the last rung is, as a part of the first: on a phone, and on a page
GAP = 24  # between rungs
PADDING = 12
ITEM = 8  # between the items of a rung
RAIL = 10  # how far the rails are inside the ends of the rungs, and how far they reach beyond the first and the last


class Rung(Labeled):
    """One rung of a ladder."""

    items: tuple[str, ...] = option(ListOf(Text()), "What the rung consists of.", ())


class Ladder(Figure):
    """Rungs between two rails that come closer to each other."""

    rungs: tuple[Rung, ...] = option(ListOf(Group(Rung)), "The rungs, from top to bottom.")

    def check(self, reader: Reader) -> None:
        if len(self.rungs) < 2:
            reader.report(self.line_of("rungs"), "a ladder has at least two rungs.")

    def draw(self, canvas: Canvas, chapters: list[Chapter]) -> None:
        most = canvas.width - 2
        slope = most * (1 - LAST[canvas.is_narrow]) / (len(self.rungs) - 1)
        widths = [most - number * slope for number in range(len(self.rungs))]
        tops = [2.0 + RAIL]
        for rung, width in zip(self.rungs, widths, strict=True):
            tops.append(_rung(Canvas(canvas.width), rung, tops[-1], width) + GAP)
        self._rails(canvas, widths, tops)
        for rung, width, top in zip(self.rungs, widths, tops, strict=False):
            _rung(canvas, rung, top, width)

    def _rails(self, canvas: Canvas, widths: list[float], tops: list[float]) -> None:
        middles = [(top + bottom - GAP) / 2 for top, bottom in pairwise(tops)]
        for side in (-1, 1):
            x = [canvas.width / 2 + side * (width / 2 - RAIL) for width in widths]
            rail = list(zip(x, middles, strict=True))
            above, below = _on_line(rail[0], rail[1], 2), _on_line(rail[-2], rail[-1], tops[-1] - GAP + RAIL)
            canvas.line(above, *rail, below, look="strong")


def _on_line(one: Point, other: Point, y: float) -> Point:
    """The point at a height on the line through two others."""
    return one[0] + (other[0] - one[0]) * (y - one[1]) / (other[1] - one[1]), y


def _rung(canvas: Canvas, rung: Rung, y: float, width: float) -> float:
    """Draw one rung below y. Returns where it ends."""
    x = (canvas.width - width) / 2
    inner = width - 2 * PADDING
    across = 1 if canvas.is_narrow else max(1, len(rung.items))
    cell = (inner - ITEM * (across - 1)) / across
    heights = [canvas.height_of(item, cell - 16, SMALL) + 14 for item in rung.items]
    words = canvas.height_of(rung.label, inner, bold=True) + canvas.height_of(rung.text, inner, SMALL) + 2
    items = (sum(heights) + ITEM * len(heights) if canvas.is_narrow else max(heights) + ITEM) if rung.items else 0
    high = words + items + 2 * PADDING
    canvas.box(x, y, width, high, "wash")
    top = canvas.text(x + width / 2, y + PADDING, rung.label, inner, bold=True, align="middle")
    top = canvas.text(x + width / 2, top + 2, rung.text, inner, size=SMALL, align="middle") + ITEM
    left = x + PADDING
    for item, height in zip(rung.items, heights, strict=True):
        least = height if canvas.is_narrow else max(heights)
        canvas.label(left, top, cell, item, size=SMALL, padding=7, least=least)
        left, top = (left, top + height + ITEM) if canvas.is_narrow else (left + cell + ITEM, top)
    return y + high
