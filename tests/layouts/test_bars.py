"""Bars of one panel have the same scale, and what stands behind them fits on the sheet."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from guidebook.figures.canvas import NARROW, WIDE, Canvas
from guidebook.layouts.bars import Bars, Finding, FindingBar, FindingGroup


def finding(*numbers: int, value: str = "") -> Finding:
    return Finding(
        figure="Two", label="things", bars=tuple(FindingBar(label="One", number=Decimal(each), value=value) for each in numbers)
    )


@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_bars_of_one_panel_have_the_same_scale(width: int) -> None:
    panel = FindingGroup(label="A panel", findings=(finding(1, 4, value="a few words"), finding(1, 2)))
    canvas = Canvas(width)
    Bars(title="Bars", description="Bars.", panels=(panel,)).draw(canvas, [])
    lengths = [float(number) for number in re.findall(r'rect [^>]*width="([\d.]+)"', str(canvas.svg()))]
    one = lengths[0]
    assert lengths == pytest.approx([one, 4 * one, one, 2 * one], abs=0.3)
    assert 4 * one < width


@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_long_words_after_a_bar_leave_it_room_and_do_not_run_into_the_next(width: int) -> None:
    said = finding(4, 3, value="of all teachers in districts that have a formal partnership agreement")
    canvas = Canvas(width)
    Bars(title="Bars", description="Bars.", panels=(FindingGroup(label="A panel", findings=(said,)),)).draw(canvas, [])
    svg = str(canvas.svg())
    assert all(float(length) > 50 for length in re.findall(r'rect [^>]*width="([-\d.]+)"', svg))
    texts = re.findall(r"<text.*?</text>", svg)
    first, label = (text for number, text in enumerate(texts) if number in (4, 5))
    assert "agreement" in first
    lowest = max(float(y) for y in re.findall(r' y="([\d.]+)"', first))
    assert float(re.findall(r' y="([\d.]+)"', label)[0]) > lowest + 10


@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_a_finding_may_have_no_bars(width: int) -> None:
    told = Finding(figure="No difference", label="was found")
    canvas = Canvas(width)
    Bars(title="Bars", description="Bars.", panels=(FindingGroup(label="A panel", findings=(finding(1, 4), told)),)).draw(
        canvas, []
    )
    svg = str(canvas.svg())
    assert "No difference" in svg
    assert svg.count("<rect") == 2
