"""Small pictures of every printed page of a tool, for contact sheets, from which people choose by eye.

They are drawn from the worksheet itself, so they are never out of date. A printer may need one page more or less.
"""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from guidebook.worksheets.section import Section
from guidebook.worksheets.sketch import MARGIN, Sketch
from guidebook.worksheets.worksheet import Worksheet

FINER = 2.2  # how much finer than on a card the pen is: about as much fits on a page as on paper
ABOUT = 5  # lines for the tool's purpose
ENDLESS = 100_000
# Shares of a page. What would be cut stays on a page that is nearly empty; what is longer than a page leaves one nearly full.
NEARLY_EMPTY, NEARLY_FULL = 0.12, 0.7


class _Strip(Sketch):
    """Endless paper, cut into pages with `room` units of height each."""

    def __init__(self, landscape: bool) -> None:
        super().__init__(landscape)
        self.landscape = landscape
        self.margin = round(MARGIN * FINER)
        self.width, self.height = round(self.width * FINER), round(self.height * FINER)
        self.left, self.right = self.margin, self.width - self.margin
        self.room = self.height - 2 * self.margin
        self.y, self.bottom = 0, ENDLESS

    def pages(self) -> Iterator[Markup]:
        """Each page as an inline SVG, hidden from screen readers, as the text beside it says the same."""
        paths = Markup("").join(Markup('<path class="gb-mini__{}" d="{}"/>').format(pen, path) for pen, path in self.pens())
        sheet = (
            '<svg class="gb-mini" viewBox="0 0 {} {}" aria-hidden="true" focusable="false">'
            '<svg y="{}" width="{}" height="{}" viewBox="0 {} {} {}">{}</svg></svg>'
        )
        for top in range(0, max(1, self.y - 2), self.room):
            yield Markup(sheet).format(
                self.width, self.height, self.margin, self.width, self.room, top, self.width, self.room, paths
            )


def pages_in_small(worksheet: Worksheet) -> list[Markup]:
    """All pages of a tool in their order, each as an inline SVG."""
    strips: list[_Strip] = []
    for section in worksheet.sections:
        lies_across = section.orientation == "landscape"
        if not strips or section.new_page or strips[-1].landscape != lies_across:
            strips.append(_Strip(lies_across))
            if len(strips) == 1:
                _head(strips[0], worksheet)
        strips[-1].space(3)
        for number in range(len(section.fields)):
            _put(strips, section, number, has_heading=len(worksheet.sections) > 1)
    return [page for strip in strips for page in strip.pages()]


def _head(page: Sketch, worksheet: Worksheet) -> None:
    """Draw its name, what it is for, and the lines for team and date."""
    page.heading(0.7)
    page.words(ABOUT)
    if worksheet.asks:
        with page.columns(2) as (team, date):
            for part in (team, date):
                part.rules()


def _put(strips: list[_Strip], section: Section, number: int, has_heading: bool) -> None:
    """Draw a field below those before it, or on a new page if it would be cut here."""

    def draw(page: Sketch) -> None:
        if number == 0 and has_heading:
            page.heading(0.45)
        if number == 0 and section.intro:
            page.words(2)
        section.fields[number].sketch(page)

    last = strips[-1]
    trial = _Strip(last.landscape)
    draw(trial)
    used = last.y % last.room
    is_cut = used + trial.y > last.room
    if is_cut and used > NEARLY_EMPTY * last.room and (trial.y <= last.room or used > NEARLY_FULL * last.room):
        strips.append(_Strip(last.landscape))
    draw(strips[-1])
    strips[-1].space(2)
