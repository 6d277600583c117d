"""A number: what browsers know of its answer."""

import pytest
from guidebook.kinds.number import Number

from tests.helpers import record


@pytest.mark.parametrize(
    ("more", "rank"), [("", False), ("\nleast: 1", False), ("\nleast: 1\nrank: yes", True), ("\nrank: no", False)]
)
def test_it_is_a_rank_if_it_says_so_and_not_because_it_begins_with_one(more, rank):
    number, told = record(Number, f"id: it\nlabel: How many people were counted?{more}")
    assert told == []
    assert number.answer.known().get("rank", False) is rank
