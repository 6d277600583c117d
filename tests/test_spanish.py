"""What is there in Spanish: all that the frame says, the first pages, chapters, and a tool of every kind."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass
from functools import cache

import pytest
from guidebook.kinds import all_kinds
from guidebook.site import Site, read_site
from yaml import safe_load

from tests.helpers import ROOT, the_site

ENGLISH = re.compile(r"\b(?:the|and|with|you|your|is|are|what|that|this|they|we|our|it|have|from)\b", re.IGNORECASE)
# What may stay as it is: citations, addresses and ids, titles of works (in italics or quotation marks), and names.
NAMES = "|".join(
    name.replace(" ", r"\s")
    for name in (
        "My School, My Voice",
        "Achieving the Dream",
        "McKinsey and Company",
        "Partnership between Administration and Labor",
    )
)
CITED = r"\[[^\[\]]*,\s(?:\d{4}|n\.d\.)\]\([^)]*\)"
AS_IT_IS = re.compile(
    rf"{CITED}|\]\([^)]*\)|<[^>]*>|https?://\S+|(?<!\*)\*(?!\*)[^*]+\*|“[^”]*”|\[\[[^\]]*\]\]|\{{ ?[#.][^}}]*\}}|{NAMES}"
)


@cache
def spanish() -> Site:
    return read_site(ROOT, ROOT / "docs", language="es")


def pages() -> list[str]:
    """The pages of which more is translated than what they are called."""
    ours = {uri: page.text for uri, page in spanish().docs.items() if page.path.startswith("languages/es/")}
    return sorted(uri for uri, text in ours.items() if re.search(r"^#+ ", text, re.MULTILINE))


def figures() -> list[str]:
    """The figures that stand on these pages."""
    shown = {id_ for uri in pages() for id_ in re.findall(r"\[\[figure ([\w-]+)\]\]", spanish().docs[uri].text)}
    return sorted(shown)


def whole() -> list[str]:
    """The tools of which every text is translated."""
    counted = spanish().translating.counted
    tools = {id_: counted[worksheet.path] for id_, worksheet in spanish().library.worksheets.items()}
    return sorted(id_ for id_, each in tools.items() if each.translated == each.texts)


def kinds_in(ids: list[str]) -> set[str]:
    found: set[str] = set()
    asked = [field for id_ in ids for field in spanish().library.worksheets[id_].fields()]
    while asked:
        field = asked.pop()
        found.add(field.kind)
        asked += field.inner_fields()
    return found


def english_in(text: str) -> list[str]:
    """The lines of a text in which there is an English word."""
    plain = AS_IT_IS.sub(" ", text)
    return [line for line in plain.splitlines() if ENGLISH.search(line)]


def texts_of(value: object) -> list[str]:
    """All texts of more than a word in a record of an author's: one alone may be an id."""
    if isinstance(value, str):
        return [value] if " " in value else []
    if is_dataclass(value):
        return [text for field in fields(value) for text in texts_of(getattr(value, field.name))]
    if isinstance(value, dict):
        return [text for each in value.values() for text in texts_of(each)]
    return [text for each in value for text in texts_of(each)] if isinstance(value, list | tuple) else []


def test_it_is_all_read():
    assert spanish().problems.lines() == []


def test_what_the_frame_and_the_kinds_say_is_in_spanish():
    missing = spanish().texts.missing
    assert len(missing) <= len(the_site().texts.texts) / 50, f"Say these in languages/es/overrides/texts/es.yml, too: {missing}"


def test_every_kind_of_field_is_in_a_tool_that_is_all_in_spanish():
    assert kinds_in(whole()) == set(all_kinds())


def test_every_tool_of_the_first_chapter_is_all_in_spanish():
    of_chapter = {id_ for id_, worksheet in spanish().library.worksheets.items() if worksheet.chapter == "learn-the-case"}
    assert of_chapter <= set(whole())


def test_every_tool_of_the_main_line_is_all_in_spanish():
    [path] = safe_load((ROOT / "docs/lines.yml").read_text())["main"]["paths"]
    assert set(path) <= set(whole())


def test_every_tool_is_in_spanish_but_for_the_little_that_changed_in_english_since():
    counted = [spanish().translating.counted[worksheet.path] for worksheet in spanish().library.worksheets.values()]
    missing = {id_ for id_ in spanish().library.worksheets if id_ not in whole()}
    texts = sum(each.texts for each in counted)
    assert texts - sum(each.translated for each in counted) <= texts / 50, (
        f"Say these in languages/es/worksheets/, too: {missing}"
    )


def test_every_chapter_is_in_spanish():
    assert {chapter.src_uri for chapter in spanish().chapters.values()} <= set(pages())


def test_every_chapter_and_tool_is_called_in_spanish():
    ours, theirs = the_site(), spanish()
    called = [(ours.chapters[id_].title, each.title) for id_, each in theirs.chapters.items()]
    called += [(ours.library.worksheets[id_].title, each.title) for id_, each in theirs.library.worksheets.items()]
    assert [english for english, translated in called if english == translated] == []


def test_all_that_the_first_page_asks_and_tells_is_in_spanish():
    ours, theirs = ([each.tip for each in site.situations if each.tip] for site in (the_site(), spanish()))
    told = [each.words for each in spanish().situations] + [text for tip in theirs for text in (tip.title, tip.text)]
    assert [line for text in told for line in english_in(text)] == []
    assert len(theirs) == len(ours)


@pytest.mark.parametrize("uri", pages())
def test_a_page_that_is_in_spanish_has_nothing_in_english(uri):
    page = spanish().docs[uri]
    assert page.path == f"languages/es/docs/{uri}"
    assert english_in(page.text) == []


@pytest.mark.parametrize("id_", whole())
def test_a_tool_that_is_in_spanish_has_nothing_in_english(id_):
    assert [line for text in texts_of(spanish().library.worksheets[id_]) for line in english_in(text)] == []


@pytest.mark.parametrize("id_", figures())
def test_a_figure_that_these_pages_show_is_all_in_spanish(id_):
    counted = spanish().translating.counted[f"docs/figures/{id_}.yml"]
    assert counted.translated == counted.texts


@pytest.mark.parametrize("uri", pages())
def test_a_place_on_a_page_is_called_as_in_english_so_that_every_link_leads_to_it(uri):
    ours, theirs = (_headings(site.docs[uri].text) for site in (the_site(), spanish()))
    assert theirs == ours


def _headings(text: str) -> list[tuple[int, str]]:
    """The level and place of each heading below the title."""
    found = re.findall(r"^(##+) (.+?)(?: \{ #([\w-]+) \})?$", text, re.MULTILINE)
    slug = lambda words: re.sub(r"[^a-z0-9]+", "-", words.lower().replace("’", "").replace("'", "")).strip("-")  # noqa: E731
    return [(len(level), place or slug(words)) for level, words, place in found]
