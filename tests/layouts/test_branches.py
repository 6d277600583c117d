"""Rows of circles branch evenly, and the way that is marked goes up to the circle that both ends share."""

from __future__ import annotations

from guidebook.authoring.options import Reader
from guidebook.authoring.problems import Problems
from guidebook.figures.canvas import WIDE, Canvas
from guidebook.layouts.branches import Branches, BranchLevel


def branches(*circles: int, way: str = "") -> Branches:
    levels = tuple(BranchLevel(line=number, label=f"Row {number}", circles=many) for number, many in enumerate(circles, 1))
    return Branches(title="Branches", description="Branches.", levels=levels, way=way)


def drawn(figure: Branches) -> str:
    canvas = Canvas(WIDE)
    figure.draw(canvas, [])
    return str(canvas.svg())


def problems_of(figure: Branches) -> list[str]:
    problems = Problems()
    figure.check(Reader("docs/figures/branches.yml", problems))
    return problems.lines()


def test_each_row_is_a_multiple_of_the_one_above() -> None:
    assert problems_of(branches(1, 2, 4)) == []
    assert problems_of(branches(1, 2, 5)) == [
        'docs/figures/branches.yml:3: "circles" is 5, but must be a multiple of the 2 in the row above.'
    ]


def test_a_way_needs_two_families() -> None:
    assert problems_of(branches(1, 4, way="From A to B")) != []
    assert problems_of(branches(1, 2, 4, way="From A to B")) == []


def test_a_way_marks_the_circles_from_one_end_to_the_other() -> None:
    # Of the rows of 1, 2, 4 and 12 it marks A, the circle above it, the one that both share, the one above B, and B.
    svg = drawn(branches(1, 2, 4, 12, way="From A to B"))
    assert svg.count("gb-figure__solid") == 5
    assert svg.count("gb-figure__paper") == 14
    assert drawn(branches(1, 2, 4, 12)).count("gb-figure__solid") == 19
