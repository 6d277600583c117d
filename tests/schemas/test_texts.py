"""What an editor says of a file of texts, in any language: each mistake is one message, and ours stand beside them."""

import pytest
from guidebook.edition.texts import CATEGORIES
from guidebook.schemas.texts import TextSchemas

from ..helpers import ROOT
from .editor import told

[SCHEMA] = TextSchemas().all(ROOT)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("frame:\n  meun: Menu", "'meun' was unexpected"),
        ("fram:\n  menu: Menu", "'fram' was unexpected"),
        ("frame:\n  menu: [Menu]", "is not of type"),
        ("frame:\n  menu: ''", "'' "),
        ("frame: Menu", "'Menu' is not of type 'object'"),
        ("worksheet:\n  minutes: {one: '{count} minute'}", "'other' is a required property"),
        ("worksheet:\n  minutes: {other: '{count} minutes', two: x, three: x}", "'three' was unexpected"),
        ("worksheet:\n  minutes: minutes", "'minutes' is not of type 'object'"),
    ],
)
def test_a_mistake_is_one_message_that_names_it(text, message):
    [line] = told("texts", text)
    assert message in line


def test_ours_fit_and_any_number_of_them_may_be_left_out():
    assert told("texts", (ROOT / "overrides/texts/en.yml").read_text(encoding="utf-8")) == []
    assert told("texts", "frame:\n  menu: Pages") == []


def test_a_text_is_described_by_ours_and_one_that_counts_has_any_forms_of_any_language():
    frame = SCHEMA.schema["properties"]["frame"]["properties"]
    assert frame["menu"]["description"] == "Menu"
    minutes = SCHEMA.schema["properties"]["worksheet"]["properties"]["minutes"]
    assert list(minutes["properties"]) == list(CATEGORIES)
