"""The shape of an answer of which nothing is known any more."""

from guidebook.answers.any import Anything

from . import fits


def test_it_is_whatever_was_kept():
    for answer in ("words", {"checked": ["a"]}, [{"row": "b1", "x": "1"}], 5):
        assert fits(Anything(), answer)
