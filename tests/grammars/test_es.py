"""The forms of Spanish nouns: their articles, and what de and a become before them."""

import pytest
from guidebook.grammars import es


@pytest.mark.parametrize(
    ("word", "gender", "form", "said"),
    [
        ("distrito", "masculine", "el", "el distrito"),
        ("distrito", "masculine", "del", "del distrito"),
        ("distrito", "masculine", "al", "al distrito"),
        ("mesa directiva", "feminine", "un", "una mesa directiva"),
        ("mesa directiva", "feminine", "al", "a la mesa directiva"),
        ("aula", "feminine", "el", "el aula"),
        ("aula", "feminine", "del", "del aula"),
    ],
)
def test_one_of_it(word, gender, form, said):
    assert es.forms({"singular": word, "gender": gender})[form] == said


def test_several_of_it():
    made = es.forms({"singular": "aula", "plural": "aulas", "gender": "feminine"})
    assert (made["los"], made["unos"], made["de_los"], made["a_los"]) == (
        "las aulas",
        "unas aulas",
        "de las aulas",
        "a las aulas",
    )


def test_where_no_plural_is_given_there_are_no_forms_of_several():
    assert "los" not in es.forms({"singular": "personal", "gender": "masculine"})
