"""All texts of a site, to translators and back: what comes back unchanged changes nothing, and what is new is found."""

import json
import shutil

import pytest
import yaml
from guidebook.authoring.problems import GuidebookError, Problems
from guidebook.authoring.translating import MARKS
from guidebook.exchange.message import TranslationJob
from guidebook.exchange.po import from_po
from guidebook.exchange.transfer import DOMAINS, export_texts, import_texts, progress

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


def test_what_comes_back_as_it_went_out_changes_nothing(job, tmp_path):
    before = tree(job.folder)
    export_texts(job, tmp_path / "out")
    assert import_texts(job, tmp_path / "out") == ([], 0, 0)
    assert tree(job.folder) == before


def test_our_own_spanish_comes_back_as_it_went_out(tmp_path):
    ours = TranslationJob(ROOT, ROOT, "es", Problems())
    export_texts(ours, tmp_path)
    for domain in DOMAINS:
        path = tmp_path / f"{domain.name}.po"
        said = from_po(path, "es", ours.problems)
        assert {each.key: each.translation for each in domain.messages(ours) if each.translation} == said


def test_from_nothing_all_that_was_translated_comes_back(job, tmp_path):
    before = site_of(tmp_path, None, "es")
    export_texts(job, tmp_path / "out")
    shutil.rmtree(job.folder)
    changed, unknown, _ = import_texts(job, tmp_path / "out")
    after = site_of(tmp_path, None, "es")
    assert (len(changed), unknown) == (5, 0)
    assert after.problems.lines() == []
    assert after.library.worksheets["tool"].title == before.library.worksheets["tool"].title == "Herramienta"
    assert after.found("term")["goal"].term == "meta"
    assert after.vocabulary.markers["el_union"] == "el sindicato"


def test_what_a_translator_says_is_seen(job, tmp_path):
    out = tmp_path / "out"
    export_texts(job, out)
    say(out, "worksheets.po", "A tool to test with.", "Una herramienta.")
    say(out, "pages.po", "First.", "Primero.")
    say(out, "figures.po", "Two", "Dos")
    changed, _, _ = import_texts(job, out)
    assert [path.relative_to(job.folder).as_posix() for path in changed] == [
        "worksheets/tool.yml",
        "docs/figures/chain.yml",
        "docs/notes.md",
        MARKS,
    ]
    site = site_of(tmp_path, None, "es")
    assert site.problems.lines() == []
    assert site.library.worksheets["tool"].summary == "Una herramienta."
    assert [each.label for each in site.found("figure")["chain"].links] == ["One", "Dos"]
    assert "Primero.\n\n[[gallery]]\n\nSecond\nline.\n\n```yaml\na: b\n\nc: d\n```" in site.docs["notes.md"].text


def test_what_says_something_else_since_is_fuzzy_counted_and_seen_in_english_until_it_is_looked_at(job, tmp_path):
    out = tmp_path / "out"
    export_texts(job, out)
    say(out, "worksheets.po", "A tool to test with.", "Una herramienta.")
    import_texts(job, out)
    tool = tmp_path / "worksheets/tool.yml"
    tool.write_text(tool.read_text().replace("A tool to test with.", "A tool for you."))
    export_texts(job, out)
    assert '#, fuzzy\nmsgctxt "worksheets/tool.yml: summary"\nmsgid "A tool for you."\nmsgstr "Una herramienta."' in (
        (out / "worksheets.po").read_text()
    )
    [tools] = [each for each in progress(job) if each.name == "worksheets"]
    assert (tools.translated, tools.changed) == (3, 1)
    files = {"worksheets/tool.yml": tool.read_text()}
    assert site_of(tmp_path, files, "es").library.worksheets["tool"].summary == "A tool for you."


def test_what_is_asked_for_no_more_is_left_out_and_counted(job, tmp_path):
    out = tmp_path / "out"
    export_texts(job, out)
    (out / "worksheets.po").write_text((out / "worksheets.po").read_text().replace('"Test Tool"', '"Another Tool"'))
    assert import_texts(job, out)[1] == 1


def test_what_a_translator_is_not_sure_of_is_not_taken(job, tmp_path):
    out = tmp_path / "out"
    export_texts(job, out)
    say(out, "pages.po", "First.", "Primero.")
    text = (out / "pages.po").read_text()
    (out / "pages.po").write_text(
        text.replace('msgctxt "docs/notes.md"\nmsgid "First."', '#, fuzzy\nmsgctxt "docs/notes.md"\nmsgid "First."')
    )
    assert import_texts(job, out) == ([], 0, 0)


def test_a_damaged_record_of_what_was_translated_is_told(job):
    write(job.folder, {MARKS: "{"})
    list(progress(job))
    assert job.problems.lines() == [
        f"languages/es/{MARKS}:1: this file is damaged: restore its last good version from git, or delete it."
    ]


def test_where_files_cannot_be_read_all_of_them_are_told_and_nothing_is_changed(job, tmp_path):
    out = tmp_path / "out"
    export_texts(job, out)
    say(out, "texts.po", "Menu", "Menú")
    write(out, {"figures.po": "hello\n", "pages.po": "hello\n"})
    before = tree(job.layer)
    with pytest.raises(GuidebookError) as told:
        import_texts(job, out)
    *lines, last = str(told.value).splitlines()
    assert [line.split(":")[0] for line in lines] == ["figures.po", "pages.po"]
    assert all("this cannot be read as a .po file" in line for line in lines)
    assert last == "2 problems to fix; nothing was changed."
    assert tree(job.layer) == before


def test_a_file_that_no_export_writes_is_told_with_the_name_that_was_meant(job, tmp_path):
    out = tmp_path / "out"
    export_texts(job, out)
    (out / "worksheets.po").rename(out / "worksheets-es.po")
    with pytest.raises(GuidebookError) as told:
        import_texts(job, out)
    message = "worksheets-es.po: no export writes a file of this name, so its texts have no place."
    assert str(told.value).splitlines() == [
        f'{message} Did you mean "worksheets.po"?',
        "1 problem to fix; nothing was changed.",
    ]


@pytest.mark.parametrize("written", ["title: [Herramienta\n", "title: Herramienta\n? {a: b}\n: c\n"])
def test_a_translation_that_cannot_be_read_is_not_written_over(job, tmp_path, written):
    out = tmp_path / "out"
    export_texts(job, out)
    say(out, "worksheets.po", "A tool to test with.", "Una herramienta.")
    write(job.folder, {"worksheets/tool.yml": written})
    before = tree(tmp_path)
    for exchange in (import_texts, export_texts):
        with pytest.raises(GuidebookError, match=r"languages/es/worksheets/tool\.yml:"):
            exchange(job, out)
    assert tree(tmp_path) == before


def test_if_one_file_cannot_be_written_the_others_are_as_they_were(job, tmp_path):
    out = tmp_path / "out"
    export_texts(job, out)
    say(out, "texts.po", "Menu", "Menú")
    say(out, "pages.po", "First.", "Primero.")
    (job.folder / "docs/notes.md").mkdir()
    before = tree(job.layer)
    with pytest.raises(GuidebookError, match=r"languages/es/docs/notes\.md cannot be written: .+ Nothing was changed\."):
        import_texts(job, out)
    assert tree(job.layer) == before


def test_the_record_says_from_which_words_each_text_was_made(job, tmp_path):
    export_texts(job, tmp_path / "out")
    say(tmp_path / "out", "texts.po", "Menu", "Menú")
    import_texts(job, tmp_path / "out")
    assert "overrides/texts/en.yml: frame.menu" in json.loads((job.folder / MARKS).read_text())


def without(text, words):
    """The text of a .po file without the entry that has these words."""
    entries = text.split("\n\n")
    assert sum(words in each for each in entries) == 1, text
    return "\n\n".join(each for each in entries if words not in each)


def test_what_does_not_come_back_stays(job, tmp_path):
    out = tmp_path / "out"
    write(
        job.folder,
        {"docs/notes.md": "---\ntitle: Notas\n---\n\n# Notas\n\nUno.\n\n[[gallery]]\n\nDos.\n\n```yaml\na: b\n```\n"},
    )
    write(job.folder, {"brand.yml": "tagline: Juntos\n"})
    export_texts(job, out)
    before = tree(job.folder)
    for path in out.iterdir():
        head, *entries = path.read_text().split("\n\n")
        path.write_text("\n\n".join([head, next(each for each in entries if 'msgstr ""' in each or each == entries[-1])]))
    assert import_texts(job, out) == ([], 0, 0)
    assert tree(job.folder) == before


def test_beside_what_is_new_all_that_does_not_come_back_stays(job, tmp_path):
    out = tmp_path / "out"
    export_texts(job, out)
    say(out, "worksheets.po", "A tool to test with.", "Una herramienta.")
    say(out, "texts.po", "Menu", "Menú")
    (out / "worksheets.po").write_text(without((out / "worksheets.po").read_text(), '"Herramienta"'))
    (out / "texts.po").write_text(without((out / "texts.po").read_text(), '"1 hoja"'))
    assert import_texts(job, out).removed == 0
    site = site_of(tmp_path, None, "es")
    assert site.library.worksheets["tool"].title == "Herramienta"
    assert site.library.worksheets["tool"].summary == "Una herramienta."
    assert "one: 1 hoja" in (job.folder / "overrides/texts/es.yml").read_text()


def test_what_comes_back_fuzzy_as_it_went_out_stays(job, tmp_path):
    out = tmp_path / "out"
    export_texts(job, out)
    say(out, "texts.po", "Menu", "Menú")
    import_texts(job, out)
    english = tmp_path / "overrides/texts/en.yml"
    english.write_text(english.read_text().replace("Menu", "All pages"))
    export_texts(job, out)
    assert '#, fuzzy\nmsgctxt "overrides/texts/en.yml: frame.menu"' in (out / "texts.po").read_text()
    before = tree(job.folder)
    assert import_texts(job, out) == ([], 0, 0)
    assert tree(job.folder) == before


def test_what_comes_back_empty_goes_and_is_counted(job, tmp_path):
    out = tmp_path / "out"
    export_texts(job, out)
    for name, said in {"worksheets.po": "Herramienta", "words.po": "masculine", "entries.po": "meta"}.items():
        text = (out / name).read_text()
        assert f'msgstr "{said}"' in text
        (out / name).write_text(text.replace(f'msgstr "{said}"', 'msgstr ""'))
    changed, _, removed = import_texts(job, out)
    assert removed == 3
    assert [path.relative_to(job.folder).as_posix() for path in changed if path.exists()] == [
        "words.yml",
        "worksheets/tool.yml",
        MARKS,
    ]
    assert not (job.folder / "docs/glossary.yml").exists()
    assert "Herramienta" not in (job.folder / "worksheets/tool.yml").read_text()
    assert "Sí" in (job.folder / "worksheets/tool.yml").read_text()


def test_what_was_said_of_a_text_without_letters_stays(job, tmp_path):
    hours = "always: { term: 24/7, definition: All day. }\n"
    spanish = "always: { term: a toda hora }\ngoal: { term: meta }\n"
    write(tmp_path, {"docs/glossary.yml": (tmp_path / "docs/glossary.yml").read_text() + hours})
    write(job.folder, {"docs/glossary.yml": spanish})
    export_texts(job, tmp_path / "out")
    assert "24/7" not in (tmp_path / "out/entries.po").read_text()
    say(tmp_path / "out", "entries.po", "All day.", "Todo el día.")
    import_texts(job, tmp_path / "out")
    said = spanish.replace("a toda hora }", "a toda hora, definition: Todo el día. }")
    assert (job.folder / "docs/glossary.yml").read_text() == said


def test_what_translates_nothing_any_more_is_not_displaced(job, tmp_path):
    spanish = (
        "title: Herramienta\nsections: [{id: first, fields: [{id: gone, label: Ido}, {id: ready, options: {maybe: Quizás}}]}]\n"
    )
    write(job.folder, {"worksheets/tool.yml": spanish})
    export_texts(job, tmp_path / "out")
    say(tmp_path / "out", "worksheets.po", "Plan", "El plan")
    with pytest.raises(GuidebookError) as error:
        import_texts(job, tmp_path / "out")
    assert [line.partition(" translates nothing in worksheets/tool.yml")[0] for line in str(error.value).splitlines()[:2]] == [
        'languages/es/worksheets/tool.yml:2: "Ido"',
        'languages/es/worksheets/tool.yml:2: "Quizás"',
    ]
    assert (job.folder / "worksheets/tool.yml").read_text() == spanish
    job.problems.found.clear()
    assert refused(job, tmp_path / "out", "worksheets.po")  # and not because of these


def test_comments_and_the_form_of_what_is_as_it_was_stay(job, tmp_path):
    out = tmp_path / "out"
    spanish = (
        "# As we speak.\nframe: # the page around\n  menu: Menú\n\nfilters:\n  tools: { one: 1 hoja, other: '{count} hojas' }\n"
    )
    write(job.folder, {"overrides/texts/es.yml": spanish})
    export_texts(job, out)
    text = (out / "texts.po").read_text()
    (out / "texts.po").write_text(text.replace('"Menú"', '"El menú"'))
    import_texts(job, out)
    assert (job.folder / "overrides/texts/es.yml").read_text() == spanish.replace("Menú", "El menú")


def test_how_lines_end_and_the_mark_that_notepad_begins_with_stay(job, tmp_path):
    path = job.folder / "worksheets/tool.yml"
    export_texts(job, tmp_path / "out")
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    before = path.read_bytes()
    out = tmp_path / "out/worksheets.po"
    out.write_text(out.read_text().replace("Herramienta", "Instrumento"))
    assert import_texts(job, tmp_path / "out").changed[0] == path
    assert path.read_bytes() == before.replace(b"Herramienta", b"Instrumento")


def test_forms_that_a_po_file_has_no_place_for_stay(job, tmp_path):
    out = tmp_path / "out"
    spanish = 'filters:\n  tools: { one: 1 hoja, many: "{count} de hojas", other: "{count} hojas" }\n'
    write(job.folder, {"overrides/texts/es.yml": spanish})
    export_texts(job, out)
    assert import_texts(job, out) == ([], 0, 0)
    text = (out / "texts.po").read_text()
    (out / "texts.po").write_text(text.replace('"1 hoja"', '"una hoja"'))
    import_texts(job, out)
    texts = yaml.safe_load((job.folder / "overrides/texts/es.yml").read_text())
    assert texts == {"filters": {"tools": {"one": "una hoja", "many": "{count} de hojas", "other": "{count} hojas"}}}


def test_two_translators_who_share_an_export_do_not_remove_what_the_other_did(job, tmp_path):
    one, two = tmp_path / "one", tmp_path / "two"
    export_texts(job, one)
    export_texts(job, two)
    say(one, "figures.po", "One", "Uno")
    say(two, "figures.po", "Two", "Dos")
    import_texts(job, one)
    assert import_texts(job, two).removed == 0
    assert [each.label for each in site_of(tmp_path, None, "es").found("figure")["chain"].links] == ["Uno", "Dos"]


def test_paragraphs_that_are_alike_and_translated_in_two_ways_stay_so(job, tmp_path):
    out = tmp_path / "out"
    write(job.layer, {"docs/two.md": "Yes.\n\nYes.\n\nNo.\n\nNo.\n\nMaybe.\n"})
    write(job.folder, {"docs/two.md": "Sí.\n\nClaro.\n\nNo.\n\nTampoco.\n\nMaybe.\n"})
    export_texts(job, out)
    assert import_texts(job, out) == ([], 0, 0)
    say(out, "pages.po", "Maybe.", "Quizás.")
    import_texts(job, out)
    assert (job.folder / "docs/two.md").read_text() == "Sí.\n\nClaro.\n\nNo.\n\nTampoco.\n\nQuizás.\n"


def test_what_a_district_translates_of_ours_stays_beside_its_own(job, tmp_path):
    write(
        job.root,
        {
            "local/words.yml": "union: federation\n",
            "local/overrides/texts/en.yml": "frame: {menu: Pages}\n",
            "local/docs/glossary.yml": "team: {term: team, definition: We.}\n",
            "local/languages/es/words.yml": "principal: {singular: dirección, plural: direcciones}\n",
            "local/languages/es/overrides/texts/es.yml": "frame: {search: Busca}\n",
            "local/languages/es/docs/glossary.yml": "goal: {term: objetivo}\n",
        },
    )
    local = TranslationJob(job.root, job.root / "local", "es", job.problems)
    out = tmp_path / "out"
    export_texts(local, out)
    say(out, "words.po", "federation", "federación")
    say(out, "texts.po", "Pages", "Páginas")
    say(out, "entries.po", "team", "equipo")
    import_texts(local, out)
    texts = {path: yaml.safe_load((local.folder / path).read_text()) for path in ("words.yml", "overrides/texts/es.yml")}
    assert texts["words.yml"] == {
        "principal": {"singular": "dirección", "plural": "direcciones"},
        "union": {"singular": "federación"},
    }
    assert texts["overrides/texts/es.yml"] == {"frame": {"search": "Busca", "menu": "Páginas"}}
    glossary = yaml.safe_load((local.folder / "docs/glossary.yml").read_text())
    assert glossary == {"team": {"term": "equipo"}, "goal": {"term": "objetivo"}}


def test_what_was_exported_for_another_edition_is_told_and_not_taken(job, tmp_path):
    for name in ("d1", "d2"):
        write(
            job.root,
            {f"districts/{name}/docs/{name}.md": "# Ours\n", f"districts/{name}/languages/es/docs/{name}.md": "# De\n"},
        )
    one, two = (TranslationJob(job.root, job.root / "districts" / name, "es", Problems()) for name in ("d1", "d2"))
    export_texts(one, tmp_path / "out")
    before = tree(job.root / "districts")
    with pytest.raises(GuidebookError) as told:
        import_texts(two, tmp_path / "out")
    assert str(told.value).splitlines()[0] == (
        "pages.po: this was exported for another edition: none of its texts is in districts/d2/. Import it there, or delete it."
    )
    assert tree(job.root / "districts") == before


def refused(job, folder, *names):
    """Whether an export into this folder names these files, and nothing is written or deleted."""
    before = tree(folder)
    with pytest.raises(GuidebookError) as told:
        export_texts(job, folder)
    layer = job.folder.relative_to(job.root).as_posix()
    assert str(told.value).startswith(f"{folder}/ holds translations that are not in {layer}/: {', '.join(names)}. Nothing")
    return tree(folder) == before


def test_an_export_does_not_write_over_what_was_not_imported(job, tmp_path):
    out = tmp_path / "out"
    export_texts(job, out)
    say(out, "worksheets.po", "A tool to test with.", "Una herramienta.")
    say(out, "pages.po", "First.", "Primero.")
    assert refused(job, out, "worksheets.po", "pages.po")
    import_texts(job, out)
    assert len(export_texts(job, out)) == 7


def test_an_export_does_not_write_over_what_a_translator_found_right_as_it_was(job, tmp_path):
    out = tmp_path / "out"
    export_texts(job, out)
    say(out, "texts.po", "Menu", "Menú")
    import_texts(job, out)
    english = tmp_path / "overrides/texts/en.yml"
    english.write_text(english.read_text().replace("Menu", "The menu"))
    export_texts(job, out)
    export_texts(job, out)
    text = (out / "texts.po").read_text()
    assert "#, fuzzy\n" in text
    (out / "texts.po").write_text(text.replace("#, fuzzy\n", ""))
    assert refused(job, out, "texts.po")


def test_an_export_does_not_write_over_the_work_of_another_edition(job, tmp_path):
    for name in ("d1", "d2"):
        write(
            job.root,
            {f"districts/{name}/docs/{name}.md": "# Ours\n", f"districts/{name}/languages/es/docs/{name}.md": "# De\n"},
        )
    one, two = (TranslationJob(job.root, job.root / "districts" / name, "es", Problems()) for name in ("d1", "d2"))
    export_texts(one, tmp_path / "out")
    assert refused(two, tmp_path / "out", "pages.po")


def test_an_export_writes_over_what_is_asked_for_no_more(job, tmp_path):
    out = tmp_path / "out"
    export_texts(job, out)
    say(out, "texts.po", "Menu", "Menú")
    english = tmp_path / "overrides/texts/en.yml"
    english.write_text(english.read_text().replace("Menu", "Pages"))
    export_texts(job, out)
    assert "Menú" not in (out / "texts.po").read_text()


def test_a_file_for_which_there_are_no_texts_any_more_goes_with_an_export(job, tmp_path):
    out = tmp_path / "out"
    export_texts(job, out)
    (tmp_path / "docs/figures/chain.yml").unlink()
    assert out / "figures.po" not in export_texts(job, out)
    assert not (out / "figures.po").exists()
