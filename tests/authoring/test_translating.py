"""Translations of YAML files: words alone, laid over what they translate; nothing else can be said in them."""

import pytest
from guidebook.kinds.choice import Choice

from tests.helpers import WORKSHEET, site_of, site_problems, spoilt

TRANSLATED = """\
title: Herramienta
sections:
  - id: first
    title: Primero
    fields:
      - id: ready
        label: ¿Listos?
        options: {yes: Sí, on: Encendido}
"""
TOOL = "languages/es/worksheets/tool.yml"
TERMS = "goal:\n  term: goal\n  definition: What we want.\nnorm:\n  term: norm\n  definition: A rule.\n"
FIGURE = """\
layout: chain
title: A chain
description: One after the other.
links:
  - label: First
  - label: Second
"""


def tool_in_spanish(folder, text):
    site = site_of(folder, {TOOL: text}, "es")
    assert site.problems.lines() == []
    return site.library.worksheets["tool"], site


def test_what_is_translated_is_seen_in_the_language_and_what_is_not_as_it_was_written_first(tmp_path):
    tool, _ = tool_in_spanish(tmp_path, TRANSLATED)
    ready = next(field for field in tool.fields() if isinstance(field, Choice) and field.id == "ready")
    assert (tool.title, tool.summary) == ("Herramienta", "A tool to test with.")
    assert (ready.label, [(each.id, each.label) for each in ready.options]) == (
        "¿Listos?",
        [("yes", "Sí"), ("no", "No"), ("on", "Encendido")],
    )


def test_a_tool_in_another_language_has_the_ids_and_the_revision_that_it_has_in_the_first(tmp_path):
    tool, _ = tool_in_spanish(tmp_path, TRANSLATED)
    first = site_of(tmp_path).library.worksheets["tool"]
    assert (tool.published(), tool.revision, tool.path) == (first.published(), first.revision, first.path)


def test_what_is_translated_is_counted(tmp_path):
    _, site = tool_in_spanish(tmp_path, TRANSLATED)
    counted = site.translating.counted["worksheets/tool.yml"]
    assert counted.translated == 5
    assert counted.texts > 15


def test_a_whole_copy_is_a_translation_too(tmp_path):
    listed = WORKSHEET.replace("[Yes, No, On]", "{yes: Sí, no: No, on: En marcha}")
    tool, _ = tool_in_spanish(tmp_path, listed)
    assert tool.title == "Test Tool"


def test_an_item_that_has_more_than_a_label_can_be_given_by_its_label_alone(tmp_path):
    files = {
        "worksheets/tool.yml": spoilt("[Yes, No, On]", "{yes: {label: Yes, hint: We do}, no: No}"),
        TOOL: "sections: [{id: first, fields: [{id: ready, options: {yes: Sí}}]}]\n",
    }
    site = site_of(tmp_path, files, "es")
    assert site.problems.lines() == []
    ready = next(field for field in site.library.worksheets["tool"].fields() if isinstance(field, Choice))
    assert (ready.options[0].label, ready.options[0].hint) == ("Sí", "We do")


def test_entries_are_translated_by_their_ids_and_figures_by_the_order_of_their_parts(tmp_path):
    files = {
        "docs/glossary.yml": TERMS,
        "languages/es/docs/glossary.yml": "goal: {term: meta}\n",
        "docs/figures/chain.yml": FIGURE,
        "languages/es/docs/figures/chain.yml": "title: Una cadena\nlinks: [{}, {label: Segundo}]\n",
    }
    site = site_of(tmp_path, files, "es")
    assert site.problems.lines() == []
    goal = site.found("term")["goal"]
    assert (goal.term, goal.definition) == ("meta", "What we want.")
    figure = site.found("figure")["chain"]
    assert (figure.title, [each.label for each in figure.links]) == ("Una cadena", ["First", "Segundo"])


def test_what_a_later_layer_says_in_english_alone_governs(tmp_path):
    files = {TOOL: TRANSLATED, "local/worksheets/tool.yml": spoilt("Test Tool", "Our Tool"), "local/brand.yml": BRAND}
    assert site_of(tmp_path, files, "es").library.worksheets["tool"].title == "Our Tool"


def test_what_translates_ours_is_no_mistake_where_a_layer_has_its_own_in_place_of_it(tmp_path):
    own_term = "goal:\n  term: aim\n  definition: Where we go.\n"
    files = {
        TOOL: TRANSLATED,
        "docs/glossary.yml": TERMS,
        "languages/es/docs/glossary.yml": "goal: {term: meta}\nnorm: {term: norma}\n",
        "docs/figures/chain.yml": FIGURE,
        "languages/es/docs/figures/chain.yml": "title: Una cadena\n",
        "local/brand.yml": BRAND,
        "local/worksheets/tool.yml": spoilt("Test Tool", "Our Tool"),
        "local/docs/glossary.yml": own_term,
        "local/docs/figures/chain.yml": FIGURE.replace("A chain", "Our chain"),
    }
    site = site_of(tmp_path, files, "es")
    assert site.problems.lines() == []
    assert [site.found("term")[each].term for each in ("goal", "norm")] == ["aim", "norma"]
    assert site.found("figure")["chain"].title == "Our chain"
    misspelled = {**files, "languages/es/docs/glossary.yml": "gaol: {term: meta}\nnorm: {term: norma}\n"}
    [told] = site_problems(tmp_path, misspelled, "es")
    assert told == 'languages/es/docs/glossary.yml:1: there is no "gaol" to translate. Did you mean "goal"?'


def test_an_entry_that_a_layer_changes_in_part_stays_translated_in_the_rest(tmp_path):
    files = {
        "docs/glossary.yml": TERMS,
        "languages/es/docs/glossary.yml": "goal: {term: meta, definition: Lo que queremos.}\n",
        "local/brand.yml": BRAND,
        "local/changes/docs/glossary.yml": "goal: {definition: What our schools want.}\n",
    }
    site = site_of(tmp_path, files, "es")
    assert site.problems.lines() == []
    goal = site.found("term")["goal"]
    assert (goal.term, goal.definition) == ("meta", "What our schools want.")


def test_a_district_translates_its_own(tmp_path):
    files = {
        TOOL: TRANSLATED,
        "local/worksheets/tool.yml": spoilt("Test Tool", "Our Tool"),
        "local/languages/es/worksheets/tool.yml": "title: La nuestra\n",
        "local/brand.yml": BRAND,
    }
    assert site_of(tmp_path, files, "es").library.worksheets["tool"].title == "La nuestra"


BRAND = "site_id: ours\nsite_name: Ours\npublisher: We\n"


@pytest.mark.parametrize(
    ("yaml", "told"),
    [
        ("titel: X\n", ':1: there is no "titel" in worksheets/tool.yml:1, which this translates. Did you mean "title"?'),
        (
            "chapter: learn\n",
            ':1: "chapter" is "commit" in worksheets/tool.yml:2, but a translation holds only words',
        ),
        ("title: ''\n", ':1: "title" is empty. Leave it out, and readers see the original.'),
        (
            "sections: [{id: frist, title: X}]\n",
            ':1: there is no "frist" in worksheets/tool.yml:12, which this translates. Did you mean "first"?',
        ),
        (
            "sections: [{id: first, fields: [{id: raedy, label: X}]}]\n",
            ':1: there is no "raedy" in worksheets/tool.yml:15, which this translates. Did you mean "ready"?',
        ),
        (
            "sections: [{id: first, fields: [{id: ready, kind: rating}]}]\n",
            ':1: "kind" is "choice" in worksheets/tool.yml:18, but a translation holds only words',
        ),
        (
            "sections: [{id: first, fields: [{id: ready, options: [Sí, No]}]}]\n",
            ':1: "options" in worksheets/tool.yml:20 has ids: say "yes: …" and so on, each on its own line.',
        ),
        (
            "sections: [{id: first, fields: [{id: ready, options: {si: Sí}}]}]\n",
            ':1: there is no "si" in worksheets/tool.yml:20, which this translates.',
        ),
        ("facilitation: {minutes: 45}\n", ':1: "minutes" is "30" in worksheets/tool.yml:10'),
        (
            "facilitation: {participants: [team, board]}\n",
            ':1: there is no "participants > 2" in worksheets/tool.yml:7, which this translates: its list',
        ),
        ("title: $unoin\n", ':1: "$unoin" is not a word of this site.'),
        ("summary: '[x](worksheet:nowhere)'\n", ":1: "),
        ("- title\n", ":1: the file must hold names with values"),
        ("", ": the file is empty."),
        ("retired: {name: Gone}\n", ':1: there is no "retired" in worksheets/tool.yml:1'),
        ("title: Uno\ntitle: Dos\n", ':2: "title" is here twice (first on line 1).'),
    ],
)
def test_what_a_translation_of_a_tool_cannot_say_is_told(tmp_path, yaml, told):
    [line, *_] = [each for each in site_problems(tmp_path, {TOOL: yaml}, "es") if each.startswith(TOOL)] or [""]
    assert line.startswith(f"{TOOL}{told}")


@pytest.mark.parametrize(
    ("path", "told"),
    [
        (
            "worksheets/toool.yml",
            ": there is no worksheets/toool.yml for this to translate. A translation has the name of its original.",
        ),
        ("docs/figures/nowhere.yml", ": there is no docs/figures/nowhere.yml for this to translate."),
        ("docs/glosary.yml", ": there is no docs/glosary.yml for this to translate."),
    ],
)
def test_a_translation_of_what_is_not_there_is_told(tmp_path, path, told):
    [line] = site_problems(tmp_path, {f"languages/es/{path}": "title: X\n"}, "es")
    assert line.startswith(f"languages/es/{path}{told}")


@pytest.mark.parametrize(
    ("yaml", "told"),
    [
        ("gaol: {term: meta}\n", ':1: there is no "gaol" to translate. Did you mean "goal"?'),
        ("goal: {trem: meta}\n", ':1: there is no "trem" in docs/glossary.yml:2'),
        ("goal: {see: [norm]}\n", ':1: there is no "see" in docs/glossary.yml:2'),
        ("goal: meta\n", ":1: this must be a group of names and values, indented below its name, as in docs/glossary.yml:2."),
    ],
)
def test_what_a_translation_of_entries_cannot_say_is_told(tmp_path, yaml, told):
    lines = site_problems(tmp_path, {"docs/glossary.yml": TERMS, "languages/es/docs/glossary.yml": yaml}, "es")
    assert lines[0].startswith(f"languages/es/docs/glossary.yml{told}")
