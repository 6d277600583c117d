"""The parts of the kind `panels`: how long its bars are."""

from decimal import Decimal

import pytest
from guidebook.kinds.panels import Bar, Panel


def panel_of(*numbers):
    return Panel(label="Panel", bars=tuple(Bar(label="Bar", number=Decimal(number)) for number in numbers))


@pytest.mark.parametrize(
    ("numbers", "lengths"),
    [
        (("12.5", "4.5"), ["100.0%", "36.0%"]),
        (("0", "3"), ["0.0%", "100.0%"]),
        (("0", "0"), ["0.0%", "0.0%"]),
        ((), []),
    ],
)
def test_bars_are_measured_against_the_longest(numbers, lengths):
    assert [length for _, length in panel_of(*numbers).measured_bars()] == lengths


def test_a_bar_says_its_number_as_written_or_in_its_own_words():
    assert Bar(label="Bar", number=Decimal("12.50")).words == "12.50"
    assert Bar(label="Bar", number=Decimal("12.50"), text="+12.5%").words == "+12.5%"
