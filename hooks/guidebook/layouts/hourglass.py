"""The layout `hourglass`: levels of a shape that is narrow at one of them and widens away from it, with words beside each."""

from __future__ import annotations

from collections.abc import Iterator
from math import cos, pi

from guidebook.authoring.options import Group, Id, ListOf, Reader, Whole, option
from guidebook.figures.canvas import Canvas, Point
from guidebook.figures.figure import Figure, Labeled
from guidebook.guide.chapters import Chapter

SMALL = 13.5
NECK = 34  # how broad the neck is, at least: a number is in it
SLIT = 5  # between two levels
STEPS = 8  # straight pieces that the curve of one level is drawn with
PADDING = 15  # above and below the words of a level


class HourglassLevel(Labeled):
    """One level of the hourglass."""

    chapter: str = option(Id(), "The id of the chapter that it is about; the level takes its color and leads to it.", "")


class Hourglass(Figure):
    """Levels below each other. The one at the neck is the narrowest; the first and the last are wide."""

    levels: tuple[HourglassLevel, ...] = option(ListOf(Group(HourglassLevel)), "The levels, from top to bottom.")
    neck: int = option(Whole(1, 12), "The number of the narrowest level. If it is 1, the shape only widens.")

    def check(self, reader: Reader) -> None:
        if self.neck > len(self.levels):
            reader.report(self.line_of("neck"), f'"neck" is {self.neck}, but there are only {len(self.levels)} levels.')

    def leads_to(self) -> Iterator[tuple[int, str, str]]:
        for level in self.levels:
            if level.chapter:
                yield level.line_of("chapter"), "chapter", level.chapter

    def draw(self, canvas: Canvas, chapters: list[Chapter]) -> None:
        wide = 92.0 if canvas.is_narrow else 250.0
        left = wide + (18 if canvas.is_narrow else 36)
        found = {each.id: each for each in chapters}
        tops = [2.0]
        for level in self.levels:
            trial = Canvas(canvas.width, say=canvas.say)  # to see how high the words of this level are
            tops.append(_write(trial, left, tops[-1] + PADDING, level, found.get(level.chapter)) + PADDING)
        for number, level in enumerate(self.levels):
            chapter = found.get(level.chapter)
            with canvas.stage(chapter.stage if chapter else ""):
                canvas.polygon(self._slice(number, tops, wide), "solid" if number + 1 == self.neck else "wash")
                if chapter:
                    canvas.number(wide / 2 + 1, (tops[number] + tops[number + 1] - SLIT) / 2, chapter.chapter, 13, "paper")
            _write(canvas, left, tops[number] + PADDING - SLIT / 2, level, chapter)

    def _slice(self, number: int, tops: list[float], wide: float) -> list[Point]:
        top, bottom = tops[number], tops[number + 1] - SLIT
        heights = [top + (bottom - top) * step / STEPS for step in range(STEPS + 1)]
        halves = [self._breadth(y, tops, wide) / 2 for y in heights]
        right = [(wide / 2 + 1 + half, y) for half, y in zip(halves, heights, strict=True)]
        return right + [(wide + 2 - x, y) for x, y in reversed(right)]

    def _breadth(self, y: float, tops: list[float], wide: float) -> float:
        """How broad the shape is at a height: a cosine wave with its valley at the neck."""
        first, last = tops[0], tops[-1]
        middle = (tops[self.neck - 1] + tops[self.neck]) / 2
        middle = first if self.neck == 1 else last if self.neck == len(self.levels) else middle
        away = (middle - y) / (middle - first) if y < middle else (y - middle) / (last - middle or 1)
        neck = max(NECK, wide / 4)
        return neck + (wide - neck) * (1 - cos(away * pi)) / 2


def _write(canvas: Canvas, x: float, y: float, level: HourglassLevel, chapter: Chapter | None) -> float:
    """Write the words of a level, and the chapter that it leads to. Returns where they end."""
    width = canvas.width - x
    y = canvas.text(x, y, level.label, width, bold=True)
    y = canvas.text(x, y, level.text, width, size=SMALL)
    if chapter:
        words = canvas.say("guide.chapter", number=chapter.chapter, title=chapter.title)
        with canvas.link("chapter", chapter.id):
            y = canvas.text(x, y + 3, words, width, size=SMALL, tone="quiet")
    return y
