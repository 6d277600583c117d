"""Whether a translated page says what it was translated from."""

import pytest
from guidebook.exchange.in_step import behind, passages, told
from guidebook.exchange.page_record import in_step
from guidebook.exchange.page_text import page_text

from tests.helpers import write

PAGE = "---\ntitle: Notes\n---\n\nOpening.\n\n# Notes\n\nFirst.\n\n## What is kept { #kept }\n\nSecond.\n"
DONE = "---\ntitle: Notas\n---\n\nAl principio.\n\n# Notas\n\nUno.\n\n## Guardado { #kept }\n\nDos.\n"


@pytest.fixture
def translated(desk):
    """A desk with one page that is translated and in step."""
    write(desk.layer, {"docs/notes.md": PAGE})
    write(desk.translation, {"docs/notes.md": DONE})
    in_step(desk, ["notes.md"])
    return desk


def changed(desk, *, old, new):
    write(desk.layer, {"docs/notes.md": PAGE.replace(old, new)})
    return [each.changed for each in behind(desk, desk.marks()) if each.file == "docs/notes.md"]


def test_a_passage_is_known_by_its_place_on_the_page_and_goes_to_the_next_heading():
    found = [(each.place, each.line, each.blocks) for each in passages(page_text(PAGE))]
    assert found == [
        ("#", 5, ("Opening.",)),
        ("#notes", 7, ("# Notes", "First.")),
        ("#kept", 11, ("## What is kept { #kept }", "Second.")),
    ]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("Second.", "Second, and more.", ["#kept (line 11)"]),
        ("Second.", "Second.\n\nThird.", ["#kept (line 11)"]),
        ("\n\nFirst.", "", ["#notes (line 7)"]),
        ("Opening.", "Beginning.", ["the beginning (line 5)"]),
        ("title: Notes", "title: Our notes", ["title"]),
        ("# Notes\n", "# Records\n", ["#records (line 7)", "#notes (gone)"]),
        ("Second.", "Second.\n\n## New\n\nThird.", ["#new (line 15)"]),
    ],
)
def test_what_changed_since_is_named_by_its_place(translated, old, new, said):
    assert changed(translated, old=old, new=new) == [tuple(said)]


def test_where_lines_break_is_no_change(translated):
    assert changed(translated, old="# Notes\n\nFirst.", new="# Notes\n\n\nFirst.") == []


def test_a_page_that_fell_behind_is_told_in_a_line_until_it_is_checked(translated):
    changed(translated, old="Second.", new="Another.")
    [line] = told(translated, translated.marks())
    told_first, _, mend = line.partition(" When it says the same again: ")
    assert told_first == ("languages/es/docs/notes.md: changed in docs/notes.md since this was translated: #kept (line 11).")
    assert mend == 'make translations OPTIONS="checked es docs/notes.md"'
    in_step(translated, ["docs/notes.md"])
    assert list(told(translated, translated.marks())) == []


def test_pages_of_which_nothing_is_recorded_are_counted_in_a_line(desk):
    write(desk.translation, {"docs/notes.md": DONE})
    assert list(told(desk, desk.marks())) == [
        "languages/es: nothing says from which words pages were translated (1), such as docs/notes.md. When they say the same: "
        'make translations OPTIONS="checked es"'
    ]
