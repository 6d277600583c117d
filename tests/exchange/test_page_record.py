"""The record of what pages were translated from: who writes it, and what it keeps behind."""

import pytest
from guidebook.authoring.problems import GuidebookError
from guidebook.exchange.outdated import reminders
from guidebook.exchange.page_record import mark_as_current
from guidebook.exchange.transfer import export_texts, import_texts, progress

from tests.helpers import write

PAGE = "# Notes\n\nFirst.\n\nSecond.\n"
DONE = "# Notas\n\nUno.\n\nDos.\n"
FUZZY = '#, fuzzy\nmsgctxt "docs/notes.md"\nmsgid "{}"'


@pytest.fixture
def changed(job):
    """A job with a page of which one paragraph says something else since it was translated."""
    write(job.layer, {"docs/notes.md": PAGE})
    write(job.folder, {"docs/notes.md": DONE})
    assert mark_as_current(job, []) == ["docs/notes.md"]
    write(job.layer, {"docs/notes.md": PAGE.replace("Second.", "Another.")})
    return job


def test_a_paragraph_that_changed_goes_out_as_one_to_look_at_and_the_others_as_they_were(changed, tmp_path):
    export_texts(changed, tmp_path / "out")
    text = (tmp_path / "out/pages.po").read_text()
    assert FUZZY.format("Another.") + '\nmsgstr "Dos."' in text
    assert text.count("#, fuzzy") == 1
    [pages] = [each for each in progress(changed) if each.name == "pages"]
    assert (pages.translated, pages.changed) == (3, 1)


def test_what_nobody_has_looked_at_stays_seen_and_behind(changed, tmp_path):
    out = tmp_path / "out"
    export_texts(changed, out)
    text = (out / "pages.po").read_text()
    (out / "pages.po").write_text(text.replace('msgstr "Uno."', 'msgstr "Primero."'))
    import_texts(changed, out)
    assert (changed.folder / "docs/notes.md").read_text() == "# Notas\n\nPrimero.\n\nDos.\n"
    [line] = reminders(changed, changed.marks())
    assert "#notes (line 1)" in line
    export_texts(changed, out)
    assert FUZZY.format("Another.") in (out / "pages.po").read_text()


def test_what_a_translator_finds_right_as_it_was_is_in_step(changed, tmp_path):
    out = tmp_path / "out"
    export_texts(changed, out)
    text = (out / "pages.po").read_text()
    (out / "pages.po").write_text(text.replace(FUZZY.format("Another."), FUZZY.format("Another.").partition("\n")[2]))
    import_texts(changed, out)
    assert list(reminders(changed, changed.marks())) == []
    assert (changed.folder / "docs/notes.md").read_text() == DONE


def test_a_page_of_another_form_that_nobody_has_looked_at_stays(changed, tmp_path):
    out = tmp_path / "out"
    write(changed.layer, {"docs/notes.md": PAGE + "\nThird.\n"})
    export_texts(changed, out)
    assert "#, fuzzy" in (out / "pages.po").read_text()
    import_texts(changed, out)
    assert (changed.folder / "docs/notes.md").read_text() == DONE


def test_where_all_is_recorded_nothing_is_written(changed):
    before = changed.marks()
    assert mark_as_current(changed, []) == []
    assert changed.marks() == before


@pytest.mark.parametrize("name", ["notes.md", "docs/notes.md", "languages/es/docs/notes.md", "docs\\notes.md"])
def test_a_page_may_be_named_by_any_of_its_paths(changed, name):
    assert mark_as_current(changed, [name]) == ["docs/notes.md"]


def test_a_page_that_is_not_translated_is_told_and_the_nearest_named(changed):
    with pytest.raises(GuidebookError) as told:
        mark_as_current(changed, ["note.md"])
    assert str(told.value) == (
        'no page "note.md" is translated into es, so nothing was recorded. Did you mean "docs/notes.md"?'
    )
