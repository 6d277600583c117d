"""Which language a file is written in, and so which words are put into it."""

import pytest
from guidebook.edition.file_languages import FileLanguages
from guidebook.edition.layers import Layer
from guidebook.edition.words import Vocabulary, Words

from tests.helpers import ROOT, site_of

LAYERS = [
    Layer("", ROOT),
    Layer("languages/es", ROOT, language="es", translates=True),
    Layer("local", ROOT),
    Layer("local/languages/es", ROOT, language="es", translates=True),
]


@pytest.mark.parametrize(
    ("path", "language"),
    [
        ("docs/index.md", "en"),
        ("languages/es/docs/index.md", "es"),
        ("local/docs/index.md", "en"),
        ("local/languages/es/worksheets/tool.yml", "es"),
        ("overrides/texts/es.yml", "es"),
        ("local/overrides/texts/en.yml", "en"),
    ],
)
def test_a_file_is_in_the_language_of_its_layer_and_texts_in_that_which_they_are_named_after(path, language):
    file_languages = FileLanguages(LAYERS, {"en": Vocabulary(Words(), {}), "es": Vocabulary(Words(), {})})
    assert file_languages.language(path) == language


def test_what_is_not_translated_has_english_words_and_what_is_has_those_of_its_language(tmp_path):
    files = {
        "docs/one.md": "# One\n\nOur $union.\n",
        "docs/two.md": "# Two\n\nOur $union.\n",
        "languages/es/docs/two.md": "# Dos\n\n$El_union.\n",
        "languages/es/words.yml": "union: {singular: sindicato, plural: sindicatos, gender: masculine}\n",
    }
    site = site_of(tmp_path, files, "es")
    assert site.problems.lines() == []
    assert "Our association/union." in site.docs["one.md"].text
    assert "El sindicato." in site.docs["two.md"].text
