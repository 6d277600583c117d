"""Numbers with decimals keep the digits that were written."""

from decimal import Decimal

import pytest
from guidebook.authoring.options import Amount, Reader, Unread
from guidebook.authoring.problems import Problems
from guidebook.authoring.yaml_source import Node


@pytest.mark.parametrize("text", ["0", "12.5", "100"])
def test_a_number_may_have_decimals(text):
    assert Amount().read(Node(1, text), "number", Reader("a.yml", Problems())) == Decimal(text)


@pytest.mark.parametrize("text", ["-1", "12,5", "half", "5%", "1e3", "NaN", "."])
def test_what_is_no_number_is_reported(text):
    problems = Problems()
    with pytest.raises(Unread):
        Amount().read(Node(7, text), "number", Reader("a.yml", problems))
    assert problems.lines() == [f'a.yml:7: "number" must be a number that is not below zero, such as 12.5, but it is "{text}".']
