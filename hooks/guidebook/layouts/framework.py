"""The layout `framework`: the three stages with their chapters, which lead to them."""

from __future__ import annotations

from guidebook.authoring.options import Text, option
from guidebook.figures.canvas import Canvas
from guidebook.figures.figure import Figure
from guidebook.guide.chapters import STAGES, Chapter

GAP = 26  # between stages: room for an arrow
PADDING = 12


class Framework(Figure):
    """The stages side by side, each with its chapters, and the way back from the last to the first."""

    again: str = option(Text(), "The words at the way back from the last stage to the first.")

    def draw(self, canvas: Canvas, chapters: list[Chapter]) -> None:
        across = not canvas.is_narrow
        width = (canvas.width - GAP * (len(STAGES) - 1)) / len(STAGES) if across else canvas.width - 34
        height = max(_height(canvas, width, stage, chapters) for stage in STAGES) if across else 0.0
        x, y = 0.0, 2.0
        for number, stage in enumerate(STAGES, 1):
            own = height if across else _height(canvas, width, stage, chapters)
            with canvas.stage(stage):
                self._stage(canvas, x, y, width, own, number, stage, chapters)
            if number < len(STAGES):
                if across:
                    canvas.line((x + width + 3, y + 30), (x + width + GAP - 3, y + 30), end=True)
                else:
                    canvas.line((x + width / 2, y + own + 3), (x + width / 2, y + own + GAP - 3), end=True)
            x, y = (x + width + GAP, y) if across else (x, y + own + GAP)
        if across:
            self._back_below(canvas, width, y + height)
        else:
            self._back_beside(canvas, width, y - GAP)

    def _stage(
        self, canvas: Canvas, x: float, y: float, width: float, height: float, number: int, stage: str, chapters: list[Chapter]
    ) -> None:
        canvas.box(x, y, width, height, "wash")
        canvas.box(x, y, width, 52, "solid")
        canvas.number(x + 27, y + 26, number, 15, "wash")
        canvas.text(x + 52, y + 13, canvas.say.room("guide.stages")[stage], width - 60, size=20, bold=True, tone="on-solid")
        top = y + 52 + PADDING
        for chapter in chapters:
            if chapter.stage == stage:
                with canvas.link("chapter", chapter.id):
                    canvas.number(x + 25, top + 13, chapter.chapter, 13, "paper")
                    inner = width - 46 - PADDING
                    bottom = canvas.text(x + 46, top + 3, chapter.title, inner)
                top = max(bottom, top + 26) + 10

    def _back_below(self, canvas: Canvas, width: float, bottom: float) -> None:
        left, right, low = width / 2, canvas.width - width / 2, bottom + 26
        canvas.line((right, bottom + 3), (right, low), (left, low), (left, bottom + 5), end=True)
        canvas.text(canvas.width / 2, low + 6, self.again, right - left - 20, align="middle", tone="quiet")

    def _back_beside(self, canvas: Canvas, width: float, bottom: float) -> None:
        out = width + 20
        canvas.line((width + 3, bottom - 26), (out, bottom - 26), (out, 28), (width + 5, 28), end=True)
        canvas.text(0, bottom + 8, self.again, canvas.width, tone="quiet")


def _height(canvas: Canvas, width: float, stage: str, chapters: list[Chapter]) -> float:
    rows = [max(canvas.height_of(each.title, width - 46 - PADDING) + 3, 26) + 10 for each in chapters if each.stage == stage]
    return 52 + PADDING + sum(rows) + 2
