"""Hourglasses: a neck among their levels, and chapters that they lead to."""

import pytest
from guidebook.figures.canvas import WIDE, Canvas
from guidebook.guide.chapters import Chapter
from guidebook.layouts.hourglass import Hourglass

from ..helpers import address, record

GLASS = """\
title: A glass
description: A glass with three levels.
neck: 2
levels:
  - {label: Wide, chapter: commit}
  - {label: Narrow}
  - {label: Wide again, chapter: gone}
"""
COMMIT = Chapter(title="Commit", stage="prepare", chapter=4, summary="", id="commit")


def test_a_level_leads_to_its_chapter_where_there_is_one():
    glass, lines = record(Hourglass, GLASS)
    assert lines == []
    canvas = Canvas(WIDE, address)
    glass.draw(canvas, [COMMIT])
    assert canvas.svg().count("<a ") == 1
    assert 'href="chapter/commit.html"' in canvas.svg()
    assert "Chapter 4: Commit" in canvas.svg()


@pytest.mark.parametrize("neck", [1, 2, 3])
def test_any_level_may_be_the_neck(neck):
    glass, _ = record(Hourglass, GLASS.replace("neck: 2", f"neck: {neck}"))
    canvas = Canvas(WIDE)
    glass.draw(canvas, [])
    assert canvas.svg().count("gb-figure__solid") == 1


def test_a_neck_that_is_no_level_is_reported():
    assert record(Hourglass, GLASS.replace("neck: 2", "neck: 4"))[1] == [
        'file.yml:3: "neck" is 4, but there are only 3 levels.'
    ]
