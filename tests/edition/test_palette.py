"""The colors of a site."""

import pytest
from guidebook.authoring.options import Reader, options_of
from guidebook.authoring.problems import Problems
from guidebook.edition.palette import DarkPalette, Palette


@pytest.mark.parametrize("palette", [Palette(), DarkPalette()])
def test_our_own_colors_have_enough_contrast(palette):
    problems = Problems()
    palette.check(Reader("brand.py", problems))
    assert problems.lines() == []


def test_both_schemes_name_the_same_colors():
    assert list(options_of(Palette)) == list(options_of(DarkPalette))
