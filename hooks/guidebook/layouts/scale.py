"""The layout `scale`: steps between two ends, which rise toward the middle."""

from __future__ import annotations

from guidebook.authoring.options import Group, ListOf, Reader, Record, Text, YesNo, option
from guidebook.figures.canvas import Canvas
from guidebook.figures.figure import Figure, Labeled
from guidebook.guide.chapters import Chapter

SMALL = 13.5
GAP = 5  # between steps
HIGH, LONG = 150.0, 92.0  # the middle step: its height on a page, its length on a phone
ROW = 46  # how high a step is on a phone, at least


class End(Labeled):
    """One end of a scale."""


class ScaleStep(Record):
    """One step of a scale."""

    label: str = option(Text(), "What it means.")
    marked: bool = option(YesNo(), "Whether a star leads from it to the note.", False)


class Scale(Figure):
    """Numbered steps from one end to the other; those in the middle are the highest, and filled."""

    first: End = option(Group(End), "The end where the steps begin.")
    last: End = option(Group(End), "The end where they stop.")
    steps: tuple[ScaleStep, ...] = option(ListOf(Group(ScaleStep)), "The steps, in their order.")
    note: str = option(Text(), "The words below, after a star.", "")

    def check(self, reader: Reader) -> None:
        marked = next((step for step in self.steps if step.marked), None)
        if marked and not self.note:
            reader.report(marked.line_of("marked"), 'its star leads to no "note": write one, or leave "marked" out.')
        elif self.note and not marked:
            reader.report(self.line_of("note"), 'no step is marked with the star of the "note".')

    def draw(self, canvas: Canvas, chapters: list[Chapter]) -> None:
        bottom = self._rows(canvas) if canvas.is_narrow else self._columns(canvas)
        if self.note:
            canvas.text(1, bottom + 14, f"* {self.note}", canvas.width - 1, size=SMALL, tone="quiet")

    def _share(self, index: int) -> float:
        """How high a step is, as a share of the middle one, by its `index`."""
        half = (len(self.steps) + 1) // 2
        return min(index + 1, len(self.steps) - index) / half

    def _look(self, index: int) -> str:
        return "solid" if self._share(index) == 1 else "wash"

    def _columns(self, canvas: Canvas) -> float:
        width = (canvas.width - 2 + GAP) / len(self.steps)
        ends = 2 * width - 16  # the names of the ends are above the two lowest steps
        high = max(HIGH, 2 * max(_end_height(canvas, end, ends) for end in (self.first, self.last)) + 20)
        _end(canvas, self.first, 1, 2, ends, "start")
        _end(canvas, self.last, canvas.width - 1, 2, ends, "end")
        lowest = 0.0
        for index, step in enumerate(self.steps):
            x, tall = 1 + index * width, high * self._share(index)
            canvas.box(x, 2 + high - tall, width - GAP, tall, self._look(index), radius=3)
            middle = x + (width - GAP) / 2
            canvas.number(middle, 2 + high - 20, index + 1, 13, "paper")
            bottom = canvas.text(middle, high + 12, _words(step), width - GAP, size=SMALL, align="middle")
            lowest = max(lowest, bottom)
        return lowest

    def _rows(self, canvas: Canvas) -> float:
        left = LONG + 16
        width = canvas.width - left
        y = _end(canvas, self.first, 1, 2, canvas.width - 2, "start") + 10
        for index, step in enumerate(self.steps):
            words = canvas.height_of(_words(step), width)
            high = max(ROW, words + 10)
            canvas.box(1, y, LONG * self._share(index), high - GAP, self._look(index), radius=3)
            canvas.number(1 + LONG / 8 + 1, y + (high - GAP) / 2, index + 1, 10, "paper")
            canvas.text(left, y + (high - GAP - words) / 2, _words(step), width)
            y += high
        return _end(canvas, self.last, 1, y + 6, canvas.width - 2, "start")


def _words(step: ScaleStep) -> str:
    return f"{step.label} *" if step.marked else step.label


def _end(canvas: Canvas, end: End, x: float, y: float, width: float, align: str) -> float:
    """Write the name of one end. Returns where it ends."""
    y = canvas.text(x, y, end.label, width, bold=True, align=align)
    return canvas.text(x, y, end.text, width, size=SMALL, align=align, tone="quiet")


def _end_height(canvas: Canvas, end: End, width: float) -> float:
    return canvas.height_of(end.label, width, bold=True) + canvas.height_of(end.text, width, SMALL)
