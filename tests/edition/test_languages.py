"""The languages that an edition is published in, and the way from each page to itself in the others."""

import pytest
from guidebook.edition.languages import elsewhere, is_language, own_name
from guidebook.hosts.languages import is_everywhere, is_translated

from tests.helpers import site_of, site_problems
from tests.riverside import BRAND

TEXTS = {"languages/es/overrides/texts/es.yml": "frame: {menu: Menú}\n"}


def test_a_language_is_called_as_it_calls_itself():
    assert [own_name(code) for code in ("es", "en", "pt-BR")] == ["Español", "English", "Português (Brasil)"]
    assert own_name("hmn") == "Hmong"  # CLDR has no more of it than this


@pytest.mark.parametrize(
    ("code", "there"),
    [("es", True), ("pt-BR", True), ("hmn", True), ("xx", False), ("ES", False), ("español", False), ("", False)],
)
def test_a_language_is_known_by_its_code(code, there):
    assert is_language(code) is there


@pytest.mark.parametrize(
    ("page", "language", "address"),
    [
        ("index.html", "en", "es/index.html"),
        ("worksheets/fishbone.html", "en", "../es/worksheets/fishbone.html"),
        ("worksheets/fishbone.html", "es", "../../worksheets/fishbone.html"),
        ("index.html", "es", "../index.html"),
    ],
)
def test_the_same_page_in_the_other_language_is_found_from_each_page(page, language, address):
    [other] = elsewhere(page, page, language, ["en", "es"])
    assert other.address == address


def test_a_page_that_is_there_in_one_language_alone_leads_to_the_first_page_of_the_other(tmp_path):
    site = site_of(tmp_path, {**TEXTS, "languages/es/docs/solo.md": "# Solo\n"}, "es")
    assert not is_everywhere(site, "solo.md")
    assert is_everywhere(site, "prepare/commit.md")
    [other] = elsewhere("index.html", "for/solo.html", "es", ["en", "es"])
    assert other.address == "../../index.html"


def test_an_edition_is_published_in_its_own_language_and_in_those_that_it_names(tmp_path):
    files = {**TEXTS, "local/brand.yml": BRAND, "local/edition.yml": "languages: [es]\n"}
    assert site_of(tmp_path, files).languages == ["en", "es"]


def test_what_ours_is_published_in_is_not_decided_for_a_district(tmp_path):
    files = {**TEXTS, "edition.yml": "languages: [es]\n"}
    assert site_of(tmp_path, files).languages == ["en", "es"]
    assert site_of(tmp_path, {"local/brand.yml": BRAND}).languages == ["en"]


def test_an_edition_may_be_in_another_language_first_of_all(tmp_path):
    files = {**TEXTS, "local/brand.yml": f"{BRAND}language: es\n", "local/edition.yml": "languages: [en]\n"}
    site = site_of(tmp_path, files)
    assert (site.language, site.texts("frame.menu")) == ("es", "Menú")


def test_a_site_in_another_language_keeps_the_id_under_which_answers_are_kept(tmp_path):
    files = {"local/brand.yml": BRAND, "local/languages/es/brand.yml": "site_name: Ribera\n"}
    brand = site_of(tmp_path, files, "es").brand
    assert (brand.site_id, brand.site_name, brand.publisher) == ("riverside", "Ribera", "Riverside schools")


def test_a_page_that_has_only_its_title_translated_has_its_text_in_the_first_language(tmp_path):
    files = {
        "docs/notes.md": "---\ntitle: Notes\nhide: [toc]\n---\n\n# Notes\n\nOne.\n",
        "languages/es/docs/notes.md": "---\ntitle: Notas\n---\n",
    }
    site = site_of(tmp_path, files, "es")
    assert site.problems.lines() == []
    assert (site.docs["notes.md"].title, site.docs["notes.md"].meta["hide"]) == ("Notas", ["toc"])
    assert "One." in site.docs["notes.md"].text
    assert not is_translated(site, "notes.md")


def test_a_chapter_needs_nothing_but_its_words_in_another_language(tmp_path):
    chapter = "---\ntitle: Comprometerse\n---\n\n# Comprometerse\n\nTexto.\n"
    site = site_of(tmp_path, {"languages/es/docs/prepare/commit.md": chapter}, "es")
    assert site.problems.lines() == []
    found = site.chapters["commit"]
    assert (found.title, found.chapter, found.stage, found.summary) == (
        "Comprometerse",
        1,
        "prepare",
        "A chapter to test with.",
    )
    assert is_translated(site, "prepare/commit.md")


def test_a_tool_counts_as_translated_when_half_of_it_is(tmp_path):
    files = {"languages/es/worksheets/tool.yml": "title: Herramienta\n"}
    assert not is_translated(site_of(tmp_path, files, "es"), "worksheets/tool.md")


@pytest.mark.parametrize(
    ("path", "yaml", "told"),
    [
        ("local/edition.yml", "languages: es\n", ':1: "languages" must be a list'),
        (
            "local/edition.yml",
            "languages: [spanish]\n",
            ':1: "languages" must be the code of a language, such as en, es or pt-BR',
        ),
        (
            "local/edition.yml",
            "languages: [fr]\n",
            ':1: "languages" names "fr", and there is no "languages/fr/" or "local/languages/fr/".',
        ),
        ("local/edition.yml", "languages: [es, es]\n", ':1: "languages" names "es": it is here twice. Leave it out.'),
        ("local/edition.yml", "languages: []\n", ':1: "languages" is an empty list.'),
        ("local/edition.yml", "language: [es]\n", ':1: "language" is not known here. Did you mean "languages"?'),
        ("local/languages/es/brand.yml", "site_id: x\n", ':1: "site_id" is the same in every language: leave it out here.'),
        ("local/languages/es/brand.yml", "language: es\n", ':1: "language" is the same in every language: leave it out here.'),
        ("local/languages/es/brand.yml", "site_nmae: x\n", ':1: "site_nmae" is not known here. Did you mean "site_name"?'),
        ("local/languages/es/brand.yml", "light: {link: '#000000'}\n", ':1: "light" is the same in every language'),
        ("local/languages/es/brand.yml", "site_name: $union\n", ':1: "site_name" holds "$union"'),
        (
            "languages/es/docs/prepare/commit.md",
            "---\ntitle: X\nchapter: 9\n---\nx\n",
            ':3: "chapter" is not as in docs/prepare/commit.md:4',
        ),
        (
            "languages/es/docs/prepare/commit.md",
            "---\ntitle: X\nstage: act\n---\nx\n",
            ':3: "stage" is not as in docs/prepare/commit.md:3',
        ),
        ("languages/es/docs/prepare/commit.md", "---\nhide: [toc]\n---\nx\n", ':2: "hide" is not as in docs/prepare/commit.md'),
        ("languages/es/docs/prepare/commit.md", "---\ntitle: 'x\n---\n", ":"),
        ("languages/es/docs/prepare/commit.md", "[x](worksheet:tol)\n", ':1: there is no worksheet "tol"'),
        (
            "languages/es/overrides/texts/es.yml",
            "frame: {mneu: X}\n",
            ':1: "frame.mneu" is not a text of this site. Did you mean "frame.menu"?',
        ),
        (
            "languages/es/overrides/texts/es.yml",
            "guide: {chapter: X}\n",
            ':1: "guide.chapter" leaves out "{number}" and "{title}".',
        ),
        (
            "languages/es/overrides/texts/es.yml",
            "filters: {tools: '{count} x'}\n",
            ':1: "filters.tools" counts: it must have a form for',
        ),
    ],
)
def test_what_a_language_cannot_say_is_told(tmp_path, path, yaml, told):
    lines = site_problems(tmp_path, {**TEXTS, "local/brand.yml": BRAND, path: yaml}, "es")
    assert any(line.startswith(f"{path}{told}") for line in lines), lines
