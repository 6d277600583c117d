"""The contrast of two colors, against known values."""

import pytest
from guidebook.edition.contrast import luminance, mixed, ratio


def test_black_on_white_has_the_most_contrast():
    assert ratio("#000000", "#ffffff") == pytest.approx(21)


def test_a_color_on_itself_has_none():
    assert ratio("#1f4e79", "#1f4e79") == 1


def test_the_order_of_the_two_makes_no_difference():
    assert ratio("#1f4e79", "#faf6ee") == ratio("#faf6ee", "#1f4e79")


@pytest.mark.parametrize(
    ("color", "expected"),
    [
        ("#767676", 4.54),
        ("#777777", 4.48),
        ("#949494", 3.03),
        ("#ff0000", 4.0),
        ("#0000ff", 8.59),
        ("#595959", 7.0),  # this and the next are as dark as text
        ("#333333", 12.63),
    ],
)
def test_known_ratios_on_white_are_met(color, expected):
    assert ratio(color, "#ffffff") == pytest.approx(expected, abs=0.005)


def test_green_is_the_lightest_of_the_three_channels():
    assert luminance("#00ff00") > luminance("#ff0000") > luminance("#0000ff")


@pytest.mark.parametrize(("share", "expected"), [(0, "#ffffff"), (1, "#102030"), (0.5, "#889098")])
def test_a_color_is_laid_over_a_ground_as_thinly_as_asked(share, expected):
    assert mixed("#102030", share, "#ffffff") == expected
