"""The order of words in lists, language by language."""

import pytest
from guidebook.edition.alphabet import alphabetical


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ["apple", "Élan", "elbow", "Zoo"]),
        ("es", ["nube", "nuez", "ñandú", "oso"]),
        ("de", ["Apfel", "Äpfel", "Arbeit", "zwei"]),
        ("sv", ["zon", "ål", "ärlig", "öl"]),
        ("pl", ["lato", "luk", "łan", "mapa"]),
    ],
)
def test_words_stand_in_the_order_of_the_language_s_alphabet(language, words):
    in_order = sorted({*words}, key=lambda each: (alphabetical(each, language), each))
    assert in_order == words
