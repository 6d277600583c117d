"""A district's own names and words with signs that mean more to browsers: shown as they were written, and run nowhere."""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import Page, expect

from tests.build.project import BuiltPage, add, built_pages, text_of
from tests.helpers import WORKSHEET

from .accessibility import until_calm
from .made_up import made_up_project
from .serving import Served, built, served
from .sheet import LOADED, until

NAME = 'St. Mary\'s "A&B" <District>'


def hostile(what: str) -> str:
    """A text that would run, or break the page, if it were taken for HTML."""
    return f"{NAME} {what} <script>window.ran = 1</script><img src=x onerror=window.ran=2>"


FORMS = ("singular", "plural", "possessive", "plural_possessive", "with_article", "capitalized", "plural_capitalized")
NAMES = ("site_name", "tagline", "publisher", "rights")
BRAND = {"site_id": "st-marys"} | {name: NAME if name == "site_name" else hostile(name) for name in NAMES}
WORDS = {"union": {form: hostile(form) for form in FORMS}}
UNION = hostile("singular").replace("'", "’")  # as words are shown, whichever apostrophe was typed
MEANING = 'What "A&B" <District><img src=x onerror=window.ran=2> means here.'
TERM = {"term": hostile("term"), "definition": f"{MEANING} More about the $union."}
STORY = {
    "place": hostile("place"),
    "title": hostile("story"),
    "states": [hostile("state")],
    "level": ["district"],
    "topics": [hostile("topic")],
    "began_with": hostile("beginning"),
    "summary": hostile("summary"),
    "done": "The $union did it.",
    "chapters": ["beginning"],
    "sources": ["work"],
}
WORK = {"kind": "report", "authors": ["A & B <i>"], "year": "2020", "title": hostile("work")}
FIGURE = {
    "layout": "tree",
    "title": hostile("figure"),
    "description": hostile("description"),
    "boxes": [{"id": "a", "label": hostile("label")}, {"id": "b", "under": "a", "label": "The $union"}],
}
PAGE = """\
---
title: {title}
description: {title}
---

# About $site_name and the $union

The $union of $site_name, in **bold: $union**. [Link to $union](index.md "$site_name"), <b title="$site_name">here</b>.
As told [@work]. See [the word](term:word), `code`, and [the tool](worksheet:tool).

## A heading of the $union

[[figure tree]]
"""


@pytest.fixture(scope="module")
def hostile_site(tmp_path_factory):
    project = made_up_project(tmp_path_factory.mktemp("hostile"), {})
    sheet = WORKSHEET.replace("chapter: commit", "chapter: beginning").replace("title: Test Tool", f"title: {as_yaml('tool')}")
    sheet = sheet.replace("title: First", f"title: {as_yaml('section')}").replace("label: Name", f"label: {as_yaml('field')}")
    sheet = sheet.replace("purpose: To test.", 'purpose: "For the $union."').replace(
        "summary: A", f"summary: {as_yaml('sum')} #"
    )
    files = {
        "local/brand.yml": json.dumps(BRAND),
        "local/words.yml": json.dumps(WORDS),
        "worksheets/tool.yml": sheet,
        "docs/page.md": PAGE.format(title=as_yaml("page")),
        "docs/glossary.md": "# Glossary\n\n[[glossary]]\n",
        "docs/stories.md": "# Stories\n\n[[stories]]\n",
        "docs/glossary.yml": json.dumps({"word": TERM}),
        "docs/references.yml": json.dumps({"work": WORK}),
        "docs/references.md": "# References\n\n[[references]]\n",
        "docs/stories.yml": json.dumps({"place": STORY}),
        "docs/figures/tree.yml": json.dumps(FIGURE),
    }
    for path, text in files.items():
        add(project, path, text)
    settings = (project / "edition.yml").read_text(encoding="utf-8")
    more = 'menu:\n  - "Part of the $union": page.md\n  - glossary.md\n  - stories.md\n  - references.md\n'
    add(project, "edition.yml", settings.replace("menu:\n", more))
    with served(built(project, tmp_path_factory.mktemp("hostile-site"))) as site:
        yield site


def as_yaml(what: str) -> str:
    return json.dumps(hostile(what))


def names(page: BuiltPage) -> set[str]:
    """The names of all elements of a page."""
    return {each.tag for each in page.elements()}


def test_no_page_has_an_element_or_attribute_that_was_meant_as_text(hostile_site):
    for page in built_pages(hostile_site.folder):
        assert "district" not in names(page), page.path
        assert [each.text for each in page.elements("script") if not each.get("src") and not each.get("type")] == [], page.path
        assert [each.get("src") for each in page.elements("img")] == [], page.path
        attributes = {name for each in page.elements() for name in list(each.attrib)}
        assert [name for name in attributes if re.fullmatch(r"on.*|[^{].*[^\w:-].*", name)] == [], page.path
        assert page.mistakes() == [], page.path


def test_each_place_shows_the_text_as_it_was_written(hostile_site):
    pages = {page.path: page for page in built_pages(hostile_site.folder)}
    for path, page in pages.items():
        words = text_of(next(page.elements("html")))
        assert NAME in text_of(next(page.elements("title"))), path
        for name in NAMES[2:]:
            assert hostile(name) in words, (path, name)
        assert next(page.with_class("gb-mark")).get("aria-label") == NAME, path
        assert f"Part of the {UNION}" in words, path  # in the navigation
    assert expected(pages["worksheets/tool.html"]) >= {hostile("tool"), hostile("section"), hostile("field")}
    assert text_of(next(pages["worksheets/tool.html"].elements("h1"))) == hostile("tool")
    assert text_of(next(pages["worksheets/tool.html"].elements("title"))).startswith(hostile("tool"))
    assert meta(pages["worksheets/tool.html"]) == hostile("sum")
    assert meta(pages["page.html"]) == hostile("page")
    assert f"For the {UNION}." in expected(pages["worksheets/tool.html"])
    assert hostile("tool") in expected(pages["worksheets/index.html"]) & expected(pages["page.html"]) | {hostile("tool")}
    assert {hostile("place"), hostile("story")} <= expected(pages["stories.html"])
    assert hostile("term") in expected(pages["glossary.html"])
    assert f"About {NAME} and the {UNION}" in expected(pages["page.html"])
    assert f"bold: {UNION}" in expected(pages["page.html"])
    assert hostile("figure") in expected(pages["page.html"])
    assert [each.get("title") for each in pages["page.html"].elements("b")] == [NAME]
    assert NAME in [each.get("title") for each in pages["page.html"].elements("a")]


def expected(page: BuiltPage) -> set[str]:
    """The words of each element of a page."""
    return {text_of(each) for each in page.elements()}


def meta(page: BuiltPage) -> str:
    return next(each.get("content", "") for each in page.elements("meta") if each.get("name") == "description")


def test_every_page_shows_it_in_a_browser_and_nothing_runs(page: Page, hostile_site: Served):
    for path in hostile_site.pages():
        page.goto(hostile_site.url(path))
        until(page, LOADED)
        until_calm(page)
        expect(page.locator(".gb-header__title")).to_contain_text(NAME)
        assert page.evaluate("window.ran") is None
        assert page.locator("district, img, main script").count() == 0


def test_search_shows_titles_and_texts_as_they_were_written(page: Page, hostile_site: Served):
    page.goto(hostile_site.url())
    page.get_by_role("textbox", name="Search").press_sequentially("section")
    results = page.locator(".gb-result__list")
    expect(results).to_contain_text(hostile("tool"))
    expect(results).to_contain_text(hostile("section"))
    assert results.locator("district, img, script").count() == 0


def test_a_tooltip_shows_what_was_written(page: Page, hostile_site: Served):
    page.goto(hostile_site.url("page.html"))
    until(page, LOADED)
    page.get_by_role("link", name="the word").hover()
    expect(page.get_by_role("tooltip").first).to_have_text(MEANING)
    assert page.locator("[role=tooltip] :is(district, img, script)").count() == 0
