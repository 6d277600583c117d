"""The layout `messages`: what partners say together and what each says to its own people, and what comes back."""

from __future__ import annotations

from guidebook.authoring.options import Group, ListOf, Record, Text, option
from guidebook.figures.canvas import Canvas
from guidebook.figures.figure import Figure
from guidebook.guide.chapters import Chapter

SMALL = 13.5
APART = 16  # between an arrow that goes out and the one that comes in
GAP = 12  # between two partners
PADDING = 10
JOINT = 66  # on a phone: how long the arrows of joint messages are


class Partner(Record):
    """One partner."""

    label: str = option(Text(), "Who it is.")
    people: str = option(Text(), "Its own people.")


class Messages(Figure):
    """Partners in one frame, everyone on one side of it, and the people of each partner on the other."""

    everyone: str = option(Text(), "To whom the partners speak together.")
    joint: str = option(Text(), "The words at the arrows between the partners and everyone.")
    partnership: str = option(Text(), "The words above the partners.")
    partners: tuple[Partner, ...] = option(ListOf(Group(Partner)), "The partners.")
    own: str = option(Text(), "The words above the arrows between each partner and its own people.")
    note: str = option(Text(), "The words below, which say what the two kinds of arrows mean.")

    def draw(self, canvas: Canvas, chapters: list[Chapter]) -> None:
        bottom = self._down(canvas) if canvas.is_narrow else self._across(canvas)
        canvas.text(1, bottom + 14, self.note, canvas.width - 2, size=SMALL, tone="quiet")

    def _across(self, canvas: Canvas) -> float:
        """Everyone at the left, the partners in the middle, and their own people at the right."""
        side, arrow = 130.0, 92.0
        frame = canvas.width - 2 - 2 * (side + arrow)
        left, right = 1 + side + arrow, canvas.width - 1 - side
        words = max(canvas.height_of(each, arrow - 16, SMALL) for each in (self.joint, self.own))
        bottom = self._partners(canvas, left, 2, frame, right, side, words)
        middle = 2 + (bottom - 2) / 2
        high = max(92.0, canvas.height_of(self.everyone, side - 2 * PADDING, SMALL) + 2 * PADDING)
        canvas.label(1, middle - high / 2, side, self.everyone, size=SMALL, least=high)
        _both(canvas, left - 4, 1 + side + 4, middle)
        above = middle - APART / 2 - 8 - canvas.height_of(self.joint, arrow - 16, SMALL)
        canvas.text(left - arrow / 2, above, self.joint, arrow - 16, size=SMALL, align="middle")
        canvas.text(right - arrow / 2, 2 + PADDING, self.own, arrow - 16, size=SMALL, align="middle")
        return bottom

    def _down(self, canvas: Canvas) -> float:
        """Everyone at the top, the partners below, and their own people beside them."""
        frame, arrow = 152.0, 40.0
        right = 1 + frame + arrow
        top = canvas.label(1, 2, frame, self.everyone, size=SMALL, least=46)
        middle = 1 + frame / 2
        canvas.line((middle - 40, top + JOINT - 4), (middle - 40, top + 4), end=True)
        canvas.line((middle - 40 + APART, top + 4), (middle - 40 + APART, top + JOINT - 4), end=True, look="dashed")
        room = frame - middle + 40 - APART
        words = canvas.height_of(self.joint, room, SMALL)
        canvas.text(middle - 40 + APART + 12, top + (JOINT - words) / 2, self.joint, room, size=SMALL)
        people = canvas.width - 1 - right
        own = canvas.height_of(self.own, people + 20, SMALL)
        canvas.text(right - 20, top + JOINT + PADDING, self.own, people + 20, size=SMALL)
        return self._partners(canvas, 1, top + JOINT, frame, right, people, own)

    def _partners(
        self, canvas: Canvas, left: float, top: float, frame: float, right: float, people: float, words: float
    ) -> float:
        """Draw the partners in their frame, with their own people beside them. Returns where the frame ends.

        `left`, `top` and `frame` are the frame's place and width; `right` and `people`, those of the people; and `words` is the
        least room above the first partner.
        """
        inner = frame - 2 * PADDING
        named = canvas.height_of(self.partnership, inner, bold=True)
        y = top + max(named, words) + 2 * PADDING
        heights = [
            max(canvas.height_of(each.label, inner - 18, SMALL), canvas.height_of(each.people, people - 18, SMALL), APART) + 18
            for each in self.partners
        ]
        bottom = y + sum(heights) + GAP * (len(heights) - 1) + PADDING
        canvas.box(left, top, frame, bottom - top, "solid")
        canvas.text(left + frame / 2, top + PADDING, self.partnership, inner, bold=True, align="middle", tone="on-solid")
        for partner, high in zip(self.partners, heights, strict=True):
            canvas.label(left + PADDING, y, inner, partner.label, size=SMALL, least=high)
            canvas.label(right, y, people, partner.people, size=SMALL, least=high)
            _both(canvas, left + frame + 4, right - 4, y + high / 2)
            y += high + GAP
        return bottom


def _both(canvas: Canvas, from_: float, to: float, y: float) -> None:
    """Draw two arrows between the partners and others, one out and one in."""
    canvas.line((from_, y - APART / 2), (to, y - APART / 2), end=True)
    canvas.line((to, y + APART / 2), (from_, y + APART / 2), end=True, look="dashed")
