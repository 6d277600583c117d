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
def test_a_finding_may_have_no_bars(width: int) -> None:
    told = Finding(figure="No difference", label="was found")
    canvas = Canvas(width)
    Bars(title="Bars", description="Bars.", panels=(FindingGroup(label="A panel", findings=(finding(1, 4), told)),)).draw(
        canvas, []
    )
    svg = str(canvas.svg())
    assert "No difference" in svg
    assert svg.count("<rect") == 2
