"""Fishbones: each cause with a rank of its own."""

import pytest
from guidebook.figures.canvas import NARROW, WIDE, Canvas
from guidebook.layouts.fishbone import FishboneFigure

from ..helpers import record

FISH = """\
title: A fish
description: A fish with a few bones.
issue: Late buses
causes:
  - {label: Snow, rank: 1}
  - {label: Traffic, rank: 2}
  - {label: Holes, rank: 3}
heading: Whys for cause 1
whys: [It snows.]
"""


@pytest.mark.parametrize("width", [NARROW, WIDE])
@pytest.mark.parametrize(
    "left_out", ["", "  - {label: Holes, rank: 3}\n", "  - {label: Traffic, rank: 2}\n  - {label: Holes, rank: 3}\n"]
)
def test_a_fish_may_have_any_number_of_bones(width, left_out):
    fish, lines = record(FishboneFigure, FISH.replace(left_out, "", 1))
    assert lines == []
    canvas = Canvas(width)
    fish.draw(canvas, [])
    assert canvas.svg().count("<circle") == len(fish.causes)


@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_the_word_before_an_answer_stands_on_one_line_in_every_language(width):
    fish, _ = record(FishboneFigure, FISH + "why: ¿Por qué razón?\n")
    canvas = Canvas(width)
    fish.draw(canvas, [])
    assert ">¿Por qué razón?</tspan>" in canvas.svg()


def test_causes_of_one_rank_are_reported():
    lines = record(FishboneFigure, FISH.replace("rank: 3", "rank: 2"))[1]
    assert lines == [f"file.yml:{line}: two causes have the rank 2; each needs its own." for line in (6, 7)]
