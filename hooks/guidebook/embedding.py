"""The Python-Markdown extension that places worksheets, tool cards and the gallery in pages.

A marker stands on a line of its own, with a blank line before and after:

    [[worksheet monitoring-plan]]    a whole worksheet
    [[tools]]                        cards of the tools of the chapter it stands in
    [[gallery]]                      all tools, with filters
    [[overview]]                     a table of all tools with the kinds of their fields
    [[kinds]]                        the authors' reference of all kinds of fields
    [[options section]]              the options of something else that is written in YAML

Headings become real elements, so that they reach the table of contents; forms go to the stash of raw HTML.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from collections.abc import Collection
from dataclasses import dataclass, field

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension

from .chapters import Source
from .loader import Library
from .problems import Problems, listed, nearest
from .reference import RECORDS, KindReference, kind_references, record_reference
from .rendering import Address, Renderer, used_kinds
from .words import Vocabulary
from .worksheet import Worksheet

MARKER = re.compile(r"\[\[\s*([a-z]+)(?:\s+([^\]\s]+))?\s*\]\]")
NAMES = ("worksheet", "tools", "gallery", "overview", "kinds", "options")
NAMED = ("worksheet", "options")  # those that take a name
FENCE = re.compile(r"^\s*(```+|~~~+)")


def check_markers(source: Source, worksheets: Collection[str], problems: Problems) -> None:
    """Report every marker of a Markdown file that is misspelt, leads nowhere, or stands within a paragraph."""
    if "[[" not in source.text:
        return
    fence = ""
    lines = source.text.split("\n")
    for number, text in enumerate(lines, 1):
        opened = FENCE.match(text)
        if opened and (not fence or opened[1].startswith(fence)):
            fence = "" if fence else opened[1]
            continue
        if fence or text.startswith("    "):
            continue
        for match in MARKER.finditer(re.sub(r"`[^`]*`", "", text)):
            name, id_ = match.groups()
            before, after = lines[number - 2 : number - 1] if number > 1 else [], lines[number : number + 1]
            alone = text.strip() == match[0] and not "".join(before + after).strip()
            if name not in NAMES:
                problems.add(source.path, number, f'"{match[0]}" is no marker. {nearest(name, NAMES)}')
            elif not alone:
                problems.add(
                    source.path, number, f'"{match[0]}" must stand on a line of its own, with a blank line before and after it.'
                )
            elif name == "worksheet" and id_ not in worksheets:
                hint = nearest(id_ or "", worksheets)
                problems.add(source.path, number, f'there is no worksheet "{id_ or ""}" to place here. {hint}')
            elif name == "options" and id_ not in RECORDS:
                hint = nearest(id_ or "", RECORDS)
                problems.add(source.path, number, f'there are no options of "{id_ or ""}" to show. {hint}')
            elif name not in NAMED and id_:
                problems.add(source.path, number, f'"[[{name}]]" takes no name; only {listed(NAMED, "and")} do.')


@dataclass
class Place:
    """The page that is being built: its chapter, how addresses start from it, and what has been placed in it."""

    chapter: str
    address: Address
    full_address: Address
    own_worksheet: str = ""  # on a worksheet's own page
    kinds: set[str] = field(default_factory=set)
    parts: set[str] = field(default_factory=set)


class Embedding(Extension):
    """Puts what the markers name into the page; `place` is set before each page is converted."""

    def __init__(self, library: Library, renderer: Renderer, vocabulary: Vocabulary) -> None:
        super().__init__()
        self.library = library
        self.renderer = renderer
        self.vocabulary = vocabulary
        self.place = Place("", lambda to, id_: id_, lambda to, id_: "")

    def extendMarkdown(self, md: Markdown) -> None:
        md.parser.blockprocessors.register(_Markers(md, self), "guidebook", 175)

    def chapter_tools(self, chapter: str) -> list[Worksheet]:
        return [each for each in self.library.worksheets.values() if each.chapter == chapter]


class _Markers(BlockProcessor):
    def __init__(self, md: Markdown, extension: Embedding) -> None:
        super().__init__(md.parser)
        self.md = md
        self.extension = extension

    def test(self, parent: etree.Element, block: str) -> bool:
        return bool(MARKER.fullmatch(block.strip()))

    def run(self, parent: etree.Element, blocks: list[str]) -> None:
        match = MARKER.fullmatch(blocks.pop(0).strip())
        assert match
        name, id_ = match.groups()
        place, renderer, library = self.extension.place, self.extension.renderer, self.extension.library
        place.parts.add(name)
        if name == "worksheet" and id_ in library.worksheets:
            self._worksheet(parent, library.worksheets[id_])
        elif name == "tools":
            self._html(parent, renderer.cards(self.extension.chapter_tools(place.chapter), place.address))
        elif name == "gallery":
            self._html(parent, renderer.gallery(list(library.worksheets.values()), place.address))
        elif name == "overview":
            self._html(parent, renderer.overview(list(library.worksheets.values()), place.address))
        elif name == "options":
            self._html(parent, record_reference(renderer, id_))
        elif name == "kinds":
            for reference in kind_references(renderer, place.address, self.extension.vocabulary):
                self._kind(parent, reference)

    def _worksheet(self, parent: etree.Element, worksheet: Worksheet) -> None:
        place = self.extension.place
        own_page = place.own_worksheet == worksheet.id
        level = 2 if own_page else 3
        full_address = place.full_address("worksheet", worksheet.id)
        sheet = self.extension.renderer.sheet(worksheet, place.address, full_address, level)
        place.kinds |= used_kinds(worksheet)
        if not own_page:
            self._heading(parent, 2, worksheet.title, f"{sheet.dom_id}-title")
        self._html(parent, sheet.render("worksheet/start.html", sheet=sheet, own_page=own_page))
        for section in sheet.sections:
            self._html(parent, sheet.render("worksheet/section_start.html", section=section))
            self._heading(parent, level, section.heading, section.dom_id)
            self._html(parent, sheet.render("worksheet/section.html", section=section, sheet=sheet))
        self._html(parent, sheet.render("worksheet/end.html", sheet=sheet))

    def _kind(self, parent: etree.Element, reference: KindReference) -> None:
        self.extension.place.kinds |= used_kinds(reference.sheet.worksheet)
        self._heading(parent, 2, reference.kind.kind, reference.kind.kind)
        self._html(parent, reference.html)

    def _heading(self, parent: etree.Element, level: int, text: str, id_: str) -> None:
        heading = etree.SubElement(parent, f"h{level}", {"id": id_})
        heading.text = text

    def _html(self, parent: etree.Element, html: str) -> None:
        # Only HTML that begins with a tag is put in place of the paragraph; other text would stay inside it.
        etree.SubElement(parent, "p").text = self.md.htmlStash.store(html.strip())
