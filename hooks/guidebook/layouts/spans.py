"""The layout `spans`: a chain of boxes, and braces that say what some of them have in common."""

from __future__ import annotations

from guidebook.authoring.options import Group, ListOf, Reader, Whole, option
from guidebook.figures.canvas import Canvas
from guidebook.figures.figure import Figure, Labeled

SMALL = 13.5
ARROW = 34  # between boxes
PADDING = 10
BRACE = 12  # how deep a brace is
COLUMN = 142  # how wide the boxes are on a phone


class SpannedBox(Labeled):
    """One box of the chain."""


class Span(Labeled):
    """A brace along some boxes."""

    first: int = option(Whole(1, 12), "The number of the first box that it is about.")
    last: int = option(Whole(1, 12), "The number of the last one.")

    def check(self, reader: Reader) -> None:
        self.check_order("first", "last", reader)


class Spans(Figure):
    """Boxes that lead to one another, with braces: across a page, down a phone."""

    links: tuple[SpannedBox, ...] = option(ListOf(Group(SpannedBox)), "The boxes, in their order.")
    spans: tuple[Span, ...] = option(ListOf(Group(Span)), "The braces, in the order of the boxes.")

    def check(self, reader: Reader) -> None:
        for span in self.spans:
            if span.last > len(self.links):
                reader.report(span.line_of("last"), f'"last" is {span.last}, but there are only {len(self.links)} boxes.')

    def across(self, canvas: Canvas) -> None:
        width = (canvas.width - 2 - ARROW * (len(self.links) - 1)) / len(self.links)
        high = max(_words_height(canvas, each, width - 2 * PADDING) for each in self.links) + 2 * PADDING
        for number, link in enumerate(self.links):
            x = 1 + number * (width + ARROW)
            if number:
                canvas.line((x - ARROW + 4, 2 + high / 2), (x - 4, 2 + high / 2), end=True)
            _box(canvas, link, x, 2, width, high)
        top = 2 + high + 10
        for span in self.spans:
            left = 1 + (span.first - 1) * (width + ARROW)
            right = 1 + (span.last - 1) * (width + ARROW) + width
            middle = (left + right) / 2
            canvas.line((left, top), (left, top + BRACE), (right, top + BRACE), (right, top), look="strong")
            canvas.line((middle, top + BRACE), (middle, top + 2 * BRACE), look="strong")
            _words(canvas, span, middle, top + 2 * BRACE + 6, right - left, "middle")

    def down(self, canvas: Canvas) -> None:
        left = 1 + COLUMN + 10 + 2 * BRACE + 8
        room = canvas.width - left - 1
        edges: list[tuple[float, float]] = []
        y = 2.0
        for number, link in enumerate(self.links, 1):
            # A brace needs as much height as its words, so the boxes along it share that.
            least = max(
                (self._share(canvas, span, room) for span in self.spans if span.first <= number <= span.last), default=0
            )
            high = max(least, _words_height(canvas, link, COLUMN - 2 * PADDING) + 2 * PADDING)
            if number > 1:
                canvas.line((1 + COLUMN / 2, y - ARROW + 4), (1 + COLUMN / 2, y - 4), end=True)
            _box(canvas, link, 1, y, COLUMN, high)
            edges.append((y, y + high))
            y += high + ARROW
        x = 1 + COLUMN + 10
        for span in self.spans:
            top, bottom = edges[span.first - 1][0], edges[span.last - 1][1]
            middle = (top + bottom) / 2
            canvas.line((x, top), (x + BRACE, top), (x + BRACE, bottom), (x, bottom), look="strong")
            canvas.line((x + BRACE, middle), (x + 2 * BRACE, middle), look="strong")
            _words(canvas, span, left, middle - _words_height(canvas, span, room) / 2, room, "start")

    def _share(self, canvas: Canvas, span: Span, room: float) -> float:
        boxes = span.last - span.first + 1
        return (_words_height(canvas, span, room) - ARROW * (boxes - 1)) / boxes


def _box(canvas: Canvas, link: SpannedBox, x: float, y: float, width: float, high: float) -> None:
    inner = width - 2 * PADDING
    canvas.box(x, y, width, high, "wash")
    _words(canvas, link, x + width / 2, y + (high - _words_height(canvas, link, inner)) / 2, inner, "middle")


def _words(canvas: Canvas, of: SpannedBox | Span, x: float, y: float, width: float, align: str) -> None:
    bottom = canvas.text(x, y, of.label, width, bold=True, align=align)
    canvas.text(x, bottom + 2, of.text, width, size=SMALL, align=align)


def _words_height(canvas: Canvas, of: SpannedBox | Span, width: float) -> float:
    return canvas.height_of(of.label, width, bold=True) + 2 + canvas.height_of(of.text, width, SMALL)
