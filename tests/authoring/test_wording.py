"""The texts in a record's YAML by the paths that lead to them, and what a translation of some of them looks like."""

from guidebook.authoring.wording import texts_of, translation_values
from guidebook.kinds import all_kinds
from guidebook.worksheets.worksheet import Worksheet

from tests.helpers import WORKSHEET, yaml_node


def tool():
    node, _ = yaml_node(WORKSHEET)
    assert node
    return node


def test_a_text_is_known_by_the_ids_that_lead_to_it_also_where_they_come_from_words():
    texts = texts_of(Worksheet, tool(), all_kinds())
    assert texts["sections", "first", "fields", "ready", "options", "yes"].text == "Yes"
    assert texts["facilitation", "filled_in_by"].text == "A team"


def test_what_is_no_text_for_readers_is_none():
    texts = texts_of(Worksheet, tool(), all_kinds())
    assert not {("chapter",), ("facilitation", "minutes"), ("sections", "first", "fields", "ready", "kind")} & {*texts}


def test_a_translation_holds_what_is_said_and_the_ids_that_lead_there():
    said = {("title",): "Herramienta", ("sections", "first", "fields", "ready", "options", "no"): "No"}
    assert translation_values(Worksheet, tool(), said, all_kinds()) == {
        "title": "Herramienta",
        "sections": [{"id": "first", "fields": [{"id": "ready", "options": {"no": "No"}}]}],
    }


def test_in_a_list_without_ids_what_is_not_translated_keeps_its_place():
    node, _ = yaml_node(WORKSHEET.replace("  minutes: 30\n", "  minutes: 30\n  materials: [Pens, Paper]\n"))
    assert node
    assert translation_values(Worksheet, node, {("facilitation", "materials", "2"): "Papel"}, all_kinds()) == {
        "facilitation": {"materials": ["", "Papel"]}
    }
