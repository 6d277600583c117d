"""A sheet in small."""

from __future__ import annotations

import re

import pytest
from guidebook.kinds import all_kinds
from guidebook.worksheets.sketch import LONG, MARGIN, SHORT, Sketch

from ..helpers import record, the_site

SHEETS = the_site().library.worksheets.values()
EACH = {field.kind: field for sheet in SHEETS for field in sheet.all_fields()}


def reached(page: Sketch) -> tuple[float, float]:
    """How far to the right and down the pens went."""
    x = y = right = low = 0.0
    for _, path in page.pens():
        for command, numbers in re.findall(r"([MhvlaqzL])([^A-Za-z]*)", path):
            values = [float(each) for each in numbers.split()]
            match command:
                case "M":
                    x, y = values[0], values[1]
                case "h":
                    x += values[0]
                case "v":
                    y += values[0]
                case "l" | "q" | "a":
                    x, y = x + values[-2], y + values[-1]
            right, low = max(right, x), max(low, y)
    return right, low


@pytest.mark.parametrize("kind", all_kinds())
def test_every_kind_leaves_its_mark_and_stays_on_the_page(kind):
    field, told = record(all_kinds()[kind], re.sub(r"^kind: .*\n", "", all_kinds()[kind].EXAMPLE, flags=re.MULTILINE))
    assert field, told
    for landscape in (False, True):
        page = Sketch(landscape)
        field.sketch(page)
        assert list(page.pens()), "a kind that draws nothing would leave a gap"
        right, low = reached(page)
        assert right <= page.width - MARGIN + 1
        assert low <= page.height - MARGIN + 1


@pytest.mark.parametrize("kind", EACH)
def test_a_page_that_is_full_takes_nothing_more(kind):
    page = Sketch()
    page.y = page.bottom - 1
    EACH[kind].sketch(page)
    assert list(page.pens()) == []


def test_the_paper_lies_as_the_section_asks():
    assert (Sketch().width, Sketch().height) == (SHORT, LONG)
    assert (Sketch(landscape=True).width, Sketch(landscape=True).height) == (LONG, SHORT)


def test_columns_stand_side_by_side_and_what_comes_then_below_the_longest():
    page = Sketch()
    with page.columns(2) as (one, other):
        one.rules(1)
        other.rules(3)
    assert one.right < other.left
    assert page.y == other.y > one.y


def test_a_table_has_no_more_rows_than_there_is_room_for():
    page = Sketch()
    page.grid((1, 2), rows=500)
    assert page.y <= page.height
    assert reached(page)[1] <= page.bottom
