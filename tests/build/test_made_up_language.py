"""In a made-up language, every page says what stands in the language's file or in an author's, and nothing in plain English."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import unescape
from xml.etree.ElementTree import Element

import pytest

from .made_up_language import AUTHORS, LANGUAGE, english_in
from .project import BuiltPage
from .shared import BuiltSite, the_made_up_language

NO_TEXT_IN = {"script", "style", "code", "pre"}
SAID = ("aria-label", "title", "alt", "placeholder", "data-label")


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> BuiltSite:
    return the_made_up_language(tmp_path_factory)


def said_on(page: BuiltPage) -> Iterator[str]:
    """Every text of a page, and what is said for those who do not see it."""
    yield from (meta.get("content", "") for meta in page.elements("meta") if meta.get("name") == "description")
    yield from _said_in(page.tree)


def _said_in(element: Element) -> Iterator[str]:
    if not isinstance(element.tag, str) or element.tag in NO_TEXT_IN or element.get("translate") == "no":
        return
    yield from (element.get(name, "") for name in SAID)
    yield element.text or ""
    for child in element:
        yield from _said_in(child)
        yield child.tail or ""


def test_it_is_built_without_a_complaint(site):
    assert site.status == 0, site.printed


def test_no_page_says_anything_in_plain_english(site):
    found = {page.path: english_in(said_on(page)) for page in site.pages if not page.path.startswith(AUTHORS)}
    assert {path: texts for path, texts in found.items() if texts} == {}


def test_every_page_is_in_the_language_and_says_so(site):
    assert {page.tree.find(".").get("lang") for page in site.pages} == {LANGUAGE}


def test_no_script_says_anything_in_plain_english(site):
    """What a script says was put in by its bundle: each such place has the brackets of the language."""
    said = [
        found
        for path in site.folder.rglob("form-*.js")
        for found in re.findall(r"\b\w{1,2}\.say\((.{3})", path.read_text("utf-8"))
    ]
    assert said
    assert [each for each in said if not each.startswith(('"⟦', '{"o'))] == []


def test_search_finds_nothing_in_plain_english(site):
    index = json.loads((site.folder / "search/search_index.json").read_text("utf-8"))
    texts = (
        text for each in index["docs"] if not each["location"].startswith(AUTHORS) for text in (each["title"], each["text"])
    )
    assert english_in(unescape(re.sub(r"(?s)<code>.*?</code>|<[^>]+>", " ", text)) for text in texts) == []
