"""What figures are drawn on: a canvas of fixed width that grows downward and becomes an SVG.

Colors, lines and letters come from `overrides/parts/figures/figures.css`, so a figure follows a district's brand, dark mode and
print just as the page does. A `look` is the class of a shape: filled `paper`, `wash` or `solid` (in the color of the stage), or
not filled `line`, `strong` (in the color of the stage) or `dashed`. A `tone` is the class of words: `ink`, `quiet`, `stage` or
`on-solid`.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from math import atan2, ceil, cos, pi, sin

from markupsafe import Markup, escape

from guidebook.edition.texts import Texts, ours
from guidebook.figures.letters import broken, width_of

NARROW, WIDE = 320, 640  # how wide a figure is on a phone and on a page, in SVG units of about one CSS pixel
SIZE = 15  # of letters; never below 13, so that a phone shows them at 12 pixels
LEADING = 1.25

Point = tuple[float, float]  # x and y
Address = Callable[[str, str], str]  # (what it links to: `chapter` or `worksheet`, its id) → the address


class Canvas:
    """One drawing. Lengths are in SVG units, positions are measured from the top left, and `height` grows with what is drawn.

    In a language written from right to left everything is mirrored except the letters.
    """

    def __init__(self, width: int, address: Address = lambda to, id_: "", say: Texts | None = None) -> None:
        self.width = width
        self.say = say or ours()  # texts that a drawing needs besides its own words
        self.height = 0.0
        self.has_links = False
        self.address = address
        self.mirrored = self.say.direction == "rtl"
        self._parts: list[str] = []

    @property
    def is_narrow(self) -> bool:
        """Whether it is as wide as a phone rather than as a page."""
        return self.width <= NARROW

    def svg(self) -> Markup:
        """What was drawn, as the content of an SVG element."""
        return Markup("\n".join(self._parts))

    # Shapes

    def box(self, x: float, y: float, width: float, height: float, look: str = "paper", radius: float = 5) -> None:
        """Draw a rectangle by its top left corner; `radius` rounds its corners."""
        self._shape(f'rect x="{_n(x)}" y="{_n(y)}" width="{_n(width)}" height="{_n(height)}" rx="{_n(radius)}"', look)
        self._reach(y + height)

    def circle(self, x: float, y: float, radius: float, look: str = "paper") -> None:
        """Draw a circle by its center."""
        self._shape(f'circle cx="{_n(x)}" cy="{_n(y)}" r="{_n(radius)}"', look)
        self._reach(y + radius)

    def polygon(self, points: Sequence[Point], look: str = "paper") -> None:
        """Draw a closed shape by its corners."""
        self.path(f"{_path(points)}Z", look, max(y for _, y in points))

    def path(self, path: str, look: str, bottom: float) -> None:
        """Draw any shape: `path` is the `d` of an SVG path, and `bottom` is how far down it reaches."""
        self._shape(f'path d="{path}"', look)
        self._reach(bottom)

    def line(self, *points: Point, start: bool = False, end: bool = False, look: str = "line") -> None:
        """Draw a line through at least two points, with an arrowhead at its start, its end or both."""
        self.path(_path(points), look, max(y for _, y in points))
        if end:
            self._head(points[-2], points[-1])
        if start:
            self._head(points[1], points[0])

    def arc(self, center: Point, radius: float, first: float, last: float, end: bool = False, look: str = "line") -> None:
        """Draw part of a circle, clockwise between two angles (in turns, 0 at the top), with an arrowhead at its end."""
        from_, to = on_circle(center, radius, first), on_circle(center, radius, last)
        large = int((last - first) % 1 > 0.5)
        path = f"M{_n(from_[0])} {_n(from_[1])}A{_n(radius)} {_n(radius)} 0 {large} 1 {_n(to[0])} {_n(to[1])}"
        self.path(path, look, max(from_[1], to[1]))
        if end:
            # The arrowhead follows the curve, not the straight line from the arc's beginning.
            self._head(on_circle(center, radius, last - 0.012), to)

    def _head(self, before: Point, tip: Point) -> None:
        angle = atan2(tip[1] - before[1], tip[0] - before[0])
        wings = [(tip[0] - 9 * cos(angle + side), tip[1] - 9 * sin(angle + side)) for side in (0.45, -0.45)]
        self._shape(f'path d="{_path([tip, *wings])}Z"', "head")

    # Words

    def lines(self, words: str, width: float, size: float = SIZE, bold: bool = False) -> tuple[str, ...]:
        """Words broken into lines that are at most `width` wide."""
        return broken(words, width, size, bold)

    def height_of(self, words: str, width: float, size: float = SIZE, bold: bool = False) -> float:
        """How high words are once they are broken into lines of this width."""
        return len(self.lines(words, width, size, bold)) * size * LEADING

    def balanced(self, words: str, width: float, size: float = SIZE, bold: bool = False) -> float:
        """The smallest width at which words need no more lines than at `width`, so that their lines are about equally long."""
        lines = len(self.lines(words, width, size, bold))
        least = max((width_of(word, size, bold) for word in words.split()), default=width)
        steps = range(1, ceil((width - least) / 4) + 1)
        return width - 4 * bisect(steps, lines, key=lambda step: len(self.lines(words, width - 4 * step, size, bold)))

    def text(
        self,
        x: float,
        y: float,
        words: str,
        width: float,
        *,
        size: float = SIZE,
        bold: bool = False,
        align: str = "start",
        tone: str = "ink",
    ) -> float:
        """Write words below `y`, at most `width` wide, and return where they end.

        `align` says what `x` is, as SVG's `text-anchor` does: their `start`, `middle` or `end`.
        """
        lines = self.lines(words, width, size, bold)
        leading = size * LEADING
        # A space between lines keeps words apart in screen readers; it goes where it moves nothing visible.
        spaced = [f" {line}" if align == "end" and number else line for number, line in enumerate(lines)]
        if align != "end":
            spaced[:-1] = [f"{line} " for line in lines[:-1]]
        moved = width_of(" ", size, bold) / 2 if align == "middle" else 0
        x, moved = (self.width - x, -moved) if self.mirrored else (x, moved)
        spans = "".join(
            f'<tspan x="{_n(x + (moved if line.endswith(" ") else 0))}" y="{_n(y + number * leading + size * 0.92)}">'
            f"{escape(line)}</tspan>"
            for number, line in enumerate(spaced)
        )
        weight = ' font-weight="700"' if bold else ""
        anchor = f' text-anchor="{align}"' if align != "start" else ""
        anchor += ' direction="rtl"' if self.mirrored else ""
        self._parts.append(f'<text class="gb-figure__{tone}" font-size="{_n(size)}"{weight}{anchor}>{spans}</text>')
        bottom = y + len(lines) * leading
        self._reach(bottom)
        return bottom

    def label(
        self,
        x: float,
        y: float,
        width: float,
        words: str,
        *,
        look: str = "paper",
        size: float = SIZE,
        bold: bool = False,
        padding: float = 9,
        least: float = 0,
    ) -> float:
        """Draw a box around centered words, as high as they need but at least `least`, and return where it ends."""
        inner = width - 2 * padding
        high = self.height_of(words, inner, size, bold)
        height = max(least, high + 2 * padding)
        self.box(x, y, width, height, look)
        tone = "on-solid" if look == "solid" else "ink"
        top = y + (height - high) / 2
        self.text(x + width / 2, top, words, inner, size=size, bold=bold, align="middle", tone=tone)
        return y + height

    def number(self, x: float, y: float, number: int | str, radius: float = 14, look: str = "solid") -> None:
        """Draw a number on a disc around a point."""
        self.circle(x, y, radius, look)
        size = max(13, radius * 1.07)
        tone = "on-solid" if look == "solid" else "stage"
        self.text(x, y - size * 0.6, str(number), radius * 4, size=size, bold=True, align="middle", tone=tone)

    # What surrounds shapes and words

    @contextmanager
    def stage(self, stage: str) -> Iterator[None]:
        """Give whatever is drawn in this context the color of a stage; the page's where `stage` is empty."""
        with self._around(f'<g data-stage="{stage}">' if stage else "<g>", "</g>"):
            yield

    @contextmanager
    def link(self, to: str, id_: str) -> Iterator[None]:
        """Make whatever is drawn in this context a link; `to` is `chapter` or `worksheet`."""
        self.has_links = True
        with self._around(f'<a href="{escape(self.address(to, id_))}">', "</a>"):
            yield

    @contextmanager
    def _around(self, before: str, after: str) -> Iterator[None]:
        self._parts.append(before)
        yield
        self._parts.append(after)

    def _shape(self, shape: str, look: str) -> None:
        mirror = f' transform="matrix(-1 0 0 1 {_n(self.width)} 0)"' if self.mirrored else ""
        self._parts.append(f'<{shape} class="gb-figure__{look}"{mirror}/>')

    def _reach(self, bottom: float) -> None:
        self.height = max(self.height, bottom)


def on_circle(center: Point, radius: float, turn: float) -> Point:
    """A point on a circle; `turn` is 0 at the top and goes once around to 1, clockwise."""
    angle = (turn - 0.25) * 2 * pi
    return center[0] + radius * cos(angle), center[1] + radius * sin(angle)


def _path(points: Sequence[Point]) -> str:
    return "M" + "L".join(f"{_n(x)} {_n(y)}" for x, y in points)


def _n(number: float) -> str:
    """A number as short as it may be."""
    return f"{number:.1f}".removesuffix(".0")
