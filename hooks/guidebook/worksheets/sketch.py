"""A small picture of a sheet, as if sketched in pencil: where its words, lines to write on, tables and boxes are.

It is drawn from the worksheet itself, so the picture on a card looks like what the printer puts out. Each kind of field says
how it is drawn (`Field.sketch`). What does not fit on the page is left out, as on the first page of the sheet.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import accumulate

# All lengths are in units of the drawing.
SHORT, LONG = 110, 142  # the sides of US Letter paper: about 13 units to the inch
MARGIN = 9
LEADING = 5  # from one line of printed words to the next
RULING = 7  # from one line to write on to the next
RAGGED = (1.0, 0.94, 0.98, 0.9)  # how far lines of words reach, as shares of the width, in turn
LAST = 0.6  # how far the last line of several reaches


class Sketch:
    """One page. Each thing is drawn below the one before, at `y`, between `left` and `right`, in units of the drawing."""

    def __init__(self, landscape: bool = False) -> None:
        self.width, self.height = (LONG, SHORT) if landscape else (SHORT, LONG)
        self.left, self.right, self.y = MARGIN, self.width - MARGIN, MARGIN
        self.bottom = self.height - MARGIN
        self._pens: dict[str, list[str]] = {"line": [], "words": [], "solid": []}

    def pens(self) -> Iterator[tuple[str, str]]:
        """Each pen that was used (`line`, `words` or `solid`, as styles know it), with what it drew: the `d` of an SVG path."""
        yield from ((name, "".join(paths)) for name, paths in self._pens.items() if paths)

    @property
    def across(self) -> int:
        """The width available for drawing."""
        return self.right - self.left

    def has_room(self, height: int) -> bool:
        """Whether something of this height still fits on the page."""
        return self.y + height <= self.bottom

    def space(self, height: int = 4) -> None:
        """Leave some room empty."""
        self.y += height

    def draw(self, path: str, pen: str = "line") -> None:
        """Draw any shape: `path` is the `d` of an SVG path."""
        self._pens[pen].append(path)

    def heading(self, share: float = 0.5) -> None:
        """Draw the heading of a part, `share` of the width long."""
        if self.has_room(8):
            self.draw(f"M{self.left} {self.y + 1}h{round(self.across * share)}v3h-{round(self.across * share)}z", "solid")
            self.y += 8

    def words(self, lines: int = 1, share: float = 1.0) -> None:
        """Draw lines of printed words. Full lines are about `share` of the width long; the last of several is shorter."""
        for number in range(lines):
            if not self.has_room(LEADING):
                return
            reach = (RAGGED[number % len(RAGGED)] if number < lines - 1 else LAST if lines > 1 else 1.0) * share
            self.draw(f"M{self.left} {self.y + 2}h{round(self.across * reach)}", "words")
            self.y += LEADING

    def rules(self, lines: int = 1) -> None:
        """Draw lines to write on."""
        for _ in range(lines):
            if not self.has_room(RULING):
                return
            self.draw(f"M{self.left} {self.y + RULING - 1}h{self.across}")
            self.y += RULING

    def asked(self, lines: int = 1, share: float = 0.5) -> None:
        """Draw a question, `share` of the width long, and lines to write on below it."""
        self.words(1, share)
        self.rules(lines)

    def box(self, height: int) -> None:
        """Draw a box as wide as the page, cut off at the foot of the page."""
        height = min(height, self.bottom - self.y)
        if height > 4:
            self.draw(f"M{self.left} {self.y}h{self.across}v{height}h-{self.across}z")
            self.y += height + 3

    def grid(self, widths: Sequence[int], rows: int, tall: int = 9, printed: int = 0) -> None:
        """Draw a table with a head and as many of its rows as fit.

        `widths` of columns are in proportion to each other. Rows are `tall` units high; `printed` of them begin with words.
        """
        rows = min(rows, (self.bottom - self.y - 7) // tall)
        if rows < 1:
            return
        height = 7 + rows * tall
        edges = [self.left + round(self.across * each / sum(widths)) for each in accumulate(widths)]
        self.draw(f"M{self.left} {self.y}h{self.across}v7h-{self.across}z", "solid")
        for row in range(1, rows + 1):
            self.draw(f"M{self.left} {self.y + 7 + row * tall}h{self.across}")
        for edge in [self.left, *edges]:
            self.draw(f"M{edge} {self.y + 7}v{height - 7}")
        for row in range(min(printed, rows)):
            self.draw(f"M{self.left + 2} {self.y + 12 + row * tall}h{max(4, round((edges[0] - self.left) * 0.7))}", "words")
        self.y += height + 4

    def ticks(self, count: int, columns: int = 1) -> None:
        """Draw boxes to tick, each followed by words, in columns."""
        for rows in range(-(-count // columns)):
            if not self.has_room(6):
                return
            for column in range(min(columns, count - rows * columns)):
                x = self.left + column * self.across // columns
                self.draw(f"M{x} {self.y}h4v4h-4z")
                self.draw(f"M{x + 7} {self.y + 2}h{round((self.across / columns - 10) * RAGGED[rows % 4] * 0.8)}", "words")
            self.y += 6

    def bubbles(self, rows: int, points: int) -> None:
        """Draw rows of words, each followed by circles to fill in, one for each point of a scale."""
        for row in range(rows):
            if not self.has_room(7):
                return
            self.draw(f"M{self.left} {self.y + 3}h{round(self.across * 0.4 * RAGGED[row % 4])}", "words")
            for point in range(points):
                x = self.right - 3 - (points - 1 - point) * min(9, self.across * 0.5 / points)
                self.circle(round(x), self.y + 3, 2)
            self.y += 7

    def circle(self, x: int, y: int, radius: int, pen: str = "line") -> None:
        """Draw a circle around a center."""
        self.draw(f"M{x - radius} {y}a{radius} {radius} 0 1 0 {2 * radius} 0a{radius} {radius} 0 1 0 -{2 * radius} 0", pen)

    @contextmanager
    def columns(self, count: int, gap: int = 4) -> Iterator[list[Sketch]]:
        """Columns side by side, each a sketch to draw on; what follows goes below the longest of them."""
        width = (self.across - gap * (count - 1)) // count
        parts = []
        for number in range(count):
            part = Sketch()
            part.width, part.height, part.bottom, part.y = self.width, self.height, self.bottom, self.y
            part.left = self.left + number * (width + gap)
            part.right = part.left + width
            part._pens = self._pens
            parts.append(part)
        yield parts
        self.y = max(part.y for part in parts)
