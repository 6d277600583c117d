"""Pages go out paragraph by paragraph where each has its own in the other language, and else as a whole."""

from guidebook.exchange.prose import Pages

from tests.helpers import write


def of_notes(job):
    return [(each.source, each.translation) for each in Pages().messages(job) if each.context == "docs/notes.md"]


def test_each_paragraph_with_words_is_a_message(job):
    assert of_notes(job) == [("# Notes", ""), ("First.", ""), ("Second\nline.", "")]


def test_a_translation_of_the_same_form_says_each_of_them_and_what_is_alike_is_not_translated(job):
    page = "# Notas\n\nFirst.\n\n[[gallery]]\n\nDos.\n\n```yaml\na: b\n\nc: d\n```\n"
    write(job.folder, {"docs/notes.md": page})
    assert of_notes(job) == [("# Notes", "# Notas"), ("First.", ""), ("Second\nline.", "Dos.")]


def test_what_is_no_part_of_the_site_is_not_translated(job):
    before = [each.file for each in Pages().messages(job)]
    write(job.layer, {"docs/.trash/old.md": "# Old\n", "docs/README.md": "# For us\n", "docs/~$notes.md": "# Open\n"})
    assert [each.file for each in Pages().messages(job)] == before


def test_a_translation_of_another_form_is_one_message(job):
    write(job.folder, {"docs/notes.md": "# Notas\n\nTodo junto.\n"})
    [(source, said)] = of_notes(job)
    assert source.startswith("# Notes\n\nFirst.")
    assert said == "# Notas\n\nTodo junto."
    assert list(Pages().files(job, {("docs/notes.md", source): said})) == []


def test_a_page_of_which_nothing_is_translated_any_more_goes(job):
    write(job.folder, {"docs/notes.md": "# Notas\n\nTodo junto.\n"})
    [(source, _)] = of_notes(job)
    assert list(Pages().files(job, {("docs/notes.md", source): ""})) == [(job.folder / "docs/notes.md", "")]


def test_what_else_stands_in_the_front_matter_of_a_translation_stays(job):
    typed = "---\n# Ours.\ntags: [apuntes]\ntitle: Notas # short\nmenu: no\nsearch: { boost: 0.50 }\n---\n"
    write(job.folder, {"docs/notes.md": typed})
    [(_, text)] = Pages().files(job, {("docs/notes.md: title", "Notes"): "Apuntes"})
    assert text == typed.replace("Notas", "Apuntes")
    [(_, text)] = Pages().files(job, {("docs/notes.md: title", "Notes"): ""})
    assert text == typed.replace("title: Notas # short\n", "")


def test_lines_that_are_broken_by_two_blanks_stay_so(job):
    write(job.layer, {"docs/notes.md": "# Notes\n\nFirst,  \nin two lines.   \n\nLast.\n"})
    write(job.folder, {"docs/notes.md": "# Notas\n\nPrimero,   \nen dos líneas.\n\nÚltimo.\n"})
    assert of_notes(job)[1] == ("First,  \nin two lines.", "Primero,  \nen dos líneas.")
    [(_, text)] = Pages().files(job, {("docs/notes.md", "Last."): "Lo último."})
    assert text == "# Notas\n\nPrimero,  \nen dos líneas.\n\nLo último.\n"
