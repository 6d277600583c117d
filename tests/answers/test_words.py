"""The shape of words as they were typed."""

from guidebook.answers.many_of import SomeItems
from guidebook.answers.words import TypedWords

from . import fits


def test_it_is_a_string_whatever_stands_in_it():
    assert fits(TypedWords(), "about 12\n")
    assert not fits(TypedWords(), 12)
    assert not fits(TypedWords(), ["about 12"])


def test_browsers_know_which_words_are_a_number():
    assert TypedWords("Rank", number=True).known() == {"shape": "words", "label": "Rank", "number": True}
    assert "number" not in TypedWords("Why?").known()


def test_whatever_can_be_said_in_words_can_be_brought_in():
    assert TypedWords().takes(SomeItems())
    assert TypedWords().takes(TypedWords())
