"""The layout `pairs`: the people or groups on two sides, each with a counterpart on the other."""

from __future__ import annotations

from guidebook.authoring.options import Group, ListOf, Record, Text, YesNo, option
from guidebook.figures.canvas import Canvas
from guidebook.figures.figure import Figure
from guidebook.guide.chapters import Chapter

SMALL = 13.5
ARROW = {True: 38, False: 84}  # between the two sides, on a phone and on a page
MOST = 250  # how wide a box on a page is, at most
GAP = 8  # between two pairs
PADDING = 8


class Pair(Record):
    """Two who meet."""

    first: str = option(Text(), "Who it is on the first side.")
    second: str = option(Text(), "Who it is on the second side.")
    likely: bool = option(YesNo(), "Whether it is not certain that the two belong together; their line is dashed.", False)


class Pairs(Figure):
    """Two columns, and between them an arrow with two heads for each pair."""

    first: str = option(Text(), "What the first side is called.")
    second: str = option(Text(), "What the second side is called.")
    pairs: tuple[Pair, ...] = option(ListOf(Group(Pair)), "The pairs.")
    note: str = option(Text(), "The words below the pairs.", "")

    def draw(self, canvas: Canvas, chapters: list[Chapter]) -> None:
        arrow = ARROW[canvas.is_narrow]
        width = min(MOST, (canvas.width - 2 - arrow) / 2)
        left = (canvas.width - 2 * width - arrow) / 2
        right = left + width + arrow
        size = SMALL if canvas.is_narrow else 15
        heads = [canvas.height_of(words, width, size, bold=True) for words in (self.first, self.second)]
        for x, words, high in zip((left, right), (self.first, self.second), heads, strict=True):
            canvas.text(x + width / 2, 2 + max(heads) - high, words, width, size=size, bold=True, align="middle")
        y = 2 + max(heads) + 8
        for pair in self.pairs:
            inner = width - 2 * PADDING
            high = max(canvas.height_of(words, inner, SMALL) for words in (pair.first, pair.second)) + 2 * PADDING
            canvas.label(left, y, width, pair.first, look="wash", size=SMALL, padding=PADDING, least=high)
            canvas.label(right, y, width, pair.second, size=SMALL, padding=PADDING, least=high)
            ends = [(left + width + 4, y + high / 2), (right - 4, y + high / 2)]
            canvas.line(*ends, start=True, end=True, look="dashed" if pair.likely else "line")
            y += high + GAP
        if self.note:
            canvas.text(left, y + 4, self.note, canvas.width - 2 * left, size=SMALL, tone="quiet")
