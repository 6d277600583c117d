"""The layout `ring`: things around a center, with or without arrows between them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import hypot, pi

from guidebook.authoring.options import Group, ListOf, OneOf, Reader, Text, option
from guidebook.figures.canvas import LEADING, SIZE, Canvas, Point, on_circle
from guidebook.figures.figure import Figure, Labeled
from guidebook.figures.letters import width_of
from guidebook.guide.chapters import Chapter

ARROWS = {"none": "no arrows", "around": "from each to the next", "inward": "from each to the center"}
SMALL = 13.5
DISC = 16  # the radius of the numbered discs
GAP = 10  # between what must not touch
ARROW = 28  # the length of an arrow from a disc to the center
CENTER = 140  # how wide the words in the center are, at most
LEAST = {True: 78, False: 104}  # the radius of a ring with few words in its center, on a phone and on a page
WIDEST = 160  # the radius of the largest ring: beyond it, the words around it would become too narrow
BESIDE = 205  # how wide words beside a ring are, at most
ABOVE = 300  # how wide words above and below a ring are


class RingItem(Labeled):
    """One thing on a ring."""

    note: str = option(Text(), "A remark in a frame of its own.", "")


@dataclass(frozen=True)
class Block:
    """The words of one item at their place around a ring, measured from the ring's center."""

    item: RingItem
    x: float
    top: float
    width: float
    bottom: float
    align: str


class Ring(Figure):
    """Numbered discs on a ring. Their words stand around it on a page, and in a list below it on a phone."""

    center: str = option(Text(), "The words in the middle.")
    arrows: str = option(OneOf(ARROWS), "Where arrows lead.", "none")
    items: tuple[RingItem, ...] = option(ListOf(Group(RingItem)), "What is on the ring, clockwise from the top.")

    def check(self, reader: Reader) -> None:
        if not 3 <= len(self.items) <= 8:
            reader.report(self.line_of("items"), f'"items" has {len(self.items)} entries. A ring has 3 to 8.')

    def draw(self, canvas: Canvas, chapters: list[Chapter]) -> None:
        least = self._least_radius(canvas)
        if canvas.is_narrow:
            bottom = self._ring(canvas, (canvas.width / 2, least + DISC + 2), least)
            self._list(canvas, 0, bottom + 2 * GAP, canvas.width)
            return
        for radius in range(int(least), WIDEST + 1, 5):
            blocks = [self._block(canvas, radius, number) for number in range(len(self.items))]
            if _are_apart(blocks):
                self._words_around(canvas, radius, blocks)
                return
        self._list_beside(canvas, least)

    def _words_around(self, canvas: Canvas, radius: float, blocks: list[Block]) -> None:
        # Blocks are placed from the ring's middle; the highest thing then touches the top of the sheet.
        middle = 2 - min([-radius - DISC, *(block.top for block in blocks)])
        self._ring(canvas, (canvas.width / 2, middle), radius)
        for block in blocks:
            _words(canvas, block.item, block.x, middle + block.top, block.width, block.align)

    def _list_beside(self, canvas: Canvas, radius: float) -> None:
        """Draw the ring at the left and its words in a list at the right: for words that are too long to go around it."""
        left = 2 * (radius + DISC) + 3 * GAP
        height = sum(_height(canvas, item, canvas.width - left - 3 * DISC) + 1.5 * GAP for item in self.items)
        self._ring(canvas, (radius + DISC + 2, max(height / 2, radius + DISC + 2)), radius)
        self._list(canvas, left, 2, canvas.width - left)

    def _list(self, canvas: Canvas, x: float, y: float, width: float) -> None:
        for number, item in enumerate(self.items, 1):
            canvas.number(x + DISC + 1, y + DISC, number, DISC - 2)
            # The first line of words is level with its number.
            top = y + DISC - SIZE * LEADING / 2
            bottom = _words(canvas, item, x + 3 * DISC, top, width - 3 * DISC, "start")
            y = max(bottom, y + 2 * DISC) + 1.5 * GAP

    def _least_radius(self, canvas: Canvas) -> float:
        """The radius of the smallest ring that has room for the words in its center, and for some distance between discs."""
        inner = _reach(canvas, self.center) + GAP
        room = ARROW + 2 * GAP if self.arrows == "inward" else GAP
        return max(inner + room + DISC, len(self.items) * DISC * 3 / (2 * pi), LEAST[canvas.is_narrow])

    def _ring(self, canvas: Canvas, center: Point, radius: float) -> float:
        """Draw the ring without the words of its items. Returns where it ends."""
        places = [on_circle(center, radius, number / len(self.items)) for number in range(len(self.items))]
        if self.arrows == "none":
            canvas.circle(*center, radius, "wash")
        elif self.arrows == "around":
            self._arrows_around(canvas, center, radius)
        else:
            self._arrows_inward(canvas, center, radius)
        width = _center_width(canvas, self.center)
        top = center[1] - canvas.height_of(self.center, width, bold=True) / 2
        canvas.text(center[0], top, self.center, width, bold=True, align="middle")
        for number, place in enumerate(places, 1):
            canvas.number(*place, number, DISC)
        lowest = max(y for _, y in places) + DISC
        return lowest if self.arrows == "inward" else max(lowest, center[1] + radius)

    def _arrows_around(self, canvas: Canvas, center: Point, radius: float) -> None:
        away = (DISC + 5) / (2 * pi * radius)  # how far arrows stay from the discs, in turns
        for number in range(len(self.items)):
            first, last = number / len(self.items), (number + 1) / len(self.items)
            canvas.arc(center, radius, first + away, last - away, end=True)

    def _arrows_inward(self, canvas: Canvas, center: Point, radius: float) -> None:
        inner = radius - DISC - ARROW - GAP
        canvas.circle(*center, inner, "wash")
        for number in range(len(self.items)):
            turn = number / len(self.items)
            canvas.line(on_circle(center, radius - DISC - 4, turn), on_circle(center, inner + 5, turn), end=True)

    def _block(self, canvas: Canvas, radius: float, number: int) -> Block:
        """The words of an item, placed from the middle of the ring: above, below or beside their disc."""
        item, count = self.items[number], len(self.items)
        x, y = on_circle((0, 0), radius, number / count)
        middle = canvas.width / 2
        if number == 0 or number * 2 == count:
            height = _height(canvas, item, ABOVE)
            top = y - DISC - GAP * 0.6 - height if number == 0 else y + DISC + GAP * 0.6
            return Block(item, middle, top, ABOVE, top + height, "middle")
        right = number * 2 < count
        away = abs(x) + DISC + GAP
        width = min(BESIDE, middle - away)
        height = _height(canvas, item, width)
        # Words near the top of the ring are higher than their disc, and those near its foot lower, to stay off its curve.
        shift = y / radius * max(0.0, height / 2 - GAP)
        top = y + shift - height / 2
        return Block(item, middle + (away if right else -away), top, width, top + height, "start" if right else "end")


def _are_apart(blocks: list[Block]) -> bool:
    """Whether blocks that follow each other down a side of a ring have a gap between them."""
    right = blocks[: len(blocks) // 2 + 1]
    left = [blocks[0], *reversed(blocks[(len(blocks) + 1) // 2 :])]
    return all(upper.bottom + GAP <= lower.top for side in (right, left) for upper, lower in pairwise(side))


def _reach(canvas: Canvas, words: str) -> float:
    """How far the corners of the words in the center are from the center itself."""
    width = _center_width(canvas, words)
    return hypot(width, canvas.height_of(words, width, bold=True)) / 2


def _center_width(canvas: Canvas, words: str) -> float:
    """A width that breaks words so that they are about as wide as high, and that breaks no word."""
    longest = max(width_of(word, SIZE, bold=True) for word in words.split())
    widths = [longest, *(width for width in range(60, CENTER + 1, 10) if width > longest)]
    return min(widths, key=lambda width: hypot(width, canvas.height_of(words, width, bold=True)))


def _height(canvas: Canvas, item: RingItem, width: float) -> float:
    label, text = canvas.height_of(item.label, width, bold=True), canvas.height_of(item.text, width, SMALL)
    note = canvas.height_of(item.note, width - 2 * GAP, SMALL) + 2.4 * GAP if item.note else 0
    return label + text + note


def _words(canvas: Canvas, item: RingItem, x: float, y: float, width: float, align: str) -> float:
    """Write the words of an item. Returns where they end."""
    y = canvas.text(x, y, item.label, canvas.balanced(item.label, width, bold=True), bold=True, align=align)
    if item.text:
        y = canvas.text(x, y, item.text, canvas.balanced(item.text, width, SMALL), size=SMALL, align=align)
    if item.note:
        inner = canvas.balanced(item.note, width - 2 * GAP, SMALL)
        outer = inner + 2 * GAP
        left = {"start": x, "middle": x - outer / 2, "end": x - outer}[align]
        canvas.box(left, y + GAP * 0.6, outer, canvas.height_of(item.note, inner, SMALL) + 1.2 * GAP, "dashed")
        y = canvas.text(left + outer / 2, y + GAP * 1.2, item.note, inner, size=SMALL, align="middle") + GAP * 0.6
    return y
