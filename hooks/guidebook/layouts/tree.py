"""The layout `tree`: boxes under one box, joined by lines; teams and committees, or questions and where they lead.

On a page, boxes are side by side under the one they belong to; if there are too many for that, those with nothing below them
are in a column. On a phone, all are in an outline.
"""

from __future__ import annotations

from collections.abc import Sequence

from guidebook.authoring.options import Group, Id, ListOf, OneOf, Reader, Text, YesNo, option
from guidebook.authoring.problems import nearest
from guidebook.figures.canvas import Canvas, Point
from guidebook.figures.figure import Figure, Labeled
from guidebook.figures.letters import width_of
from guidebook.guide.chapters import Chapter

LOOKS = {"paper": "not filled", "wash": "lightly filled", "solid": "filled", "dashed": "with a dashed edge"}
ARROWS = {"none": "lines without arrowheads", "down": "from each box to those below it", "both": "in both directions"}
SMALL = 13.5
MOST = 330  # how wide a box on a page is, at most
SLIM = 130  # a box that is narrower than this has smaller letters, so that no word is broken
GAP, STEP = 8, 12  # between boxes beside each other, and below each other
RISE = 40  # between a box and those below it
INDENT, TRUNK = 30, 10  # of an outline: where its boxes and its line begin
SIDE, ABOVE = 7, 10  # between the edge of a box and its words
SHEET = 4  # how much can be seen of each box behind a box that stands for several


class Box(Labeled):
    """One box of a tree."""

    id: str = option(Id(), "A name by which other boxes refer to it.")
    under: str = option(Id(), "The id of the box that it belongs to. Only the first box has none.", "")
    parts: tuple[str, ...] = option(ListOf(Text()), "What it consists of, in small boxes within it.", ())
    arrow: str = option(Text(), "The words at the line that leads to it.", "")
    look: str = option(OneOf(LOOKS), "How it is filled.", "wash")
    several: bool = option(YesNo(), "Whether it stands for several of its kind.", False)


class Tree(Figure):
    """Boxes under one box, each joined to those below it."""

    boxes: tuple[Box, ...] = option(ListOf(Group(Box), unique=True), "The boxes, each after the one that it belongs to.")
    arrows: str = option(OneOf(ARROWS), "Which way the lines point.", "none")
    note: str = option(Text(), "The words below the tree.", "")

    def check(self, reader: Reader) -> None:
        seen: list[str] = []
        for box in self.boxes:
            if box.under and box.under not in seen:
                hint = nearest(box.under, seen)
                reader.report(box.line_of("under"), f'no box before this one has the id "{box.under}". {hint}')
            if bool(box.under) != bool(seen):
                message = "only the first box stands under no other" if seen else "the first box can stand under no other"
                reader.report(box.line_of("under"), f'{message}; "under" says which box one belongs to.')
            seen.append(box.id)

    def draw(self, canvas: Canvas, chapters: list[Chapter]) -> None:
        root = self.boxes[0]
        if canvas.is_narrow:
            bottom = _box(canvas, root, 1, 2, canvas.width - 2)
            bottom = self._outline(canvas, self._below(root), 1, bottom, canvas.width - 2, bottom, self.arrows == "both")
        else:
            column = max(_longest_word(each) for each in self.boxes) + 2 * SIDE + GAP
            stacked = self._columns(root, stacked=False) * column - GAP > canvas.width - 2
            bottom = self._spread(canvas, root, 1, 2, canvas.width - 2, 0, stacked)
        if self.note:
            canvas.text(canvas.width / 2, bottom + 16, self.note, canvas.width, size=SMALL, align="middle", tone="quiet")

    def _below(self, box: Box) -> list[Box]:
        return [each for each in self.boxes if each.under == box.id]

    def _columns(self, box: Box, stacked: bool) -> int:
        """How many boxes stand side by side under a box."""
        stack, others = self._groups(box, stacked)
        return bool(stack) + sum(self._columns(each, stacked) for each in others) or 1

    def _groups(self, box: Box, stacked: bool) -> tuple[list[Box], list[Box]]:
        """`(boxes in a column under a box, boxes side by side under it)`: if nothing is stacked, all are side by side."""
        below = self._below(box)
        stack = [each for each in below if stacked and not self._below(each)]
        return stack, [each for each in below if each not in stack]

    # Side by side

    def _spread(self, canvas: Canvas, box: Box, x: float, y: float, width: float, least: float, stacked: bool) -> float:
        """Draw a box and, below it, everything that belongs to it. Returns where that ends."""
        own = min(width, MOST)
        middle = x + width / 2
        bottom = lowest = _box(canvas, box, middle - own / 2, y, own, least)
        stack, others = self._groups(box, stacked)
        if not others:
            return self._outline(canvas, stack, middle - own / 2, bottom, own, bottom, both=self.arrows == "both")
        column = (width + GAP) / self._columns(box, stacked)
        widths = [self._columns(each, stacked) * column - GAP for each in others]
        words = max(canvas.height_of(each.arrow, wide - 2 * SIDE, SMALL) for each, wide in zip(others, widths, strict=True))
        high = max(_height(canvas, each, min(wide, MOST)) for each, wide in zip(others, widths, strict=True))
        bar, top = bottom + RISE / 2, bottom + RISE + (words + STEP if words else 0)
        if stack:
            canvas.line((middle, bottom + 3), (middle, bar), (x + TRUNK, bar))
            lowest = self._outline(canvas, stack, x, top - STEP, column - GAP, bar - 3, both=False)
            x += column
        for each, wide in zip(others, widths, strict=True):
            self._line(canvas, each, (middle, bottom), bar, (x + wide / 2, top), wide)
            lowest = max(lowest, self._spread(canvas, each, x, top, wide, high, stacked))
            x += wide + GAP
        return lowest

    def _line(self, canvas: Canvas, to: Box, from_: Point, bar: float, tip: Point, width: float) -> None:
        """Draw the line from a box to one below it, with its words in the middle of the way down."""
        words = canvas.height_of(to.arrow, width - 2 * SIDE, SMALL)
        start, end = self.arrows == "both", self.arrows != "none"
        points = [(from_[0], from_[1] + 3), (from_[0], bar), (tip[0], bar)]
        last = (tip[0], tip[1] - 3)
        if words:
            above = tip[1] - RISE / 2 - words
            canvas.line(*points, (tip[0], above - 2), start=start)
            canvas.text(tip[0], above, to.arrow, width - 2 * SIDE, size=SMALL, align="middle")
            canvas.line((tip[0], above + words + 2), last, end=end)
        else:
            canvas.line(*points, last, start=start, end=end)

    # Below each other

    def _outline(
        self, canvas: Canvas, boxes: Sequence[Box], x: float, y: float, width: float, start: float, both: bool
    ) -> float:
        """Draw boxes below y and everything that belongs to them, joined by a line down from `start`. Returns where it ends."""
        left, trunk = x + INDENT, x + TRUNK
        for box in boxes:
            y = canvas.text(left, y + STEP, box.arrow, width - INDENT, size=SMALL) + (4 if box.arrow else 0)
            bottom = _box(canvas, box, left, y, width - INDENT)
            middle = y + (bottom - y) / 2
            canvas.line((trunk, start + 3), (trunk, middle), (left - 3, middle), start=both, end=self.arrows != "none")
            below, both_below = self._below(box), self.arrows == "both"
            y = self._outline(canvas, below, left, bottom, width - INDENT, bottom, both_below)
        return y


def _box(canvas: Canvas, box: Box, x: float, y: float, width: float, least: float = 0) -> float:
    """Draw one box, at least this high. Returns where it ends."""
    sheets = 2 * SHEET * box.several
    own = width - sheets
    high = max(least, _height(canvas, box, width)) - sheets
    for number in (2, 1) if box.several else ():
        canvas.box(x + number * SHEET, y + number * SHEET, own, high, box.look)
    canvas.box(x, y, own, high, box.look)
    inner = own - 2 * SIDE
    tone = "on-solid" if box.look == "solid" else "ink"
    top = y + (high - _height(canvas, box, width) + sheets) / 2 + ABOVE
    size = _size(own)
    top = canvas.text(x + own / 2, top, box.label, inner, size=size, bold=True, align="middle", tone=tone)
    top = canvas.text(x + own / 2, top + 2, box.text, inner, size=SMALL, align="middle", tone=tone)
    part = _part_width(box, inner)
    for number, words in enumerate(box.parts):
        left = x + SIDE + number * (part + SIDE)
        canvas.label(left, top + 6, part, words, size=SMALL, padding=7, least=_part_height(canvas, box, inner))
    return y + high + sheets


def _size(width: float) -> float:
    """The size of a label's letters: smaller in narrow boxes, so that no word is broken."""
    return 15 if width > SLIM else SMALL


def _longest_word(box: Box) -> float:
    return max(width_of(word, SMALL, bold=True) for word in box.label.split())


def _part_width(box: Box, inner: float) -> float:
    return (inner - SIDE * (len(box.parts) - 1)) / max(1, len(box.parts))


def _part_height(canvas: Canvas, box: Box, inner: float) -> float:
    width = _part_width(box, inner) - 14
    return max((canvas.height_of(words, width, SMALL) + 14 for words in box.parts), default=0)


def _height(canvas: Canvas, box: Box, width: float) -> float:
    own = width - 2 * SHEET * box.several
    inner = own - 2 * SIDE
    words = canvas.height_of(box.label, inner, _size(own), bold=True) + 2 + canvas.height_of(box.text, inner, SMALL)
    parts = _part_height(canvas, box, inner) + 6 if box.parts else 0
    return words + parts + 2 * ABOVE + 2 * SHEET * box.several
