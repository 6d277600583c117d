"""All texts of a site, to translators and back: what comes back unchanged changes nothing, and what is new is found."""

import json
import shutil

from guidebook.authoring.problems import Problems
from guidebook.authoring.translating import MARKS
from guidebook.exchange.desk import SORTS, standing, take_in, write_out
from guidebook.exchange.message import Desk
from guidebook.exchange.po import from_po

from tests.helpers import ROOT, site_of, write


def tree(folder):
    return {path.relative_to(folder).as_posix(): path.read_text() for path in sorted(folder.rglob("*")) if path.is_file()}


def say(folder, file, source, said):
    """Answer one message as a translator would; it must be there once."""
    path = folder / file
    text = path.read_text()
    asked = f'msgid "{source}"\nmsgstr ""\n'
    assert text.count(asked) == 1, text
    path.write_text(text.replace(asked, f'msgid "{source}"\nmsgstr "{said}"\n'))


def test_what_comes_back_as_it_went_out_changes_nothing(desk, tmp_path):
    before = tree(desk.translation)
    write_out(desk, tmp_path / "out")
    assert take_in(desk, tmp_path / "out") == ([], 0)
    assert tree(desk.translation) == before


def test_our_own_spanish_comes_back_as_it_went_out(tmp_path):
    ours = Desk(ROOT, ROOT, "es", Problems())
    write_out(ours, tmp_path)
    for sort in SORTS:
        path = tmp_path / f"{sort.name}.po"
        said = from_po(path, "es", ours.problems)
        assert {each.key: each.said for each in sort.messages(ours) if each.said} == said


def test_from_nothing_all_that_was_translated_comes_back(desk, tmp_path):
    before = site_of(tmp_path, None, "es")
    write_out(desk, tmp_path / "out")
    shutil.rmtree(desk.translation)
    changed, unknown = take_in(desk, tmp_path / "out")
    after = site_of(tmp_path, None, "es")
    assert (len(changed), unknown) == (5, 0)
    assert after.problems.lines() == []
    assert after.library.worksheets["tool"].title == before.library.worksheets["tool"].title == "Herramienta"
    assert after.found("term")["goal"].term == "meta"
    assert after.vocabulary.markers["el_union"] == "el sindicato"


def test_what_a_translator_says_is_seen(desk, tmp_path):
    out = tmp_path / "out"
    write_out(desk, out)
    say(out, "worksheets.po", "A tool to test with.", "Una herramienta.")
    say(out, "pages.po", "First.", "Primero.")
    say(out, "figures.po", "Two", "Dos")
    changed, _ = take_in(desk, out)
    assert [path.relative_to(desk.translation).as_posix() for path in changed] == [
        "worksheets/tool.yml",
        "docs/figures/chain.yml",
        "docs/notes.md",
        MARKS,
    ]
    site = site_of(tmp_path, None, "es")
    assert site.problems.lines() == []
    assert site.library.worksheets["tool"].summary == "Una herramienta."
    assert [each.label for each in site.found("figure")["chain"].links] == ["One", "Dos"]
    assert "Primero.\n\n[[tools]]\n\nSecond\nline.\n\n```yaml\na: b\n\nc: d\n```" in site.docs["notes.md"].text


def test_what_says_something_else_since_is_fuzzy_counted_and_seen_in_english_until_it_is_looked_at(desk, tmp_path):
    out = tmp_path / "out"
    write_out(desk, out)
    say(out, "worksheets.po", "A tool to test with.", "Una herramienta.")
    take_in(desk, out)
    tool = tmp_path / "worksheets/tool.yml"
    tool.write_text(tool.read_text().replace("A tool to test with.", "A tool for you."))
    write_out(desk, out)
    assert '#, fuzzy\nmsgctxt "worksheets/tool.yml: summary"\nmsgid "A tool for you."\nmsgstr "Una herramienta."' in (
        (out / "worksheets.po").read_text()
    )
    [tools] = [each for each in standing(desk) if each.name == "worksheets"]
    assert (tools.translated, tools.changed) == (3, 1)
    files = {"worksheets/tool.yml": tool.read_text()}
    assert site_of(tmp_path, files, "es").library.worksheets["tool"].summary == "A tool for you."


def test_what_is_asked_for_no_more_is_left_out_and_counted(desk, tmp_path):
    out = tmp_path / "out"
    write_out(desk, out)
    (out / "worksheets.po").write_text((out / "worksheets.po").read_text().replace('"Test Tool"', '"Another Tool"'))
    assert take_in(desk, out)[1] == 1


def test_what_a_translator_is_not_sure_of_is_not_taken(desk, tmp_path):
    out = tmp_path / "out"
    write_out(desk, out)
    say(out, "pages.po", "First.", "Primero.")
    text = (out / "pages.po").read_text()
    (out / "pages.po").write_text(
        text.replace('msgctxt "docs/notes.md"\nmsgid "First."', '#, fuzzy\nmsgctxt "docs/notes.md"\nmsgid "First."')
    )
    assert take_in(desk, out) == ([], 0)


def test_a_damaged_record_of_what_was_translated_is_told(desk):
    write(desk.translation, {MARKS: "{"})
    list(standing(desk))
    assert desk.problems.lines() == [
        f"languages/es/{MARKS}:1: this file is damaged: take its last good version back from git, or delete it."
    ]


def test_a_file_that_is_no_po_is_told(desk, tmp_path):
    write(tmp_path / "out", {"texts.po": "hello\n"})
    take_in(desk, tmp_path / "out")
    [line] = desk.problems.lines()
    assert line.startswith("texts.po")
    assert "this cannot be read as a .po file" in line


def test_the_record_says_from_which_words_each_text_was_made(desk, tmp_path):
    write_out(desk, tmp_path / "out")
    say(tmp_path / "out", "texts.po", "Menu", "Menú")
    take_in(desk, tmp_path / "out")
    assert "overrides/texts/en.yml: frame.menu" in json.loads((desk.translation / MARKS).read_text())
