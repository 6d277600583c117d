"""The authors' reference: every kind with its example and all its options."""

import pytest
from guidebook.kinds import all_kinds
from guidebook.problems import GuidebookError
from guidebook.reference import example_field, kind_references
from guidebook.words import Forms, Vocabulary, Words

from .helpers import address, renderer

TEXT = all_kinds()["text"]


@pytest.fixture(scope="module")
def references():
    return {each.kind.kind: str(each.html) for each in kind_references(renderer(), address, Vocabulary(Words(), {}))}


def test_the_reference_shows_every_kind_once(references):
    assert list(references) == list(all_kinds())


@pytest.mark.parametrize("kind", all_kinds())
def test_an_entry_shows_the_example_rendered_and_every_option_with_its_help(references, kind):
    html = references[kind]
    assert f'data-kind="{kind}"' in html
    assert f"kind: {kind}" in html
    for option in all_kinds()[kind].kind_options().values():
        assert f"<code>{option.name}</code>" in html
        assert option.help.replace("'", "&#39;") in html


def test_the_example_is_shown_in_a_districts_own_words():
    words = Words(school_board=Forms(singular="board of education"))
    html = "".join(str(each.html) for each in kind_references(renderer(), address, Vocabulary(words, {})))
    assert "Board of education" in html
    assert "School Board" not in html


def test_a_kind_may_be_read_from_another_example():
    assert example_field(TEXT, "id: a\nlabel: Ours").label == "Ours"


@pytest.mark.parametrize("yaml", ["id: a", "id: a\nlabel: $unoin", "id: a\nlabel: ["])
def test_an_example_with_a_mistake_is_not_shown(yaml):
    with pytest.raises(GuidebookError, match="1 problem to mend"):
        example_field(TEXT, yaml)
