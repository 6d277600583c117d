"""`translations`: what goes to translators, comes back, and is counted."""

import pytest
from guidebook.__main__ import main

from tests.helpers import write


@pytest.fixture
def translated(site_folder):
    write(
        site_folder,
        {"languages/es/worksheets/tool.yml": "title: Herramienta\n", "overrides/texts/en.yml": "frame: {menu: Menu}\n"},
    )
    return site_folder


def test_texts_go_out_and_come_back(translated, capsys):
    assert main(["translations", "export", "es", "out"]) == 0
    assert {path.name for path in (translated / "out").iterdir()} == {
        "texts.po",
        "words.po",
        "brand.po",
        "worksheets.po",
        "pages.po",
    }
    path = translated / "out/texts.po"
    path.write_text(path.read_text().replace('msgid "Menu"\nmsgstr ""', 'msgid "Menu"\nmsgstr "Menú"'))
    assert main(["translations", "import", "es", "out"]) == 0
    assert "languages/es/overrides/texts/es.yml\n" in capsys.readouterr().out
    assert (translated / "languages/es/overrides/texts/es.yml").read_text() == "frame:\n  menu: Menú\n"


def test_what_is_translated_is_counted(translated, capsys):
    assert main(["translations", "status", "es"]) == 0
    assert "texts: 0 of 1 are translated.\n" in capsys.readouterr().out


def test_pages_are_recorded_as_in_step_and_named_once_their_english_changes(translated, capsys):
    write(translated, {"docs/one.md": "# One\n\nText.\n", "languages/es/docs/one.md": "# Uno\n\nTexto.\n"})
    assert main(["translations", "checked", "es"]) == 0
    assert "Recorded as up to date: docs/one.md.\n" in capsys.readouterr().out
    write(translated, {"docs/one.md": "# One\n\nOther text.\n"})
    assert main(["translations", "status", "es"]) == 0
    told = "languages/es/docs/one.md: changed in docs/one.md since this was translated: #one (line 1)."
    assert told in capsys.readouterr().out


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (
            ["status", "spanish"],
            '"spanish" is not the code of a language that Unicode CLDR knows. It must be one such as es or pt-BR.',
        ),
        (["status", "hm"], '"hm" is not the code of a language that Unicode CLDR knows.'),
        (["export", "en"], "en: the guidebook is in this language itself. Name the one that it is to be translated into."),
        (["import", "es", "nowhere"], "there are no .po files in"),
        (["export", "es", "one", "two"], "export takes one folder, or none."),
        (["export", "es", "notes.txt"], "notes.txt is a file; name a folder for the .po files."),
        (["export", "fr"], "translations/fr is a file; name a folder for the .po files."),
        (["checked", "es", "nowhere.md"], 'no page "nowhere.md" is translated into es'),
    ],
)
def test_what_is_typed_wrongly_is_told(translated, capsys, typed, told):
    write(translated, {"notes.txt": "Ours.", "translations/fr": "Ours."})
    assert main(["translations", *typed]) == 1
    assert told in capsys.readouterr().err


def test_what_is_left_out_is_told_and_nothing_that_may_be(translated, capsys):
    for typed, missing in (([], "export | import | status | checked, LANGUAGE"), (["export"], "LANGUAGE")):
        assert main(["translations", *typed]) == 2
        assert f": the following arguments are required: {missing}\n" in capsys.readouterr().err


@pytest.mark.parametrize("edition", ["districts/riversid", "../beside", "/"])
def test_an_edition_that_is_not_there_is_not_taken_for_ours(translated, capsys, monkeypatch, edition):
    write(translated.parent, {"beside/docs/about.md": "# About\n"})
    monkeypatch.setenv("EDITION", edition)
    assert main(["translations", "export", "es"]) == 1
    assert capsys.readouterr().err == f"There is no folder {edition}/ in this repository, which EDITION names.\n"


def test_how_many_translations_came_back_empty_is_told(translated, capsys):
    main(["translations", "export", "es", "out"])
    path = translated / "out/worksheets.po"
    path.write_text(path.read_text().replace('msgstr "Herramienta"', 'msgstr ""'))
    assert main(["translations", "import", "es", "out"]) == 0
    assert "1 translation was removed, as it came back empty.\n" in capsys.readouterr().out
