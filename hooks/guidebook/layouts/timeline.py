"""The layout `timeline`: tasks with their dates, and for each a bar on a line of time."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from guidebook.authoring.options import Group, ListOf, OptionType, Reader, Record, Schema, Text, YesNo, option
from guidebook.authoring.yaml_source import Node
from guidebook.edition.texts import Texts
from guidebook.figures.canvas import LEADING, Canvas
from guidebook.figures.figure import Figure
from guidebook.guide.chapters import Chapter

SMALL = 13.5
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
DAY = f"({'|'.join(MONTHS)}) [0-9]{{1,2}}"
YEAR, DAYS = 2000, 366  # a plan does not say which year it is in; this one has a February 29
WORDS, DATES = 240, 108  # on a page: how wide the columns are that say what is done, and when
BAR = 13  # how thick the bar of a task is
ROW = 14  # between two rows
HEAD = 22  # for the names of the months


@dataclass(frozen=True)
class Day(OptionType):
    """A day of any year, such as Dec 1, read as a date in the year 2000."""

    allowed = "the first three letters of a month and a day, such as Dec 1"

    def read(self, node: Node, name: str, reader: Reader) -> date:
        text = self._text(node, name, reader)
        if not re.fullmatch(DAY, text):
            raise self.refused(text, node, name, reader)
        month, day = text.split()
        try:
            return date(YEAR, MONTHS.index(month) + 1, int(day))
        except ValueError:  # Feb 30
            raise self.refused(text, node, name, reader) from None

    def schema(self) -> Schema:
        return {"type": "string", "pattern": f"^{DAY}$"}


class Task(Record):
    """One task, or a milestone."""

    label: str = option(Text(), "What is done.")
    text: str = option(Text(), "The words below it: who leads it, what will exist when it is done.", "")
    start: date = option(Day(), "Its first day.")
    end: date | None = option(Day(), "Its last day. Left out: it takes one day.", None)
    milestone: bool = option(YesNo(), "Whether it is a milestone.", False)

    def dates(self, say: Texts) -> str:
        """The first and the last day, as people read them."""
        return " – ".join(say.day(day) for day in (self.start, self.end) if day)


class Timeline(Figure):
    """Tasks below each other, on a line of time that begins with the first; an earlier date is in the next year."""

    tasks: tuple[Task, ...] = option(ListOf(Group(Task)), "The tasks, in their order.")

    def draw(self, canvas: Canvas, chapters: list[Chapter]) -> None:
        spans = spans_of(self.tasks)
        first, last = spans[0][0], max(last for _, last in spans)
        left = 1.0 if canvas.is_narrow else WORDS + DATES
        day = (canvas.width - BAR - 1 - left) / (last - first + 1)
        months = [(name, left + (number - first) * day) for name, number in _months(first, last, canvas.say)]
        for name, x in months:
            canvas.text(x + (0 if canvas.is_narrow else 5), 2, name, 60, size=SMALL, tone="quiet")
        tops = [HEAD + ROW / 2]
        for task in self.tasks:
            tops.append(_words(Canvas(canvas.width, say=canvas.say), task, tops[-1])[0] + ROW)
        if not canvas.is_narrow:
            for _, x in months:
                canvas.line((x, 4), (x, tops[-1] - ROW / 2), look="dashed")
        for task, (start, end), y in zip(self.tasks, spans, tops, strict=False):
            _, middle = _words(canvas, task, y)
            if canvas.is_narrow:
                canvas.line((left, middle), (canvas.width - 1, middle), look="dashed")
                for _, x in months:
                    canvas.line((x, middle - BAR / 2), (x, middle + BAR / 2))
            x, wide = left + (start - first) * day, (end - start + 1) * day
            if task.milestone:
                x += wide / 2
                canvas.polygon([(x, middle - BAR), (x + BAR, middle), (x, middle + BAR), (x - BAR, middle)], "solid")
            else:
                canvas.box(x, middle - BAR / 2, wide, BAR, "solid", min(3, wide / 2))


def spans_of(tasks: tuple[Task, ...]) -> list[tuple[int, int]]:
    """`(first day, last day)` of each task, as ordinal numbers of days. A date before the first task's is in the next year, and
    so is the last day of a task that is before its first.
    """
    spans = []
    for task in tasks:
        start = _number(task.start, tasks[0].start)
        end = _number(task.end, tasks[0].start) if task.end else start
        spans.append((start, end + DAYS * (end < start)))
    return spans


def _number(day: date, first: date) -> int:
    return day.toordinal() + DAYS * (day < first)


def _months(first: int, last: int, say: Texts) -> list[tuple[str, int]]:
    """The months that begin between two days: `(name, the number of its first day)`."""
    starts = [(say.month(day), day.toordinal()) for day in (date(YEAR, month, 1) for month in range(1, 13))]
    return [
        (name, number + years * DAYS) for years in range(3) for name, number in starts if first <= number + years * DAYS <= last
    ]


def _words(canvas: Canvas, task: Task, y: float) -> tuple[float, float]:
    """Write the words of a task below y. Returns where they end, and the middle of the place for its bar."""
    if canvas.is_narrow:
        bottom = canvas.text(1, y, task.label, canvas.width - 2, bold=task.milestone)
        below = " · ".join(words for words in (task.dates(canvas.say), task.text) if words)
        bottom = canvas.text(1, bottom, below, canvas.width - 2, size=SMALL, tone="quiet") + 5
        return bottom + BAR, bottom + BAR / 2
    bottom = canvas.text(1, y, task.label, WORDS - 14, size=SMALL, bold=task.milestone)
    bottom = canvas.text(1, bottom, task.text, WORDS - 14, size=SMALL, tone="quiet")
    middle = y + (bottom - y) / 2
    canvas.text(WORDS, middle - SMALL * LEADING / 2, task.dates(canvas.say), DATES, size=SMALL)
    return bottom, middle
