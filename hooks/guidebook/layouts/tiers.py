"""The layout `tiers`: levels below each other, each with those who belong to it."""

from __future__ import annotations

from guidebook.authoring.options import Group, ListOf, Reader, Record, Text, option
from guidebook.figures.canvas import Canvas
from guidebook.figures.figure import Figure
from guidebook.figures.letters import width_of
from guidebook.guide.chapters import Chapter

SMALL = 13.5
PADDING = 12
GAP = 7  # between entries
ARROW = 30  # room for an arrow between tiers
NAME = 150  # how wide the names of tiers are on a page


class Tier(Record):
    """One level."""

    label: str = option(Text(), "Its name.")
    text: str = option(Text(), "A sentence about it.", "")
    entries: tuple[str, ...] = option(ListOf(Text()), "Who or what belongs to it, each in a frame.", ())
    arrow: str = option(Text(), "The words at the arrow to the tier below. Left out: no arrow.", "")


class Tiers(Figure):
    """Levels below each other, the farthest at the top, with arrows down to the next."""

    tiers: tuple[Tier, ...] = option(ListOf(Group(Tier)), "The levels, from the top.")

    def check(self, reader: Reader) -> None:
        last = self.tiers[-1]
        if last.arrow:
            reader.report(last.line_of("arrow"), 'there is no tier below the last: leave "arrow" out.')

    def draw(self, canvas: Canvas, chapters: list[Chapter]) -> None:
        y = 2.0
        for tier in self.tiers:
            bottom = _tier(canvas, y, tier)
            y = bottom + GAP
            if tier.arrow:
                x = 2 * PADDING if canvas.is_narrow else NAME / 2
                beside = canvas.width - x - PADDING
                words = canvas.height_of(tier.arrow, beside, SMALL)
                y = bottom + max(ARROW, words + PADDING)
                canvas.line((x, bottom + 4), (x, y - 4), end=True)
                canvas.text(x + PADDING, (bottom + y - words) / 2, tier.arrow, beside, size=SMALL, tone="quiet")


def _tier(canvas: Canvas, y: float, tier: Tier) -> float:
    """Draw one tier: its name beside what belongs to it, or above it on a phone. Returns where it ends."""
    if canvas.is_narrow:
        name = canvas.height_of(tier.label, canvas.width - 2 * PADDING, bold=True) + PADDING
        left, top, width = PADDING, y + name + PADDING, canvas.width - 2 * PADDING
        bottom = top + _content(canvas, left, top, width, tier, draws=False) + PADDING
        canvas.box(0, y, canvas.width, bottom - y, "wash")
        canvas.box(0, y, canvas.width, name, "solid")
        canvas.text(PADDING, y + PADDING / 2, tier.label, width, bold=True, tone="on-solid")
    else:
        left, width = NAME + PADDING, canvas.width - NAME - 2 * PADDING
        name = canvas.height_of(tier.label, NAME - 2 * PADDING, bold=True)
        inner = _content(canvas, left, y, width, tier, draws=False)
        bottom = y + max(name, inner) + 2 * PADDING
        top = (y + bottom - inner) / 2
        canvas.box(0, y, canvas.width, bottom - y, "wash")
        canvas.box(0, y, NAME, bottom - y, "solid")
        middle = (y + bottom - name) / 2
        canvas.text(NAME / 2, middle, tier.label, NAME - 2 * PADDING, bold=True, align="middle", tone="on-solid")
    _content(canvas, left, top, width, tier, draws=True)
    return bottom


def _content(canvas: Canvas, x: float, y: float, width: float, tier: Tier, draws: bool) -> float:
    """Draw the sentence and the entries of a tier, or only measure them. Returns their height."""
    top = y
    if tier.text:
        if draws:
            canvas.text(x, y, tier.text, width)
        y += canvas.height_of(tier.text, width) + (GAP if tier.entries else 0)
    left, row = x, 0.0
    for entry in tier.entries:
        inner = min(width_of(entry, SMALL) + 4, width - 2 * PADDING)
        own = inner + 1.5 * PADDING
        if left > x and left + own > x + width:
            left, y = x, y + row + GAP
            row = 0.0
        height = canvas.height_of(entry, inner, SMALL) + GAP
        if draws:
            canvas.box(left, y, own, height, "paper")
            canvas.text(left + own / 2, y + GAP / 2, entry, inner, size=SMALL, align="middle")
        left, row = left + own + GAP, max(row, height)
    return y + row - top
