"""Checks a built page for what its HTML alone can tell about screen readers, keyboards and printers.

It finds mistakes in a layer's own pages and templates, by WCAG 2.2: 1.1.1 (pictures), 1.3.1 and 2.4.6 (headings), 2.4.2
(titles), 2.4.3 (order of Tab), 3.1.1 (language), 4.1.2 (names). What takes a browser to decide is tested once for all editions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

from guidebook.authoring.problems import Problems, shown
from guidebook.hosts.built import tell_once

HEADING = re.compile("h[1-6]")
VOID = frozenset(("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"))
NAMED = frozenset(("aria-label", "aria-labelledby", "title"))  # attributes that name an element
WRITTEN_IN = frozenset(("text", "number", "date", "time", "email", "tel", "url"))  # types of inputs that a reader types into
LOADING = frozenset(("img", "script", "iframe", "source", "audio", "video", "embed"))  # elements whose `src` is loaded
ON_PAPER = "ws-written"  # holds a control together with what is printed in its place


@dataclass
class Opened:
    """An element that is not closed yet."""

    tag: str
    attributes: dict[str, str]
    words: str = ""  # the first words in it so far
    named: bool = False  # whether a picture in it names it

    @property
    def classes(self) -> list[str]:
        """The names of its classes."""
        return self.attributes.get("class", "").split()

    @property
    def hidden(self) -> bool:
        """Whether it is hidden from everyone."""
        return "hidden" in self.attributes or self.attributes.get("aria-hidden") == "true"

    def said(self) -> str:
        """The tag as messages show it, with the attribute by which an author would recognize it."""
        given = ((each, self.attributes.get(each)) for each in ("id", "class", "href", "src", "name"))
        return f"<{self.tag}{next((f' {name}={shown(value, 60)}' for name, value in given if value), '')}>"


@dataclass
class AccessReading(HTMLParser):
    """Reads one page, tag by tag, and notes what is wrong with it."""

    found: list[tuple[str, str]] = field(default_factory=list)  # (the element as messages show it, what is wrong with it)
    open: list[Opened] = field(default_factory=list)  # outermost first
    labelled: set[str] = field(default_factory=set)  # ids of controls that a label is for
    controls: list[tuple[Opened, bool]] = field(default_factory=list)  # each with whether it is inside a label
    heading: int = 0  # the level of the last heading; 0 before the first
    ids: set[str] = field(default_factory=set)
    titled: bool = False  # whether the page has a title with words in it

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at an element as it opens."""
        element = Opened(tag, {name: value or "" for name, value in attrs})
        self._look_at(element, within_template=self._within("template"))
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at an element that opens and closes at once."""
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_data(self, data: str) -> None:
        """Note words for every element that they are in."""
        if data.strip():
            for each in self.open:
                each.words = each.words or data.strip()

    def handle_endtag(self, tag: str) -> None:
        """Look at an element as it closes, when all words in it are known."""
        position = next((number for number in reversed(range(len(self.open))) if self.open[number].tag == tag), None)
        if position is None:
            return
        element = self.open[position]
        del self.open[position:]
        if tag == "title" and not self._within("svg"):
            self.titled = bool(element.words)
        named = element.words or element.named or NAMED & element.attributes.keys()
        hidden = element.hidden or any(each.hidden for each in self.open)
        if not named and not hidden and (tag == "button" or (tag == "a" and "href" in element.attributes)):
            self.found.append((element.said(), "has no words for a screen reader to read out."))
        within_template = self._within("template")
        if HEADING.fullmatch(tag) and not (element.words or named or hidden or within_template):
            self.found.append((element.said(), "is a heading without words."))

    def finished(self) -> Iterator[tuple[str, str]]:
        """Everything that is wrong, as in `found`, once the whole page has been read."""
        yield from self.found
        if not self.titled:
            yield "<title>", "is missing or empty: nobody could tell this page from others."
        if not self.heading:
            yield "<h1>", "is missing: the page has no heading."
        for control, in_label in self.controls:
            named = in_label or control.attributes.get("id") in self.labelled or NAMED & control.attributes.keys()
            if not named:
                yield control.said(), "has no label, so people who listen to the page cannot tell what it asks."

    def _look_at(self, element: Opened, within_template: bool) -> None:
        tag, attributes = element.tag, element.attributes
        if tag == "html" and not attributes.get("lang"):
            self.found.append(("<html>", "names no language."))
        if tag == "label" and attributes.get("for"):
            self.labelled.add(attributes["for"])
        if HEADING.fullmatch(tag) and not within_template:
            self._heading(int(tag[1]), element)
        if (id_ := attributes.get("id")) and not within_template:
            if id_ in self.ids:
                self.found.append((f'id="{id_}"', "is on the page twice: a link to it finds only the first."))
            self.ids.add(id_)
        if tag == "img":
            self._picture(element)
        if not element.hidden and (
            tag in ("textarea", "select")
            or (tag == "input" and attributes.get("type", "text") not in ("hidden", "submit", "button"))
        ):
            self._control(element, within_template)
        if attributes.get("tabindex", "0").lstrip("+").isdigit() and int(attributes.get("tabindex", "0")) > 0:
            self.found.append((element.said(), 'has a "tabindex" above 0, which takes Tab out of the order of the page.'))
        self._policy(element)

    def _within(self, tag: str) -> bool:
        return any(each.tag == tag for each in self.open)

    def _heading(self, level: int, element: Opened) -> None:
        if self.heading and level > self.heading + 1:
            self.found.append((element.said(), f"comes after a heading of level {self.heading}: a level is skipped."))
        self.heading = level

    def _picture(self, element: Opened) -> None:
        if "alt" not in element.attributes and element.attributes.get("role") != "presentation":
            self.found.append((element.said(), 'has no alternative text: "alt" says what the picture shows, or is empty.'))
        if element.attributes.get("alt"):
            for each in self.open:
                each.named = True

    def _control(self, element: Opened, within_template: bool) -> None:
        self.controls.append((element, self._within("label")))
        written = element.tag in ("textarea", "select") or element.attributes.get("type", "text") in WRITTEN_IN
        sheet = any("ws-section" in each.classes for each in self.open)
        if written and sheet and not within_template and not any(ON_PAPER in each.classes for each in self.open):
            said = 'is not printed: its template must use "written" or "listed" from worksheet/parts.html.'
            self.found.append((element.said(), said))

    def _policy(self, element: Opened) -> None:
        for name in element.attributes:
            if name == "style" or name.startswith("on"):
                self.found.append((element.said(), f'has the attribute "{name}", which the policy of every page forbids.'))
        source = element.attributes.get("src", "")
        if element.tag in LOADING and source.startswith(("http:", "https:", "//")):
            self.found.append(
                (element.said(), "is loaded from elsewhere, which the policy of every page forbids: put it into docs/.")
            )


def check_access(folder: Path, problems: Problems) -> None:
    """Report what keeps people out of the pages in the `folder` of a built site; what many pages have in common, once."""
    found: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for path in sorted(folder.rglob("*.html")):
        for what, said in faults(path.read_text(encoding="utf-8", errors="replace")):  # an author's own file may be anything
            found.setdefault((said, what), []).append((path.relative_to(folder).as_posix(), what))
    tell_once(found, problems)


def faults(page: str) -> Iterator[tuple[str, str]]:
    """What is wrong with the HTML of a page: `(the element as messages show it, what is wrong with it)`."""
    look = AccessReading()
    look.feed(page)
    look.close()
    yield from look.finished()
