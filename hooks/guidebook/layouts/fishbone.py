"""The layout `fishbone`: the causes of an issue at the bones of a fish, and below it the whys that lead to a root cause."""

from __future__ import annotations

from guidebook.authoring.options import Group, ListOf, Reader, Record, Text, Whole, option
from guidebook.figures.canvas import Canvas
from guidebook.figures.figure import Figure
from guidebook.figures.letters import width_of
from guidebook.guide.chapters import Chapter

SMALL = 13.5
DISC = 12
# The fish on a page: how wide its tail and its head are, how far a bone reaches, and how far it leans to the head.
TAIL, HEAD, REACH, LEAN = 40, 166, 62, 56
# The fish on a phone: where its spine is, and where the causes begin.
SPINE, CAUSES = 16, 74
STEP = {True: 9, False: 30}  # how far each why is to the right of the one before, on a phone and on a page
WHY = 46  # how wide the word before each answer is, at least


class Cause(Record):
    """One bone of the fish."""

    label: str = option(Text(), "The cause.")
    rank: int = option(Whole(1, 12), "Its rank; 1 is the biggest cause.")


class FishboneFigure(Figure):
    """A fish with the issue at its head and ranked causes at its bones, and a stair of whys."""

    issue: str = option(Text(), "The words in the head.")
    causes: tuple[Cause, ...] = option(ListOf(Group(Cause)), "The bones, from the tail to the head; every other one is below.")
    heading: str = option(Text(), "The words above the whys.", "")
    why: str = option(Text(), "The word before each answer. Left out: the question why.", "")
    whys: tuple[str, ...] = option(ListOf(Text()), "The answers; the last one is the root cause. Left out: only the fish.", ())

    def check(self, reader: Reader) -> None:
        ranks = [cause.rank for cause in self.causes]
        for cause in self.causes:
            if ranks.count(cause.rank) > 1:
                reader.report(cause.line_of("rank"), f"two causes have the rank {cause.rank}; each needs its own.")

    def draw(self, canvas: Canvas, chapters: list[Chapter]) -> None:
        bottom = self._upright(canvas) if canvas.is_narrow else self._across(canvas)
        if self.whys:
            self._stair(canvas, canvas.text(1, bottom + 28, self.heading, canvas.width - 2, bold=True) + 10)

    def _across(self, canvas: Canvas) -> float:
        neck = canvas.width - HEAD
        step = (neck - TAIL) / ((len(self.causes) + 1) // 2)
        face = HEAD - 60
        named = canvas.height_of(self.issue, face, bold=True)
        heights = [canvas.height_of(cause.label, step - 14, SMALL) for cause in self.causes]
        cheek = max(72.0, 0.7 * named + 28)
        spine = 2 + max(REACH + max(heights[::2]) + 6, cheek)
        canvas.path(_tail(spine), "wash", spine + 36)
        canvas.line((TAIL - 6, spine), (neck + 20, spine), look="strong")
        for index, cause in enumerate(self.causes):
            x, side = TAIL + step * (index // 2), 1 if index % 2 else -1
            end = spine + side * REACH
            canvas.line((x + step - 14, end), (x, end), (x + LEAN, spine))
            _rank(canvas, x + LEAN * 0.42, end - side * REACH * 0.42, cause)
            canvas.text(x, end + 5 if side > 0 else end - 4 - heights[index], cause.label, step - 14, size=SMALL)
        canvas.path(_head(neck, spine, cheek), "wash", spine + cheek)
        canvas.text(neck + 22 + face / 2, spine - named / 2, self.issue, face, bold=True, align="middle")
        return max(spine + REACH + 5 + max(heights[1::2], default=0), spine + cheek)

    def _upright(self, canvas: Canvas) -> float:
        neck = y = canvas.label(1, 2, canvas.width - 2, self.issue, look="wash", bold=True)
        width = canvas.width - CAUSES - 1
        spots = []
        for cause in self.causes:
            high = max(canvas.height_of(cause.label, width), 2 * DISC)
            spots.append((cause, y + 18 + high / 2))
            y += 18 + high
        canvas.line((SPINE, neck), (SPINE, y + 8), look="strong")
        for cause, middle in spots:
            canvas.line((SPINE, middle - 14), (CAUSES - 12, middle))
            _rank(canvas, CAUSES - 8 - DISC, middle, cause)
            canvas.text(CAUSES, middle - canvas.height_of(cause.label, width) / 2, cause.label, width)
        return y + 8

    def _stair(self, canvas: Canvas, y: float) -> None:
        step = STEP[canvas.is_narrow]
        width = canvas.width - 2 - step * (len(self.whys) - 1)
        asked = self.why or canvas.say("figures.why")
        why = max(WHY, width_of(asked, SMALL, bold=True) + 10)
        for number, answer in enumerate(self.whys, 1):
            x = 1 + (number - 1) * step
            high = canvas.height_of(answer, width - why - 18, SMALL) + 14
            look, tone = ("solid", "on-solid") if number == len(self.whys) else ("paper", "ink")
            canvas.box(x, y, width, high, look)
            canvas.text(x + 9, y + 7, asked, why, size=SMALL, bold=True, tone=tone)
            canvas.text(x + 9 + why, y + 7, answer, width - why - 18, size=SMALL, tone=tone)
            y += high + 7


def _rank(canvas: Canvas, x: float, y: float, cause: Cause) -> None:
    canvas.number(x, y, cause.rank, DISC, "solid" if cause.rank == 1 else "paper")


def _tail(spine: float) -> str:
    return f"M2 {spine - 36:.1f}l{TAIL - 6} 36l-{TAIL - 6} 36q12 -36 0 -72Z"


def _head(neck: float, spine: float, cheek: float) -> str:
    """A head that opens backward, with its nose at the right."""
    long, back = HEAD - 2, 0.22 * (HEAD - 2)
    upper = f"M{neck:.1f} {spine - cheek:.1f}q{long - back:.1f} 0 {long} {cheek:.1f}"
    return f"{upper}q{-back:.1f} {cheek:.1f} {-long} {cheek:.1f}q24 {-cheek:.1f} 0 {-2 * cheek:.1f}Z"
