"""Entries of a tier go to the next line where one is full, and none is left out or sticks out."""

from __future__ import annotations

import re

import pytest
from guidebook.figures.canvas import NARROW, WIDE, Canvas
from guidebook.layouts.tiers import Tier, Tiers


@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_entries_stay_on_the_sheet(width: int) -> None:
    entries = ("One", "Association of Professional Educators and Support Staff of the Whole Region", *["Another"] * 9)
    canvas = Canvas(width)
    Tiers(title="Tiers", description="Tiers.", tiers=(Tier(label="A tier", entries=entries),)).draw(canvas, [])
    boxes = re.findall(r'rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)"', str(canvas.svg()))
    assert max(float(x) + float(wide) for x, wide in boxes) <= width
    assert str(canvas.svg()).count("Another") == 9
