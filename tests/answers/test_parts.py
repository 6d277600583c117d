"""The shape of some fields as one answer."""

from guidebook.answers.one_of import OneOption
from guidebook.answers.parts import Parts
from guidebook.answers.words import TypedWords

from . import fits

LETTER = Parts("Our letter", {"place": TypedWords("Town"), "greeting": OneOption()})


def test_each_part_is_of_its_own_shape():
    assert fits(LETTER, {"place": "Peñasco", "greeting": "staff"})
    assert fits(LETTER, {"place": "Peñasco"})
    assert not fits(LETTER, {"place": "Peñasco", "greeting": "Dear colleagues"})
    assert not fits(LETTER, {})


def test_its_outline_shows_its_parts():
    assert Parts().outline == "{field id: its answer, …}"
    assert LETTER.outline == "{place: text, greeting: option id, or {option: option id, other: text}}"
