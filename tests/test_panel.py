"""The parts of the kind `panels`: how long its bars are, and what a number may be."""

from decimal import Decimal

import pytest
from guidebook.options import Reader, Unread
from guidebook.panel import Amount, Bar, Panel
from guidebook.problems import Problems
from guidebook.yaml_source import Node


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


@pytest.mark.parametrize("text", ["0", "12.5", "100"])
def test_a_number_may_have_decimals(text):
    assert Amount().read(Node(1, text), "number", Reader("a.yml", Problems())) == Decimal(text)


@pytest.mark.parametrize("text", ["-1", "12,5", "half", "5%", "1e3", "NaN", "."])
def test_what_is_no_number_is_reported(text):
    problems = Problems()
    with pytest.raises(Unread):
        Amount().read(Node(7, text), "number", Reader("a.yml", problems))
    assert problems.lines() == [f'a.yml:7: "number" must be a number that is not below zero, such as 12.5, but it is "{text}".']
