"""The parts of a meeting on a bar of time, however short they are."""

import re

from guidebook.figures.canvas import WIDE, Canvas
from guidebook.layouts.hour import Hour, Part


def drawn(*minutes: int) -> str:
    canvas = Canvas(WIDE)
    Hour(title="A", description="B.", parts=tuple(Part(label="Talk", minutes=each) for each in minutes)).draw(canvas, [])
    return str(canvas.svg())


def test_a_short_part_says_its_minutes_below_the_bar_where_there_is_room_for_them():
    svg = drawn(2, 88, 240)
    widths = [float(wide) for wide in re.findall(r'rect [^>]*width="([-\d.]+)"', svg)]
    assert len(widths) == 3
    assert min(widths) > 0
    assert svg.count("<circle") == 5  # the first part's number is not on the bar
    [place] = re.findall(r'<tspan x="([\d.]+)" y="([\d.]+)">2 min</tspan>', svg)
    assert float(place[1]) > 100


def test_a_part_with_room_says_its_minutes_on_the_bar():
    svg = drawn(30, 30)
    assert svg.count("<circle") == 4
    assert {float(y) < 70 for y in re.findall(r'y="([\d.]+)">30 min<', svg)} == {True}
