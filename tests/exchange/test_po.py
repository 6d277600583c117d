"""Files of gettext: how a text that counts is given to a language that counts otherwise, and comes back."""

import re

import pytest
from guidebook.authoring.problems import Problems
from guidebook.exchange.message import Message
from guidebook.exchange.po import as_po, from_po

PAGES = {"one": "1 page", "other": "{count} pages"}


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("es", {"one": "1 página", "other": "{count} páginas"}),
        ("pl", {"one": "1 strona", "few": "{count} strony", "many": "{count} stron"}),
        ("hmn", {"one": "1 nplooj ntawv", "other": "{count} nplooj ntawv"}),
        ("ja", {"other": "{count} ページ"}),
        ("ar", {"zero": "0", "one": "1", "two": "2", "few": "{count} f", "many": "{count} m", "other": "{count} o"}),
    ],
)
def test_the_forms_that_a_language_has_for_numbers_come_back(tmp_path, language, forms):
    message = Message("en.yml: pages", PAGES, {"other": next(reversed(forms.values())), **forms})
    path = tmp_path / "texts.po"
    path.write_text(as_po([message], language, {}), encoding="utf-8")
    assert "msgid_plural" in path.read_text(encoding="utf-8")
    [said] = from_po(path, language, Problems()).values()
    assert {name: said[name] for name in forms} == forms


def test_a_text_over_lines_comes_back_as_it_was(tmp_path):
    text = 'One "word".\n\n- two\\three\n- $union'
    path = tmp_path / "pages.po"
    path.write_text(as_po([Message("docs/a.md", text, text.upper())], "es", {}), encoding="utf-8")
    assert from_po(path, "es", Problems()) == {("docs/a.md", text): text.upper()}


@pytest.mark.parametrize("text", ["About 80% of it, and 20% in all", "## Who is there { #who }", "{count} pages"])
def test_no_text_is_said_to_be_a_programs_format_by_whose_rules_tools_would_refuse_its_translation(text):
    assert "-format" not in as_po([Message("docs/a.md", text)], "es", {})


def test_the_same_words_at_two_places_are_two_messages(tmp_path):
    path = tmp_path / "x.po"
    path.write_text(as_po([Message("a: 1", "No", "No"), Message("a: 2", "No", "Ninguno")], "es", {}), encoding="utf-8")
    assert from_po(path, "es", Problems()) == {("a: 1", "No"): "No", ("a: 2", "No"): "Ninguno"}


def test_a_text_that_counts_and_has_not_all_its_forms_is_not_taken(tmp_path):
    path = tmp_path / "x.po"
    text = as_po([Message("a: 1", PAGES, {"one": "uno", "other": "muchos"})], "es", {})
    path.write_text(text.replace('"muchos"', '""'), encoding="utf-8")
    assert from_po(path, "es", Problems()) == {}


@pytest.mark.parametrize(
    ("header", "told"),
    [
        ("es_MX", []),
        ("Spanish", []),
        ("", []),
        ("hmn", ['texts.po: by its header, this file is in another language: "Language: hmn", not "es".']),
        ("fr", ['texts.po: by its header, this file is in another language: "Language: fr", not "es".']),
    ],
)
def test_a_file_in_another_language_is_told_and_not_taken(tmp_path, header, told):
    problems = Problems()
    path = tmp_path / "texts.po"
    text = as_po([Message("en.yml: pages", PAGES, {"one": "una", "other": "muchas"})], "es", {})
    path.write_text(text.replace('"Language: es\\n"', f'"Language: {header}\\n"'), encoding="utf-8")
    assert bool(from_po(path, "es", problems)) == (not told)
    assert problems.lines() == told


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("charset=utf-8", "charset=ours", "texts.po: this cannot be read as a .po file: unknown encoding: ours."),
        ("plural=(n != 1)", "plural=foo", "texts.po: this cannot be read as a .po file: invalid token in plural form: foo."),
        ("plural=(n != 1)", "plural=n/0", "texts.po: this cannot be read as a .po file: integer division or modulo by zero."),
        ("msgctxt", "msgcontext", "texts.po:{line}: this cannot be read as a .po file: Unknown or misformatted keyword."),
        ('"una"', '"una', 'texts.po:{line}: this cannot be read as a .po file: a text must be between two ", on one line.'),
        ('"una"', '"u"na"', 'texts.po:{line}: this cannot be read as a .po file: a text must be between two ", on one line.'),
    ],
)
def test_a_file_that_is_broken_in_any_way_is_told_and_not_taken(tmp_path, before, after, told):
    problems = Problems()
    path = tmp_path / "texts.po"
    text = as_po([Message("en.yml: pages", PAGES, {"one": "una", "other": "muchas"})], "es", {})
    assert before in text
    path.write_text(text.replace(before, after), encoding="utf-8")
    assert from_po(path, "es", problems) == {}
    line = text[: text.index(before)].count("\n") + 1
    assert problems.lines() == [told.replace("{line}", str(line))]


def test_a_file_saved_with_a_mark_at_its_start_and_windows_line_ends_is_read(tmp_path):
    path = tmp_path / "texts.po"
    text = as_po([Message("docs/a.md", 'A "b"', 'Una "b"')], "es", {})
    path.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    assert from_po(path, "es", Problems()) == {("docs/a.md", 'A "b"'): 'Una "b"'}


@pytest.mark.parametrize("date", ["", "2026-11-27T17:05:33Z", "last week", "a\\n\\nb"])
def test_a_date_in_a_form_of_its_own_keeps_no_file_from_being_read(tmp_path, date):
    text = as_po([Message("docs/a.md", "A", "Una")], "es", {})
    path = tmp_path / "texts.po"
    for name in ("POT-Creation-Date", "PO-Revision-Date"):
        text = re.sub(f"{name}: .*", lambda line: rf'{line[0].partition(" ")[0]} {date}\n"', text)
    path.write_text(text, encoding="utf-8")
    problems = Problems()
    assert (from_po(path, "es", problems), problems.lines()) == ({("docs/a.md", "A"): "Una"}, [])


def test_a_file_that_an_old_mac_program_saved_is_read(tmp_path):
    path = tmp_path / "texts.po"
    path.write_bytes(as_po([Message("docs/a.md", 'A "b"', 'Una "b"')], "es", {}).replace("\n", "\r").encode())
    assert from_po(path, "es", Problems()) == {("docs/a.md", 'A "b"'): 'Una "b"'}


def test_only_what_somebody_emptied_comes_back_empty(tmp_path):
    path = tmp_path / "x.po"
    forms = {"one": "uno", "other": "muchos"}
    messages = [Message("a: 1", "One"), Message("a: 2", "Two", "Dos"), Message("a: 3", PAGES), Message("a: 4", PAGES, forms)]
    text = as_po([*messages, Message("a: 5", "Five", "Cinco")], "es", {"a: 5": "of another text"})
    for said in ("Dos", "uno", "muchos", "Cinco"):
        text = text.replace(f'"{said}"', '""')
    path.write_text(text, encoding="utf-8")
    assert from_po(path, "es", Problems()) == {("a: 2", "Two"): "", ("a: 4", "1 page"): ""}


@pytest.mark.parametrize("text", ["", as_po([], "es", {}), 'msgid "Menu"\nmsgstr "Menú"\n'])
def test_a_file_without_texts_of_ours_is_told(tmp_path, text):
    problems = Problems()
    path = tmp_path / "texts.po"
    path.write_text(text, encoding="utf-8")
    assert from_po(path, "es", problems) == {}
    assert problems.lines() == ["texts.po: there are no texts in this file. Get it from your translators again, or delete it."]


def test_a_file_that_is_not_in_utf_8_is_told_with_its_line(tmp_path):
    problems = Problems()
    path = tmp_path / "texts.po"
    text = as_po([Message("a: 1", "One", "Uno"), Message("a: 2", "Menu", "Menú")], "es", {})
    path.write_bytes(text.encode("windows-1252"))
    assert from_po(path, "es", problems) == {}
    line = text[: text.index("Menú")].count("\n") + 1
    assert problems.lines() == [
        f"texts.po:{line}: this is not a text file in UTF-8. Save it as plain text (UTF-8) and try again."
    ]


def test_a_file_in_utf_16_is_told(tmp_path):
    problems = Problems()
    path = tmp_path / "texts.po"
    path.write_text(as_po([Message("a: 2", "Menu", "Menú")], "es", {}), encoding="utf-16")
    assert from_po(path, "es", problems) == {}
    assert problems.lines() == ["texts.po: this is not a text file in UTF-8. Save it as plain text (UTF-8) and try again."]


def test_a_file_in_another_encoding_that_its_header_names_is_read(tmp_path):
    path = tmp_path / "texts.po"
    text = as_po([Message("a: 2", "Menu", "Menú")], "es", {}).replace("charset=utf-8", "charset=windows-1252")
    path.write_bytes(text.encode("windows-1252"))
    assert from_po(path, "es", Problems()) == {("a: 2", "Menu"): "Menú"}
