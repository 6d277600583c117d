"""The small picture of a tool's first printed page on its card. It is drawn from the worksheet, so it is never out of date."""

from __future__ import annotations

from itertools import takewhile

from markupsafe import Markup

from guidebook.worksheets.sketch import Sketch
from guidebook.worksheets.worksheet import Worksheet


def miniature(worksheet: Worksheet) -> Markup:
    """The picture as an inline SVG, hidden from screen readers, as the text beside it says the same."""
    first, *others = worksheet.sections
    page = Sketch(landscape=first.orientation == "landscape")
    page.heading(0.7)
    if worksheet.asks:
        _head(page)
    on_page = [first, *takewhile(lambda each: not each.new_page and each.orientation == first.orientation, others)]
    for section in on_page:
        page.space(3)
        if len(worksheet.sections) > 1:
            page.words(1, 0.45)
        for field in section.fields:
            field.sketch(page)
            page.space(2)
    paths = Markup("").join(Markup('<path class="gb-mini__{}" d="{}"/>').format(pen, path) for pen, path in page.pens())
    svg = '<svg class="gb-mini" viewBox="0 0 {} {}" aria-hidden="true" focusable="false">{}</svg>'
    return Markup(svg).format(page.width, page.height, paths)


def _head(page: Sketch) -> None:
    """The lines for team and date."""
    with page.columns(2) as (team, date):
        for part in (team, date):
            part.rules()
