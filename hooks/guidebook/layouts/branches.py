"""The layout `branches`: rows of circles, each linked to several in the row below, with words beside each row."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import hypot

from guidebook.authoring.options import Group, ListOf, Reader, Text, Whole, YesNo, option
from guidebook.figures.canvas import SIZE, Canvas, Point
from guidebook.figures.figure import Figure, Labeled
from guidebook.guide.chapters import Chapter

SMALL = 13.5
GAP = 14
ROW = 62  # how high a row is, at least
LARGEST = 11  # the radius of a circle that has room
PICTURE = {True: 158, False: 310}  # how wide the circles' part is on a phone, and on a page
CLOSER = 0.86  # how close the circles of a family are, as a share of where they would be if all were spread evenly
BACK = 18  # room at the left for the arrow back


class BranchLevel(Labeled):
    """One row."""

    circles: int = option(Whole(1, 12), "How many circles stand for it: a multiple of the number in the row above.")


@dataclass(frozen=True)
class BranchRow:
    """The circles of one level, at their places."""

    points: list[Point]  # the centers, from left to right
    radius: float

    def above(self, number: int, lower: BranchRow) -> int:
        """The index of the circle in this row that the circle with the index `number` in the row below hangs from."""
        return number * len(self.points) // len(lower.points)


class Branches(Figure):
    """Rows of circles that branch downwards."""

    levels: tuple[BranchLevel, ...] = option(ListOf(Group(BranchLevel)), "The rows, from the top.")
    arrows: bool = option(YesNo(), "Whether the lines are arrows that point down.", False)
    neighbors: bool = option(YesNo(), "Whether circles in the lowest row that hang from the same one are linked.", False)
    way: str = option(Text(), "What the way from circle A to circle B in the lowest row shows. Left out: no way is marked.", "")
    again: str = option(Text(), "The words at an arrow from the lowest row back to the first. Left out: no arrow.", "")

    def check(self, reader: Reader) -> None:
        for upper, lower in pairwise(self.levels):
            if lower.circles % upper.circles:
                reader.report(
                    lower.line_of("circles"),
                    f'"circles" is {lower.circles}, but must be a multiple of the {upper.circles} in the row above.',
                )
        if len(self.levels) < 2:
            reader.report(self.line_of("levels"), '"levels" has one entry. There must be at least 2.')
        elif self.way and not 1 < self.levels[-2].circles < self.levels[-1].circles:
            reader.report(
                self.line_of("way"), '"way" needs at least 2 circles in the row above the lowest, and more in the lowest.'
            )

    def draw(self, canvas: Canvas, chapters: list[Chapter]) -> None:
        left = BACK if self.again else 0.0
        picture = PICTURE[canvas.is_narrow] - left
        rows: list[BranchRow] = []
        y = 2.0
        for level in self.levels:
            bottom = _words(canvas, level, PICTURE[canvas.is_narrow] + GAP, y)
            step = picture / level.circles
            middles = [left + step * (number + 0.5) for number in range(level.circles)]
            if rows:
                # Circles that hang from the same one are closer together, so families can be seen.
                upper = rows[-1].points
                parents = [upper[number * len(upper) // level.circles][0] for number in range(level.circles)]
                middles = [parent + (x - parent) * CLOSER for x, parent in zip(middles, parents, strict=True)]
            rows.append(BranchRow([(x, (y + bottom) / 2) for x in middles], min(LARGEST, step * 0.36)))
            y = bottom
        self._lines(canvas, rows)
        way = _way(rows) if self.way else []
        if way:
            canvas.line(*way, look="strong")
        for row in rows:
            for point in row.points:
                canvas.circle(*point, row.radius, "solid" if point in way or not self.way else "paper")
        if self.way:
            y = self._key(canvas, way, rows[-1], y)
        if self.again:
            self._back(canvas, rows[0], rows[-1], y)

    def _lines(self, canvas: Canvas, rows: list[BranchRow]) -> None:
        for upper, lower in pairwise(rows):
            for number, point in enumerate(lower.points):
                parent = upper.points[upper.above(number, lower)]
                if self.arrows:
                    canvas.line(_toward(parent, point, upper.radius + 4), _toward(point, parent, lower.radius + 4), end=True)
                else:
                    canvas.line(parent, point)
        if self.neighbors:
            last, family = rows[-1].points, _family(rows)
            for first in range(0, len(last), family):
                canvas.line(last[first], last[first + family - 1])

    def _key(self, canvas: Canvas, way: list[Point], last: BranchRow, y: float) -> float:
        """Write the letters at the ends of the marked way, and what it shows. Returns where that ends."""
        for letter, (x, middle) in zip("AB", (way[0], way[-1]), strict=True):
            canvas.text(x, middle + last.radius + 3, letter, SIZE * 2, bold=True, align="middle", tone="stage")
        y += GAP / 2
        canvas.line((0, y + SIZE * 0.7), (2 * GAP, y + SIZE * 0.7), look="strong")
        return canvas.text(3 * GAP, y, self.way, canvas.width - 3 * GAP, size=SMALL)

    def _back(self, canvas: Canvas, first: BranchRow, last: BranchRow, y: float) -> None:
        (top_x, top), (low_x, low) = first.points[0], last.points[0]
        x = 4.0
        canvas.line((low_x - last.radius - 4, low), (x, low), (x, top), (top_x - first.radius - 4, top), end=True)
        canvas.text(0, y + GAP / 2, self.again, canvas.width, size=SMALL, tone="quiet")


def _words(canvas: Canvas, level: BranchLevel, x: float, y: float) -> float:
    """Write the words of a row, halfway down it. Returns where the row ends."""
    width = canvas.width - x
    height = canvas.height_of(level.label, width, bold=True) + canvas.height_of(level.text, width, SMALL)
    row = max(height + GAP, ROW)
    top = y + (row - height) / 2
    top = canvas.text(x, top, level.label, canvas.balanced(level.label, width, bold=True), bold=True)
    if level.text:
        canvas.text(x, top, level.text, canvas.balanced(level.text, width, SMALL), size=SMALL)
    return y + row


def _family(rows: list[BranchRow]) -> int:
    """How many circles of the lowest row hang from the same one."""
    return len(rows[-1].points) // len(rows[-2].points)


def _way(rows: list[BranchRow]) -> list[Point]:
    """The points of the marked way: from the second circle of the lowest row up to the first one that it shares with a circle
    of the next family, and down to that.
    """
    one, other = 1, _family(rows) + 1
    up, down = [rows[-1].points[one]], [rows[-1].points[other]]
    for lower, upper in pairwise(reversed(rows)):
        one, other = upper.above(one, lower), upper.above(other, lower)
        if one == other:
            return [*up, upper.points[one], *reversed(down)]
        up.append(upper.points[one])
        down.append(upper.points[other])
    return [*up, *reversed(down)]


def _toward(point: Point, other: Point, far: float) -> Point:
    """The point that is this `far` from a point, toward another."""
    length = hypot(other[0] - point[0], other[1] - point[1])
    return point[0] + (other[0] - point[0]) * far / length, point[1] + (other[1] - point[1]) * far / length
