"""What an editor says of what a layer changes, or translates, of a tool, a figure or an entry: each mistake is one message."""

import pytest

from ..helpers import ROOT
from .editor import SCHEMAS, told

TRANSLATED = sorted(ROOT.glob("languages/*/worksheets/*.yml")) + sorted(ROOT.glob("languages/*/docs/**/*.yml"))


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("worksheet-part", "titel: Other", "'titel' was unexpected"),
        ("worksheet-part", "facilitation: {minuts: 20}", "'minuts' was unexpected"),
        ("worksheet-part", "sections: [{id: first, tilte: One}]", "'tilte' was unexpected"),
        ("worksheet-part", "sections: [{id: first, fields: [{id: name, hnit: Help}]}]", "'hnit' was unexpected"),
        ("worksheet-part", "sections: {first: {title: One}}", "is not of type 'array'"),
        ("worksheet-part", "facilitation: {participants: [teem]}", "'teem' is not one of"),
        ("worksheet-part", "title: [Other]", "is not of type"),
        ("figures-part", "titel: Other", "'titel' was unexpected"),
        ("figures-part", "links: [{lable: One}]", "'lable' was unexpected"),
        ("glossary-part", "data: {trem: Data}", "'trem' was unexpected"),
        ("stories-part", "iowa: {levle: [state]}", "'levle' was unexpected"),
        ("references-part", "leana: {kind: artikle}", "'artikle' is not one of"),
        ("lines-part", "first: {titel: A line}", "'titel' was unexpected"),
    ],
)
def test_a_mistake_is_one_message_that_names_it(name, text, message):
    [line] = told(name, text)
    assert message in line


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("worksheet-part", "sections: [{id: first, fields: [{id: name, label: Nombre}, {id: new, kind: text, after: name}]}]"),
        ("worksheet-part", "sections: [{id: first, without: [intro], fields: [{id: ready, options: {yes: Sí}}]}]"),
        ("figures-part", "title: Pasos\nwithout: [note]"),
        ("glossary-part", "data: {term: datos}"),
    ],
)
def test_what_is_right_is_not_marked(name, text):
    assert told(name, text) == []


def test_all_that_is_translated_here_fits():
    schemas = {pattern: each.name for each in SCHEMAS for pattern in each.files}
    assert TRANSLATED
    for path in TRANSLATED:
        [name] = [name for pattern, name in schemas.items() if pattern.startswith("languages") and path in ROOT.glob(pattern)]
        assert told(name, path.read_text(encoding="utf-8")) == [], path
