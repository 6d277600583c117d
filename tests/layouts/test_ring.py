"""Words around a ring: they never overlap, and what is too long to stand around it stands in a list."""

from __future__ import annotations

import re

import pytest
from guidebook.figures.canvas import NARROW, WIDE, Canvas
from guidebook.layouts.ring import Ring, RingItem

LONG = "Leaders of the Association of Professional Educators and Support Staff meet " * 4


def ring(count: int, text: str = "", arrows: str = "none") -> Ring:
    items = tuple(RingItem(label=f"Item {number}", text=text) for number in range(count))
    return Ring(title="A ring", description="A ring.", center="What it is about", arrows=arrows, items=items)


def drawn(figure: Ring, width: int) -> Canvas:
    canvas = Canvas(width)
    figure.draw(canvas, [])
    return canvas


@pytest.mark.parametrize("width", [NARROW, WIDE])
@pytest.mark.parametrize("count", [3, 4, 5, 6, 7, 8])
@pytest.mark.parametrize("arrows", ["none", "around", "inward"])
def test_nothing_is_drawn_outside_the_sheet(count: int, width: int, arrows: str) -> None:
    svg = str(drawn(ring(count, "Some words of explanation", arrows), width).svg())
    places = [float(number) for number in re.findall(r' c?y="(-?[\d.]+)"', svg)]
    assert min(places) > 0
    assert svg.count("Item ") == count


def test_short_words_stand_around_the_ring() -> None:
    assert 'text-anchor="end"' in str(drawn(ring(5, "Short"), WIDE).svg())


def test_words_too_long_to_stand_around_the_ring_stand_in_a_list() -> None:
    canvas = drawn(ring(6, LONG), WIDE)
    assert 'text-anchor="end"' not in str(canvas.svg())
    assert str(canvas.svg()).count("Leaders") == 6 * 4
