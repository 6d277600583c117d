"""Items: by id or as plain words, as many as there may be, and what editors are told of them."""

import jsonschema
import pytest
from guidebook.worksheets.items import Items, slug

from .. import helpers


def test_items_are_read_by_id_and_as_words():
    by_id, told = helpers.option(Items(), "\n  a: One\n  b:\n    label: Two\n    hint: The second")
    assert told == []
    assert [(item.id, item.label, item.hint) for item in by_id] == [("a", "One", ""), ("b", "Two", "The second")]
    words, told = helpers.option(Items(), " [One, Not sure]")
    assert told == []
    assert [(item.id, item.label) for item in words] == [("one", "One"), ("not-sure", "Not sure")]


@pytest.mark.parametrize("text", [" [One]", "\n  a: One", " [One, Two, Three, Four]"])
def test_there_are_as_many_items_as_there_may_be(text):
    [told] = helpers.option(Items(least=2, most=3), text)[1]
    assert '"option" must have 2 to 3 entries, but there' in told


@pytest.mark.parametrize(
    ("value", "fits"),
    [
        ({"a": "One", "b": {"label": "Two"}}, True),
        (["One", "Two", "Three"], True),
        ("One", False),
        (["One"], False),
        ({"a": "One"}, False),
        (["One", "Two", "Three", "Four"], False),
        ({"a": "One", "B": "Two"}, False),
        ({"a": "One", "b": {"hint": "Two"}}, False),
        (["One", "One"], False),
        (["One", ["Two"]], False),
    ],
)
def test_the_schema_of_items_says_the_same(value, fits):
    assert jsonschema.Draft7Validator(Items(least=2, most=3).schema()).is_valid(value) is fits


def test_an_id_is_made_from_the_words_of_an_item():
    assert slug("Somewhat agree!") == "somewhat-agree"
    assert slug("12") == "n-12"
    assert slug("2024-01-01") == "n-2024-01-01"
    assert slug("–") == "item"
