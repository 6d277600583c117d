"""Words in another language than English: their forms are given, or follow from its rules, and texts ask for them by name."""

import pytest
from guidebook.authoring.options import options_of
from guidebook.authoring.problems import Problems
from guidebook.edition.layers import Layer
from guidebook.edition.words import Vocabulary, Words, read_words

from tests.helpers import write


def spoken(folder, yaml, text="", language="es"):
    """The words of a translation, what a text with some of them says, and what their author is told."""
    write(folder, {f"languages/{language}/words.yml": yaml})
    problems = Problems()
    layers = [
        Layer("", folder),
        Layer(f"languages/{language}", folder / "languages" / language, language=language, translates=True),
    ]
    words = read_words(layers, problems, language)
    return Vocabulary(words, {}).fill(text, "page.md", 1, problems), problems.lines()


UNION = "union: {singular: asociación, plural: asociaciones, gender: feminine}\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("$union", "asociación"),
        ("$unions", "asociaciones"),
        ("$Union", "Asociación"),
        ("$el_union", "la asociación"),
        ("$El_union", "La asociación"),
        ("$un_union", "una asociación"),
        ("$del_union", "de la asociación"),
        ("$al_union", "a la asociación"),
        ("$los_union", "las asociaciones"),
        ("$de_los_union", "de las asociaciones"),
    ],
)
def test_spanish_has_rules_for_articles_and_contractions(tmp_path, text, said):
    assert spoken(tmp_path, UNION, text) == (said, [])


def test_other_forms_may_have_an_article_and_a_noun_may_begin_like_one(tmp_path):
    given = "union: {singular: Unión de Lares, plural: uniones, gender: feminine, el: la UTLA}\n"
    assert spoken(tmp_path, given, "$el_union, $un_union") == ("la UTLA, una Unión de Lares", [])


def test_a_form_that_is_given_wins_over_the_rule(tmp_path):
    given = "union: {singular: UTLA, plural: UTLA, gender: feminine, el: UTLA}\n"
    assert spoken(tmp_path, given, "$el_union y $del_union") == ("UTLA y de la UTLA", [])


def test_a_language_without_rules_has_the_forms_that_its_words_are_given(tmp_path):
    given = "union: {singular: Verband, plural: Verbände, dem: dem Verband}\n"
    assert spoken(tmp_path, given, "mit $dem_union", "de") == ("mit dem Verband", [])


def test_words_that_a_language_has_not_are_those_of_english(tmp_path):
    assert spoken(tmp_path, UNION, "$principals") == ("principals", [])


@pytest.mark.parametrize(
    ("yaml", "told"),
    [
        ("unoin: {singular: x}\n", ':1: "unoin" is not known here. Did you mean "union"?'),
        ("union: {plural: x}\n", ':1: "singular" is missing for "union": what one of it is called.'),
        ("union: sindicato\n", ':1: "gender" is missing for "union". It must be "masculine" or "feminine".'),
        ("union: {singular: x, gender: f}\n", ':1: "gender" must be "masculine" or "feminine", but it is "f".'),
        ("union: {singular: x, gender: feminine, El: y}\n", ':1: "union" has a form "El": its name must be small letters'),
        ('union: {singular: "", gender: feminine}\n', ':1: "singular" is empty.'),
        ("union: {singular: the board, gender: feminine}\n", ':1: "singular" begins with an article'),
        ("union: {singular: La asociación, gender: feminine}\n", ':1: "singular" begins with an article'),
        ("union: {singular: unión, plural: las uniones, gender: feminine}\n", ':1: "plural" begins with an article'),
        ("union: {singular: $district, gender: feminine}\n", ':1: "singular" holds a dollar sign'),
        ("union: [x]\n", ':1: "singular" must be a word or a few'),
        (
            f"{UNION}district: {{singular: distrito, gender: masculine}}\n",
            ':2: "district" needs "los", "unos", "de_los", "a_los" and "plural", too, as the other words of this language have '
            "them.",
        ),
    ],
)
def test_what_is_wrong_with_a_word_is_told(tmp_path, yaml, told):
    _, lines = spoken(tmp_path, yaml)
    assert lines[0].startswith(f"languages/es/words.yml{told}")


def test_a_translation_has_no_say_in_english(tmp_path):
    write(tmp_path, {"languages/es/words.yml": UNION})
    layers = [Layer("", tmp_path), Layer("languages/es", tmp_path / "languages/es", language="es", translates=True)]
    assert {name: getattr(read_words(layers, Problems()), name).singular for name in options_of(Words)}[
        "union"
    ] == "association/union"
