"""A stem: the printed words on both sides of the blank."""

import pytest
from guidebook.kinds.stem import Stem


@pytest.mark.parametrize(
    ("words", "before", "after"),
    [
        ("How can we improve ____ here?", "How can we improve", "here?"),
        ("We will", "We will", ""),
        ("____ is our topic.", "", "is our topic."),
        ("We will ____", "We will", ""),
        ("By ______________, we meet", "By", ", we meet"),
        ("snake_case and __this__ are no blanks", "snake_case and __this__ are no blanks", ""),
    ],
)
def test_the_words_stand_before_and_after_the_blank(words, before, after):
    stem = Stem(id="it", label="It", stem=words)
    assert (stem.before, stem.after) == (before, after)
