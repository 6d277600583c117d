"""The layout `strands`: broad arrows side by side, each with its steps, that lead to one end."""

from __future__ import annotations

from guidebook.authoring.options import Group, ListOf, Reader, Record, Text, option
from guidebook.figures.canvas import Canvas
from guidebook.figures.figure import Figure, Labeled

SMALL = 13.5
GAP = 12  # between two strands
TIP = 16  # how far the point of a strand reaches
PADDING = 12
END, NAME = 128, 122  # on a page: how wide the end is, and the name of a strand


class StrandStep(Labeled):
    """One step on a strand."""


class Strand(Record):
    """One strand."""

    label: str = option(Text(), "What it is called.")
    text: str = option(Text(), "The words below that.", "")
    steps: tuple[StrandStep, ...] = option(ListOf(Group(StrandStep)), "Its steps, in their order.")


class Strands(Figure):
    """Strands that run side by side to one end: across a page, down a phone."""

    strands: tuple[Strand, ...] = option(ListOf(Group(Strand)), "The strands.")
    end: StrandStep = option(Group(StrandStep), "Where they lead.")

    def check(self, reader: Reader) -> None:
        for strand in self.strands[1:]:
            if len(strand.steps) != len(self.strands[0].steps):
                reader.report(strand.line_of("steps"), "each strand has as many steps as the first.")

    def across(self, canvas: Canvas) -> None:
        right = canvas.width - 1 - END - 6
        column = (right - TIP - 1 - NAME) / len(self.strands[0].steps)
        y = 2.0
        for strand in self.strands:
            cells = [(1.0 + PADDING, NAME - PADDING - 4.0, strand.label, strand.text)]
            for number, step in enumerate(strand.steps):
                cells.append((1 + NAME + number * column + PADDING, column - PADDING - 4, step.label, step.text))
            high = max(_height(canvas, *cell[1:]) for cell in cells) + 2 * PADDING
            corners = [(1, y), (right - TIP, y), (right, y + high / 2), (right - TIP, y + high), (1, y + high)]
            canvas.polygon(corners, "wash")
            for number, (x, width, label, text) in enumerate(cells):
                if number:
                    canvas.line((x - PADDING, y + PADDING), (x - PADDING, y + high - PADDING), look="dashed")
                _words(canvas, x, y + PADDING, width, label, text)
            y += high + GAP
        bottom = y - GAP
        inner = END - 2 * PADDING
        canvas.box(right + 6, 2, END, bottom - 2, "solid")
        top = 2 + (bottom - 2 - _height(canvas, inner, self.end.label, self.end.text)) / 2
        _words(canvas, right + 6 + END / 2, top, inner, self.end.label, self.end.text, "middle", "on-solid")

    def down(self, canvas: Canvas) -> None:
        width = (canvas.width - 2 - GAP * (len(self.strands) - 1)) / len(self.strands)
        inner = width - 2 * PADDING
        names = max(_height(canvas, inner, each.label, each.text) for each in self.strands)
        rows = [
            max(_height(canvas, inner, each.steps[number].label, each.steps[number].text) for each in self.strands)
            for number in range(len(self.strands[0].steps))
        ]
        bottom = 2 + names + sum(rows) + 2 * PADDING * (len(rows) + 1)
        for place, strand in enumerate(self.strands):
            x = 1 + place * (width + GAP)
            canvas.polygon([(x, 2), (x + width, 2), (x + width, bottom), (x + width / 2, bottom + TIP), (x, bottom)], "wash")
            _words(canvas, x + PADDING, 2 + PADDING, inner, strand.label, strand.text)
            y = 2 + names + 2 * PADDING
            for step, high in zip(strand.steps, rows, strict=True):
                canvas.line((x + PADDING, y), (x + width - PADDING, y), look="dashed")
                _words(canvas, x + PADDING, y + PADDING, inner, step.label, step.text)
                y += high + 2 * PADDING
        y, across = bottom + TIP + 6, canvas.width - 2
        inner = across - 2 * PADDING
        canvas.box(1, y, across, _height(canvas, inner, self.end.label, self.end.text) + 2 * PADDING, "solid")
        _words(canvas, canvas.width / 2, y + PADDING, inner, self.end.label, self.end.text, "middle", "on-solid")


def _words(
    canvas: Canvas, x: float, y: float, width: float, label: str, text: str, align: str = "start", tone: str = "ink"
) -> None:
    bottom = canvas.text(x, y, label, width, bold=True, align=align, tone=tone)
    canvas.text(x, bottom + 2, text, width, size=SMALL, align=align, tone=tone)


def _height(canvas: Canvas, width: float, label: str, text: str) -> float:
    return canvas.height_of(label, width, bold=True) + 2 + canvas.height_of(text, width, SMALL)
