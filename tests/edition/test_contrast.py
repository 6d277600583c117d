"""The contrast of two colors, against known values."""

import pytest
from guidebook.edition.contrast import luminance, mixed, nearest_with, ratio


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


def test_the_nearest_color_that_can_be_read_is_darker_on_light_and_lighter_on_dark():
    on_light, on_dark = nearest_with(4.5, "#ffd700", ["#ffffff"]), nearest_with(4.5, "#14507a", ["#1b1916", "#24211d"])
    assert luminance(on_light) < luminance("#ffd700")
    assert luminance(on_dark) > luminance("#14507a")
    assert 4.5 <= ratio(on_light, "#ffffff") < 4.7
    assert 4.5 <= min(ratio(on_dark, "#1b1916"), ratio(on_dark, "#24211d")) < 4.7


def test_a_color_that_can_be_read_stays():
    assert nearest_with(4.5, "#14507a", ["#ffffff"]) == "#14507a"
