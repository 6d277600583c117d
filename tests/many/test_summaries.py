"""What many editions have in common is told once."""

import pytest
from guidebook.many.outcome import BUILT, FAILED, UNCHANGED, Outcome
from guidebook.many.summaries import named, summary, together


def test_a_line_that_several_share_is_told_once_and_what_concerns_most_comes_first():
    said = [("one", ["own", "states/utah/words.yml:1: x"]), ("two", ["states/utah/words.yml:1: x"]), ("three", [])]
    assert together(said) == [("states/utah/words.yml:1: x", ["one", "two"]), ("own", ["one"])]


def test_where_nothing_is_said_there_is_nothing_to_tell():
    assert together([("one", []), ("two", [])]) == []


@pytest.mark.parametrize(
    ("names", "of", "words"),
    [
        (["a"], 1, "a"),
        (["a"], 3, "a"),
        (["a", "b"], 3, "a and b"),
        (["a", "b", "c"], 4, "a, b and c"),
        (["a", "b", "c", "d"], 9, "a, b, c and d"),
        (["a", "b", "c", "d", "e", "f"], 9, "a, b, c, d and 2 more"),
        (["a", "b"], 2, "all 2 editions"),
    ],
)
def test_editions_are_named_while_they_are_few(names, of, words):
    assert named(names, of) == words


@pytest.mark.parametrize(
    ("states", "words"),
    [
        ([BUILT], "1 edition: 1 built"),
        ([FAILED, BUILT, BUILT], "3 editions: 2 built, 1 failed"),
        ([UNCHANGED, FAILED, BUILT, UNCHANGED], "4 editions: 1 built, 2 unchanged, 1 failed"),
    ],
)
def test_a_run_is_summed_up_in_a_line(states, words):
    assert summary([Outcome(str(at), str(at), state=state) for at, state in enumerate(states)]) == words
