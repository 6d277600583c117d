"""The layout `bars`: findings as one large figure each, with bars that show what is compared with what."""

from __future__ import annotations

from decimal import Decimal
from math import inf

from guidebook.authoring.options import Amount, Group, ListOf, Record, Text, YesNo, option
from guidebook.figures.canvas import LEADING, Canvas
from guidebook.figures.figure import Figure
from guidebook.figures.letters import width_of
from guidebook.guide.chapters import Chapter

SMALL = 13.5
LARGE = 34  # the size of the figures
HEADING = 18
BAR = 16  # how high bars are
VALUE = 6  # between a bar and the words after it
GAP = 20
BETWEEN = 9  # between the bars of one finding


class FindingBar(Record):
    """One bar."""

    label: str = option(Text(), "What it stands for.")
    number: Decimal = option(Amount(), "How long it is, beside the other bars of the figure.")
    value: str = option(Text(), "The words after it.", "")
    strong: bool = option(YesNo(), "Whether it is filled.", False)


class Finding(Record):
    """One finding."""

    figure: str = option(Text(), "The figure in large letters, or a word.")
    label: str = option(Text(), "What the figure says, in bold.")
    bars: tuple[FindingBar, ...] = option(
        ListOf(Group(FindingBar)), "The bars, in their order. Left out: nothing is drawn below it.", ()
    )


class FindingGroup(Record):
    """Findings about one thing."""

    label: str = option(Text(), "What they are about.")
    findings: tuple[Finding, ...] = option(ListOf(Group(Finding)), "The findings. The bars of all have the same scale.")
    text: str = option(Text(), "What the bars are measured against.", "")


class Bars(Figure):
    """Panels below each other. The findings of a panel are beside each other, two in a row, or below each other on a phone."""

    panels: tuple[FindingGroup, ...] = option(ListOf(Group(FindingGroup)), "What the findings are about, in their order.")
    note: str = option(Text(), "What is true of all of them.", "")

    def draw(self, canvas: Canvas, chapters: list[Chapter]) -> None:
        y = 2.0
        for panel in self.panels:
            y = _panel(canvas, y, panel)
        if self.note:
            canvas.line((0, y), (canvas.width, y))
            canvas.text(0, y + BETWEEN, self.note, canvas.balanced(self.note, canvas.width, SMALL), size=SMALL)


def _panel(canvas: Canvas, y: float, panel: FindingGroup) -> float:
    """Draw the findings about one thing below a heading. Returns where the next panel begins."""
    canvas.line((0, y), (canvas.width, y))
    y = canvas.text(0, y + BETWEEN, panel.label, canvas.width, size=HEADING, bold=True) + BETWEEN
    columns = 1 if canvas.is_narrow else 2
    width = (canvas.width - (columns - 1) * 2 * GAP) / columns
    scale = min(_scale(finding, width) for finding in panel.findings)
    for first in range(0, len(panel.findings), columns):
        row = panel.findings[first : first + columns]
        heading = max(_heading_height(canvas, finding, width) for finding in row)
        places = [number * (width + 2 * GAP) for number in range(len(row))]
        y = max(_finding(canvas, x, y, width, heading, scale, each) for x, each in zip(places, row, strict=True)) + GAP
    if panel.text:
        words = canvas.balanced(panel.text, canvas.width, SMALL)
        y = canvas.text(0, y - BETWEEN, panel.text, words, size=SMALL, tone="quiet") + GAP
    return y


def _heading_height(canvas: Canvas, finding: Finding, width: float) -> float:
    return canvas.height_of(finding.figure, width, LARGE, bold=True) + canvas.height_of(finding.label, width, bold=True)


def _finding(canvas: Canvas, x: float, y: float, width: float, heading: float, scale: float, finding: Finding) -> float:
    """Draw one finding. Its bars, and those beside it, begin below a `heading` of this height. Returns where it ends."""
    top = canvas.text(x, y, finding.figure, width, size=LARGE, bold=True, tone="stage")
    canvas.text(x, top, finding.label, canvas.balanced(finding.label, width, bold=True), bold=True)
    y += heading + BETWEEN
    for bar in finding.bars:
        length = float(bar.number) * scale
        y = canvas.text(x, y, bar.label, width, size=SMALL) + 3
        canvas.box(x, y, length, BAR, "solid" if bar.strong else "paper", radius=0)
        room = width - length - VALUE
        canvas.text(x + length + VALUE, y, bar.value, room, size=SMALL, bold=True)
        lines = len(canvas.lines(bar.value, room, SMALL, bold=True))
        y += BAR + max(0, lines - 1) * SMALL * LEADING + BETWEEN
    return y - BETWEEN


def _scale(finding: Finding, width: float) -> float:
    """How many units long a bar of 1 is, so that every bar fits in a width with the words after it. Words that would take more
    than half of the width are on several lines.
    """
    words = [min(width_of(bar.value, SMALL, bold=True), width / 2) for bar in finding.bars]
    scales = ((width - 2 * VALUE - wide) / float(bar.number or 1) for wide, bar in zip(words, finding.bars, strict=True))
    return min(scales, default=inf)
