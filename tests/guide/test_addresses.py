"""Addresses as they start from a page."""

from dataclasses import dataclass

import pytest
from guidebook.guide.addresses import Addresses

from ..helpers import site_of

REFERENCES = "leana-2011:\n  kind: web\n  authors: [Leana]\n  year: n.d.\n  title: Site\n"
TERMS = "trust:\n  term: Trust\n  definition: What one <builds> up.\n"


@dataclass(frozen=True)
class Page:
    src_uri: str

    @property
    def url(self):
        return self.src_uri.replace(".md", ".html")


PAGES = {
    uri: Page(uri)
    for uri in (
        "index.md",
        "prepare/commit.md",
        "prepare/learn.md",
        "worksheets/tool.md",
        "references.md",
        "glossary.md",
        "stories.md",
    )
}


@pytest.fixture
def addresses(tmp_path):
    site = site_of(tmp_path, {"docs/references.yml": REFERENCES, "docs/glossary.yml": TERMS})
    assert site.problems.lines() == []

    def start(uri, base=""):
        return Addresses(PAGES[uri], site, base, PAGES.get, {page.url: page for page in PAGES.values()})

    return start


def test_addresses_are_relative_to_the_page_that_they_start_from(addresses):
    deep, top = addresses("prepare/commit.md"), addresses("index.md")
    assert (deep.page("index.md"), deep.page("prepare/learn.md"), deep.page("gone.md")) == ("../index.html", "learn.html", "")
    assert (deep.to("worksheet", "tool"), top.to("worksheet", "tool")) == ("../worksheets/tool.html", "worksheets/tool.html")
    assert (deep.to("chapter", "commit"), top.to("term", "trust")) == ("commit.html", "glossary.html#trust")


def test_full_addresses_need_the_site_s_own(addresses):
    assert addresses("index.md").full("chapter", "learn") == ""
    known = addresses("prepare/commit.md", "https://example.org/guide/")
    assert known.full("chapter", "learn") == "https://example.org/guide/prepare/learn.html"
    assert known.full("worksheet", "gone") == ""


def test_in_markdown_they_lead_to_the_source_and_a_term_brings_what_it_means(addresses):
    assert addresses("prepare/commit.md").in_markdown("worksheet", "tool") == "../worksheets/tool.md"
    assert addresses("index.md").in_markdown("term", "trust") == 'glossary.md#trust "What one &lt;builds&gt; up."'


@pytest.mark.parametrize(
    ("way", "note"),
    [
        ("learn.html", "Chapter 2: Learn. https://example.org/prepare/learn.html"),
        ("../worksheets/tool.html#x", "Test Tool. https://example.org/worksheets/tool.html"),
        ("../references.html#leana-2011", "Leana (n.d.). Site."),
        ("https://elsewhere.example/", "https://elsewhere.example/"),
        ("mailto:a@example.org", "a@example.org"),
        ("#here", ""),
        ("../glossary.html#trust", ""),
        ("gone.html", ""),
    ],
)
def test_on_paper_a_link_says_what_it_leads_to(addresses, way, note):
    assert addresses("prepare/commit.md", "https://example.org/").note(way).startswith(note)
    assert bool(note) == bool(addresses("prepare/commit.md", "https://example.org/").note(way))
