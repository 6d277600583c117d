"""The layout `hour`: the parts of a meeting, each as large as the minutes that it takes."""

from __future__ import annotations

from guidebook.authoring.options import Group, ListOf, Record, Text, Whole, option
from guidebook.figures.canvas import LEADING, Canvas
from guidebook.figures.figure import Figure
from guidebook.figures.letters import width_of

SMALL = 13.5
BAR, GAP = 46, 4  # how thick the bar of time is, and the gap between its parts
COLUMN = 18  # between two columns of words
DISC = 12
MARKS = 20  # for the minutes at which parts begin
MINUTE = 8.4  # how high a minute is on a phone, at least


class Part(Record):
    """One part of a meeting."""

    label: str = option(Text(), "What it is about.")
    text: str = option(Text(), "The words below it.", "")
    minutes: int = option(Whole(1, 600), "How long it takes.")


class Hour(Figure):
    """Parts of a meeting on a bar of time: across a page, down a phone."""

    parts: tuple[Part, ...] = option(ListOf(Group(Part)), "The parts, in their order.")

    def across(self, canvas: Canvas) -> None:
        """Draw the bar, and the words below it in columns of the same width, as ten minutes are too narrow for words. A short
        part has its number and its minutes only there.
        """
        total = sum(part.minutes for part in self.parts)
        minute = (canvas.width - 2 + GAP) / total
        column = (canvas.width - 2 + COLUMN) / len(self.parts)
        top, begun = 2 + MARKS, 0
        for number, part in enumerate(self.parts, 1):
            x, width = 1 + begun * minute, max(1, part.minutes * minute - GAP)
            canvas.text(x, 2, str(begun), 40, size=SMALL, tone="quiet")
            canvas.box(x, top, width, BAR, _look(number))
            minutes = canvas.say("figures.minutes", count=part.minutes)
            has_room = width_of(minutes, SMALL, bold=True) <= width - 2 * DISC - 18
            left, words = 1 + (number - 1) * column, top + BAR + 20
            canvas.number(left + DISC, words + DISC, number, DISC)
            bottom = canvas.text(left, words + 2 * DISC + 6, part.label, column - COLUMN, bold=True)
            if has_room:
                canvas.number(x + DISC + 10, top + BAR / 2, number, DISC)
                canvas.text(x + 2 * DISC + 18, top + (BAR - SMALL * LEADING) / 2, minutes, width, size=SMALL, bold=True)
            else:
                bottom = canvas.text(left, bottom + 2, minutes, column - COLUMN, size=SMALL, tone="quiet")
            canvas.text(left, bottom + 2, part.text, column - COLUMN, size=SMALL)
            begun += part.minutes
        canvas.text(canvas.width - 1, 2, canvas.say("figures.minutes", count=total), 90, size=SMALL, align="end", tone="quiet")

    def down(self, canvas: Canvas) -> None:
        left = 92.0
        width = canvas.width - left
        y, begun = 2.0, 0
        for number, part in enumerate(self.parts, 1):
            words = canvas.height_of(part.label, width, bold=True) + 2 + canvas.height_of(part.text, width, SMALL)
            high = max(part.minutes * MINUTE, words + 16)
            canvas.label(
                1, y, 76, canvas.say("figures.minutes", count=part.minutes), look=_look(number), bold=True, least=high - GAP
            )
            bottom = canvas.text(left, y + (high - GAP - words) / 2, part.label, width, bold=True)
            canvas.text(left, bottom + 2, part.text, width, size=SMALL)
            y += high
            begun += part.minutes
        canvas.text(1 + 38, y + 2, canvas.say("figures.minutes", count=begun), 76, size=SMALL, align="middle", tone="quiet")


def _look(number: int) -> str:
    return "wash" if number % 2 else "paper"  # in turn, so that the parts can be told apart
