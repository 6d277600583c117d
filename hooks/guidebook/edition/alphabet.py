"""The order of words in a list, by the alphabet of a language."""

from __future__ import annotations

import unicodedata

# Letters that some languages count as letters of their own, each after the letter that it stands behind (Unicode's
# collation charts). Where a language is not named, an accent only tells apart words that are the same without it.
OWN_LETTERS = {
    "cs": "cč rř sš zž",
    "da": "zæøå",
    "es": "nñ",
    "fi": "zåäö",
    "nb": "zæøå",
    "nn": "zæøå",
    "pl": "aą cć eę lł nń oó sś zźż",
    "sk": "aä cč oô sš zž",
    "sv": "zåäö",
}
_LAST = "\uffff"  # after every letter


def alphabetical(words: str, language: str) -> str:
    """The key that words are sorted by: lowercase, without accents except in letters of the language's own."""
    own = {
        letter: group[0] + _LAST * place
        for group in OWN_LETTERS.get(language, "").split()
        for place, letter in enumerate(group[1:], 1)
    }
    return "".join(own.get(letter) or _plain(letter) for letter in unicodedata.normalize("NFC", words).casefold())


def _plain(letter: str) -> str:
    return "".join(each for each in unicodedata.normalize("NFD", letter) if not unicodedata.combining(each))
