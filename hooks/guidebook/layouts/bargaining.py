"""The layout `bargaining`: tables seen from above, at which people push, lean toward one thing, or sit around it."""

from __future__ import annotations

from guidebook.authoring.options import Group, ListOf, OneOf, Reader, Record, Text, option
from guidebook.figures.canvas import Canvas, Point, on_circle
from guidebook.figures.figure import Figure
from guidebook.guide.chapters import Chapter

WAYS = {
    "against": "two sides push against each other",
    "toward": "two sides lean toward one thing",
    "around": "all sit around one thing",
}
SMALL = 13.5
PANEL = 200  # width of one drawing
GAP = 20  # between drawings that stand beside each other
BELOW = 40  # between drawings that stand below each other
SEAT = 9  # radius of a person seen from above
SEATS = 3  # people on each side
TABLE = 104  # width of a long table
LONG = 156  # its length, and the diameter of a round table with its people
SPACE = 6  # between a table and a person, and around a goal


class BargainingTable(Record):
    """One table."""

    label: str = option(Text(), "What is shown, in bold.")
    text: str = option(Text(), "The words below the drawing.")
    way: str = option(OneOf(WAYS), "How people sit.")
    sides: tuple[str, ...] = option(ListOf(Text()), "Who sits there: two sides, or several groups around one thing.")
    goal: str = option(Text(), "What they lean toward or sit around.", "")

    def check(self, reader: Reader) -> None:
        if self.way != "around" and len(self.sides) != 2:
            reader.report(self.line_of("sides"), f'"sides" has {len(self.sides)} entries. Here it must have 2.')
        if self.way != "against" and not self.goal:
            reader.report(self.line, '"goal" is missing: what people lean toward or sit around.')


class Bargaining(Figure):
    """Tables beside each other, or below each other on a phone. The first of two sides is filled, the other is not."""

    panels: tuple[BargainingTable, ...] = option(
        ListOf(Group(BargainingTable), most=3), "The tables, in their order; three fit on a page."
    )

    def draw(self, canvas: Canvas, chapters: list[Chapter]) -> None:
        heading = max(canvas.height_of(panel.label, PANEL, bold=True) for panel in self.panels)
        height = max(LONG, *(_goal_height(canvas, panel) + LONG / 2 for panel in self.panels))
        y = 2.0
        if canvas.is_narrow:
            for panel in self.panels:
                y = _panel(canvas, (canvas.width - PANEL) / 2, y, height, panel) + BELOW
            return
        for number, panel in enumerate(self.panels):
            own = canvas.height_of(panel.label, PANEL, bold=True)
            _panel(canvas, number * (PANEL + GAP), y + heading - own, height, panel)


def _panel(canvas: Canvas, x: float, y: float, height: float, panel: BargainingTable) -> float:
    """Draw one table with its words. Returns where it ends."""
    middle = x + PANEL / 2
    top = canvas.text(middle, y, panel.label, PANEL, bold=True, align="middle") + GAP
    if panel.way == "around":
        _round_table(canvas, (middle, top + height / 2), panel)
    else:
        _long_table(canvas, middle, top, height, panel)
    y = _names(canvas, x, top + height + GAP * 0.6, panel)
    inner = canvas.balanced(panel.text, PANEL, SMALL)
    return canvas.text(middle, y + GAP * 0.5, panel.text, inner, size=SMALL, align="middle", tone="quiet")


def _names(canvas: Canvas, x: float, y: float, panel: BargainingTable) -> float:
    """Write who sits there: two sides, each below its people, or several groups on one line. Returns where that ends."""
    if panel.way == "around":
        names = ", ".join(panel.sides)
        return canvas.text(x + PANEL / 2, y, names, canvas.balanced(names, PANEL, SMALL), size=SMALL, align="middle")
    width = PANEL / 2 - SPACE
    for name, middle in zip(panel.sides, (PANEL / 4, PANEL * 3 / 4), strict=True):
        canvas.text(x + middle, y, name, width, size=SMALL, align="middle")
    return y + max(canvas.height_of(name, width, SMALL) for name in panel.sides)


def _long_table(canvas: Canvas, middle: float, top: float, height: float, panel: BargainingTable) -> None:
    left, right = middle - TABLE / 2, middle + TABLE / 2
    canvas.box(left, top, TABLE, height, "wash")
    seats = [top + height * (2 * number + 1) / (2 * SEATS) for number in range(SEATS)]
    for y in seats:
        canvas.circle(left - SPACE - SEAT, y, SEAT, "solid")
        canvas.circle(right + SPACE + SEAT, y, SEAT, "paper")
    if panel.way == "against":
        for y in seats:
            canvas.line((left + SPACE, y), (middle - 2, y), end=True)
            canvas.line((right - SPACE, y), (middle + 2, y), end=True)
        return
    canvas.label(left + SPACE * 2, top + SPACE * 2, TABLE - SPACE * 4, panel.goal, size=SMALL, bold=True, padding=SPACE)
    under = top + SPACE * 2 + _goal_height(canvas, panel) + SPACE
    # Those who sit beside the goal need no arrow; the arrows of the others lean toward it.
    for number, y in enumerate(y for y in seats if y > under):
        near = SPACE * (5 - 3 * number)
        canvas.line((left + SPACE, y), (middle - near, under), end=True)
        canvas.line((right - SPACE, y), (middle + near, under), end=True)


def _round_table(canvas: Canvas, center: Point, panel: BargainingTable) -> None:
    seats = 2 * len(panel.sides)
    outer = LONG / 2 - SEAT
    radius = outer - SEAT - SPACE
    canvas.circle(*center, radius, "wash")
    width = canvas.balanced(panel.goal, radius * 0.9, SMALL, bold=True)
    height = canvas.height_of(panel.goal, width, SMALL, bold=True)
    canvas.text(center[0], center[1] - height / 2, panel.goal, width, size=SMALL, bold=True, align="middle")
    for number in range(seats):
        turn = (number + 0.5) / seats
        canvas.circle(*on_circle(center, outer, turn), SEAT, "paper" if number % 2 else "solid")
        canvas.line(on_circle(center, radius - SPACE, turn), on_circle(center, radius - SPACE * 4, turn), end=True)


def _goal_height(canvas: Canvas, panel: BargainingTable) -> float:
    return canvas.height_of(panel.goal, TABLE - SPACE * 6, SMALL, bold=True) + 2 * SPACE if panel.way == "toward" else 0
