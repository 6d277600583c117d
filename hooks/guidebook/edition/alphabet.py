"""The order of words in a list, by the alphabet of a language."""

from __future__ import annotations

import unicodedata

# Letters that sort as letters of their own, each after the base letter that it follows (CLDR's collation charts). In other
# languages an accent matters only between words that are otherwise the same.
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
    """The sort key for words: lowercase, without accents except on letters that the language sorts separately.

    `language` is a code without a country, such as `es`.
    """
    own = {
        letter: group[0] + _LAST * place
        for group in OWN_LETTERS.get(language, "").split()
        for place, letter in enumerate(group[1:], 1)
    }
    return "".join(own.get(letter) or _plain(letter) for letter in unicodedata.normalize("NFC", words).casefold())


def _plain(letter: str) -> str:
    return "".join(each for each in unicodedata.normalize("NFD", letter) if not unicodedata.combining(each))
