"""The authors' reference: every kind with its example and all its options."""

import pytest
from guidebook.authoring.options import options_of
from guidebook.edition.words import Forms, Vocabulary, Words
from guidebook.kinds import all_kinds
from guidebook.kinds.panels import Bar, Panel
from guidebook.layouts import all_layouts
from guidebook.parts import all_parts
from guidebook.parts.manual.records import (
    all_records,
    kind_references,
    layout_references,
    left_out,
    part_reference,
    record_reference,
    words_reference,
)
from markupsafe import escape

from ...helpers import address, renderer, squeezed

RECORDS = all_records(part() for part in all_parts().values())


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
        assert str(escape(option.help)) in html


def test_an_entry_shows_the_options_of_what_stands_inside_its_lists(references):
    for path in ("panels", "panels: bars"):
        assert f"Each entry of <code>{path}</code>" in references["panels"]
    for record in (Panel, Bar):
        for option in options_of(record).values():
            assert str(escape(option.help)) in references["panels"]


def test_every_layout_of_figures_is_shown_with_its_own_options():
    shown = dict(layout_references(renderer()))
    assert list(shown) == list(all_layouts())
    assert "<code>both_ways</code>" in shown["chain"]
    assert "Each entry of <code>links</code>" in shown["chain"]
    assert "<code>description</code>" not in shown["chain"]  # every figure has one


def test_the_example_is_shown_in_a_districts_own_words():
    words = Words(school_board=Forms(singular="board of education"))
    html = "".join(str(each.html) for each in kind_references(renderer(), address, Vocabulary(words, {})))
    assert "Board of education" in html
    assert "School Board" not in html


@pytest.mark.parametrize("name", RECORDS)
def test_the_options_of_every_record_are_shown_with_their_help(name):
    html = str(record_reference(renderer(), name, RECORDS[name]))
    for option in options_of(RECORDS[name]).values():
        assert f"<code>{option.name}</code>" in html
        assert str(escape(option.help)) in html


def test_what_goes_for_an_option_that_is_left_out_is_said_where_a_word_can_say_it():
    repeat = left_out(options_of(all_kinds()["repeat"]))
    assert (repeat["blank"], repeat["at_most"]) == ("1", "200")
    assert left_out(options_of(all_kinds()["table"]))["blank"] == "0"
    section = left_out(options_of(RECORDS["section"]))
    assert section["orientation"] == "portrait"
    assert not {"step", "intro", "when"} & set(section)


def test_the_table_of_words_shows_every_form_of_every_word():
    words = Words(union=Forms(singular="NEA affiliate"))
    cells = squeezed(words_reference(renderer(), words)).replace("&#39;", "'")
    for name in options_of(Words):
        for marker, form in getattr(words, name).markers(name).items():
            assert f"<code>${marker}</code> {form}" in cells
    assert "<code>$a_union</code> an NEA affiliate" in cells


@pytest.mark.parametrize("part", all_parts())
def test_the_entry_of_a_part_shows_its_markers_links_files_and_options(part):
    shown = all_parts()[part]()
    html = squeezed(part_reference(renderer(), shown))
    for marker in shown.markers:
        assert f"<code>[[{marker.name}" in html
        assert str(escape(marker.help)) in html
    for link in shown.links:
        assert f"({link.name}:its-id)" in html
    assert (f"docs/{shown.file}" in html) is bool(shown.file)
    for record in shown.records.values():
        for option in options_of(record).values():
            assert str(escape(option.help)) in html
