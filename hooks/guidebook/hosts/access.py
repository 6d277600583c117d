"""Checks a built page for what its HTML alone can tell about screen readers, keyboards and printers.

It finds mistakes in a layer's own pages and templates, by WCAG 2.2: 1.1.1 (pictures), 1.3.1 and 2.4.6 (headings), 2.4.2
(titles), 2.4.3 (order of Tab), 3.1.1 (language), 4.1.2 (names). What takes a browser to decide is tested once for all editions.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from lxml import etree

from guidebook.authoring.problems import Problems, shown
from guidebook.hosts.built import tell_once

# Parts of the paths below. What is in a template is looked at where a script has put it on the page, by tests in browsers.
NAMED = "(@aria-label or @aria-labelledby or @title)"
SPOKEN = f"(normalize-space() or .//img[@alt != ''] or {NAMED})"
SHOWN = "not(ancestor-or-self::*[@hidden or @aria-hidden = 'true'])"
HEADINGS = "(//h1 | //h2 | //h3 | //h4 | //h5 | //h6)[not(ancestor::template)]"
CONTROLS = """(//textarea | //select | //input[not(@type = 'hidden' or @type = 'submit' or @type = 'button')])
  [not(@hidden or @aria-hidden = 'true')]"""
WRITTEN = """(self::textarea or self::select or not(@type) or @type = 'text' or @type = 'number' or @type = 'date'
  or @type = 'time' or @type = 'email' or @type = 'tel' or @type = 'url')"""
LOADED = "(//img | //script | //iframe | //source | //audio | //video | //embed)"
ELSEWHERE = "starts-with(@src, 'http:') or starts-with(@src, 'https:') or starts-with(@src, '//')"
WITHIN = "ancestor::*[contains(concat(' ', normalize-space(@class), ' '), ' {} ')]"
SECTION = WITHIN.format("ws-section")  # of a worksheet
ON_PAPER = WITHIN.format("ws-written")  # holds a control together with what is printed in its place

# Which elements are wrong, and what is wrong with them.
RULES = {
    etree.XPath(path): said
    for path, said in {
        "//html[not(@lang) or @lang = '']": "names no language.",
        f"{HEADINGS}[not({SPOKEN}) and {SHOWN}]": "is a heading without words.",
        f"(//button | //a[@href])[not({SPOKEN}) and {SHOWN}]": "has no words for a screen reader to read out.",
        "//img[not(@alt) and not(@role = 'presentation')]": (
            'has no alternative text: "alt" says what the picture shows, or is empty.'
        ),
        "//*[@tabindex > 0]": 'has a "tabindex" above 0, which takes Tab out of the order of the page.',
        f"{CONTROLS}[not({NAMED} or ancestor::label or @id = //label/@for)]": (
            "has no label, so people who listen to the page cannot tell what it asks."
        ),
        f"{CONTROLS}[{WRITTEN} and {SECTION} and not({ON_PAPER} or ancestor::template)]": (
            'is not printed: its template must use "written" or "listed" from worksheet/parts.html.'
        ),
        f"{LOADED}[{ELSEWHERE}]": "is loaded from elsewhere, which the policy of every page forbids: put it into docs/.",
    }.items()
}
FORBIDDEN = etree.XPath("//@*[name() = 'style' or starts-with(name(), 'on')]")
TITLE = etree.XPath("//title[not(ancestor::svg) and normalize-space()]")
LEVELS = etree.XPath(HEADINGS)
IDS = etree.XPath("//*[not(ancestor::template)]/@id[. != '']")


def check_access(folder: Path, problems: Problems) -> None:
    """Report what keeps people out of the pages in the `folder` of a built site; what many pages have in common, once."""
    found: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for path in sorted(folder.rglob("*.html")):
        for what, said in faults(path.read_text(encoding="utf-8", errors="replace")):  # an author's own file may be anything
            found.setdefault((said, what), []).append((path.relative_to(folder).as_posix(), what))
    tell_once(found, problems)


def faults(page: str) -> Iterator[tuple[str, str]]:
    """What is wrong with the HTML of a page: `(the element as messages show it, what is wrong with it)`."""
    read = etree.HTML(f"<!doctype html>{page}")
    read = etree.Element("html") if read is None else read  # there is nothing on it
    for wrong, said in RULES.items():
        yield from ((_called(element), said) for element in wrong(read))
    for name in FORBIDDEN(read):
        yield _called(name.getparent()), f'has the attribute "{name.attrname}", which the policy of every page forbids.'
    for id_, times in Counter(IDS(read)).items():
        if times > 1:
            yield f'id="{id_}"', "is on the page twice: a link to it finds only the first."
    headings = [(int(element.tag[1]), element) for element in LEVELS(read)]
    for (before, _), (level, element) in pairwise(headings):
        if level > before + 1:
            yield _called(element), f"comes after a heading of level {before}: a level is skipped."
    if not headings:
        yield "<h1>", "is missing: the page has no heading."
    if not TITLE(read):
        yield "<title>", "is missing or empty: nobody could tell this page from others."


def _called(element: etree._Element) -> str:
    """The tag as messages show it, with the attribute by which an author would recognize it."""
    given = ((name, element.get(name)) for name in ("id", "class", "href", "src", "name"))
    return f"<{element.tag}{next((f' {name}={shown(value, 60)}' for name, value in given if value), '')}>"
