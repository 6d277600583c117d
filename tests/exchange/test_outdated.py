"""Whether a translated page says what it was translated from."""

import pytest
from guidebook.authoring.problems import Problems
from guidebook.exchange.message import TranslationJob
from guidebook.exchange.outdated import outdated_pages, passages, reminders
from guidebook.exchange.page_record import mark_as_current
from guidebook.exchange.page_text import page_text

from tests.helpers import write

PAGE = "---\ntitle: Notes\n---\n\nOpening.\n\n# Notes\n\nFirst.\n\n## What is kept { #kept }\n\nSecond.\n"
DONE = "---\ntitle: Notas\n---\n\nAl principio.\n\n# Notas\n\nUno.\n\n## Guardado { #kept }\n\nDos.\n"


@pytest.fixture
def translated(job):
    """A job with one page that is translated and up to date."""
    write(job.layer, {"docs/notes.md": PAGE})
    write(job.folder, {"docs/notes.md": DONE})
    mark_as_current(job, ["notes.md"])
    return job


def changed(job, *, old, new):
    write(job.layer, {"docs/notes.md": PAGE.replace(old, new)})
    return [each.changed for each in outdated_pages(job, job.marks()) if each.file == "docs/notes.md"]


def test_a_passage_is_known_by_its_place_on_the_page_and_goes_to_the_next_heading():
    found = [(each.place, each.line, each.blocks) for each in passages(page_text(PAGE, "notes.md", Problems()))]
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


def test_the_record_is_not_looked_through_again_for_every_page(translated):
    class Walked(dict[str, str]):
        times = 0

        def __iter__(self):
            self.times += 1
            return super().__iter__()

    write(translated.layer, {f"docs/{number}.md": PAGE for number in range(20)})
    write(translated.folder, {f"docs/{number}.md": DONE for number in range(20)})
    mark_as_current(translated, [])
    marks = Walked(translated.marks())
    assert list(outdated_pages(translated, marks)) == []
    assert marks.times < 5


def test_a_page_that_fell_behind_is_told_in_a_line_until_it_is_checked(translated):
    changed(translated, old="Second.", new="Another.")
    [line] = reminders(translated, translated.marks())
    told_first, _, mend = line.partition(" Once it matches again: ")
    assert told_first == ("languages/es/docs/notes.md: changed in docs/notes.md since this was translated: #kept (line 11).")
    assert mend == 'make translations OPTIONS="checked es docs/notes.md"'
    mark_as_current(translated, ["docs/notes.md"])
    assert list(reminders(translated, translated.marks())) == []


def test_what_to_type_about_it_names_the_edition(tmp_path):
    ada = TranslationJob(tmp_path, tmp_path / "districts/ada", "es", Problems())
    write(ada.layer, {"docs/notes.md": PAGE})
    write(ada.folder, {"docs/notes.md": DONE})
    [line] = reminders(ada, ada.marks())
    assert line.endswith('EDITION=districts/ada make translations OPTIONS="checked es"')


def test_pages_of_which_nothing_is_recorded_are_counted_in_a_line(job):
    write(job.folder, {"docs/notes.md": DONE})
    assert list(reminders(job, job.marks())) == [
        "languages/es: no record says what some pages were translated from (1), such as docs/notes.md. If they match their "
        'originals: make translations OPTIONS="checked es"'
    ]
