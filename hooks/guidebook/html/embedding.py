"""The Python-Markdown extension that puts into a page what its markers name (see `markers`).

Headings become real elements, so that they reach the table of contents, and so do the places that a link by id leads to;
other HTML goes to the stash of raw HTML.
"""

from __future__ import annotations

import xml.etree.ElementTree as etree
from collections.abc import Callable
from dataclasses import dataclass, field

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.util import AtomicString

from guidebook.guide.markers import MARKER, NAMED
from guidebook.html.rendering import Address, Renderer, used_kinds
from guidebook.parts.citing import citing_pages
from guidebook.parts.reference import (
    RECORDS,
    KindReference,
    kind_references,
    layout_references,
    record_reference,
    words_reference,
)
from guidebook.site import Site
from guidebook.worksheets.worksheet import Worksheet


@dataclass
class Place:
    """The page that is being built: its chapter, how addresses start from it, and what has been placed in it."""

    chapter: str
    address: Address
    full_address: Address
    page_address: Callable[[str], str] = lambda src_uri: src_uri  # of another page, by its address below docs/
    own_worksheet: str = ""  # on a worksheet's own page
    kinds: set[str] = field(default_factory=set)
    parts: set[str] = field(default_factory=set)

    @property
    def has_filters(self) -> bool:
        """Whether something in the page can be filtered."""
        return bool(self.parts & {"gallery", "stories", "references"})


class Embedding(Extension):
    """Puts what the markers name into the page; `place` is set before each page is converted."""

    def __init__(self, site: Site, renderer: Renderer) -> None:
        super().__init__()
        self.site = site
        self.renderer = renderer
        self.place = Place("", lambda to, id_: id_, lambda to, id_: "")

    def extendMarkdown(self, md: Markdown) -> None:
        md.parser.blockprocessors.register(_Markers(md, self), "guidebook", 175)


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
        self.place.parts.add(name)
        place = getattr(self, f"_place_{name}", None)
        if place and (name in NAMED) == bool(id_):  # what is wrong with other markers has been reported
            place(parent, *([id_] if id_ else []))

    @property
    def place(self) -> Place:
        return self.extension.place

    @property
    def site(self) -> Site:
        return self.extension.site

    @property
    def renderer(self) -> Renderer:
        return self.extension.renderer

    def _place_worksheet(self, parent: etree.Element, id_: str) -> None:
        if id_ in self.site.library.worksheets:
            self._worksheet(parent, self.site.library.worksheets[id_])
        elif id_ in self.site.library.retired:
            sheet = self.renderer.sheet(self.site.library.retired[id_], self.place.address)
            for template in ("worksheet/retired.html", "worksheet/end.html"):
                self._html(parent, sheet.render(template, sheet=sheet))

    def _place_figure(self, parent: etree.Element, id_: str) -> None:
        if id_ in self.site.figures.found:
            self._html(parent, self.renderer.figure(self.site.figures.found[id_], self.place.address))

    def _place_tools(self, parent: etree.Element) -> None:
        self._html(parent, self.renderer.cards(self._chapter_tools(), self.place.address))

    def _place_questions(self, parent: etree.Element) -> None:
        for sheet in self._chapter_tools():
            if sheet.type == "questions":
                self._html(parent, self.renderer.questions(sheet, self.place.address))

    def _place_gallery(self, parent: etree.Element) -> None:
        self._html(parent, self.renderer.gallery(self._all_tools(), self.place.address))

    def _place_chooser(self, parent: etree.Element) -> None:
        self._html(parent, self.renderer.chooser(self._all_tools(), self.place.address))

    def _place_overview(self, parent: etree.Element) -> None:
        self._html(parent, self.renderer.overview(self._all_tools(), self.place.address))

    def _place_options(self, parent: etree.Element, name: str) -> None:
        if name in RECORDS:
            self._html(parent, record_reference(self.renderer, name))

    def _place_words(self, parent: etree.Element) -> None:
        self._html(parent, words_reference(self.renderer, self.site.words))

    def _place_kinds(self, parent: etree.Element) -> None:
        for reference in kind_references(self.renderer, self.place.address, self.site.vocabulary):
            self._kind(parent, reference)

    def _place_layouts(self, parent: etree.Element) -> None:
        figures = self.site.figures.found.values()
        for name, html in layout_references(self.renderer):
            self._heading(parent, 2, name, name)
            self._html(parent, html)
            example = next((figure for figure in figures if figure.layout == name), None)
            if example:
                self.place.parts.add("figure")
                self._html(parent, self.renderer.figure(example, self.place.address))

    def _place_glossary(self, parent: etree.Element) -> None:
        terms = self.site.terms.found
        for term in sorted(terms.values(), key=lambda each: each.term.lower()):
            entry = etree.SubElement(parent, "div", {"class": "gb-entry", "id": term.id})
            see = [terms[id_] for id_ in term.see if id_ in terms]
            self._html(entry, self.renderer.entry("glossary/term.html", self.place.address, term=term, see=see))

    def _place_references(self, parent: etree.Element) -> None:
        citing = citing_pages(self.site)
        works = sorted(self.site.works.found.values(), key=lambda each: (each.names.lower(), each.year))
        around = etree.SubElement(parent, "div", {"data-filters": ""})
        self._html(around, self.renderer.references_filters(works))
        for work in works:
            uris = citing.get(work.id, [])
            pages = [(self.place.page_address(uri), self.site.titles[uri]) for uri in uris]
            chapters = [chapter.id for chapter in self.site.chapters.values() if chapter.src_uri in uris]
            facets = {"data-item": "", "data-kind": work.kind, "data-chapter": " ".join(chapters)}
            entry = etree.SubElement(around, "div", {"class": "gb-entry", "id": work.id, **facets})
            self._html(entry, self.renderer.entry("references/work.html", self.place.address, work=work, pages=pages))

    def _place_stories(self, parent: etree.Element) -> None:
        stories = list(self.site.stories.found.values())
        around = etree.SubElement(parent, "div", {"data-filters": ""})
        self._html(around, self.renderer.render("stories/filters.html", stories=stories))
        for story in stories:
            part = etree.SubElement(around, "section", {"class": "gb-story", **self.renderer.facets(story)})
            self._heading(part, 2, story.place, story.id)
            works = [self.site.works.found[key] for key in story.sources if key in self.site.works.found]
            self._html(part, self.renderer.entry("stories/story.html", self.place.address, story=story, works=works))

    def _chapter_tools(self) -> list[Worksheet]:
        return [each for each in self._all_tools() if each.chapter == self.place.chapter]

    def _all_tools(self) -> list[Worksheet]:
        return list(self.site.library.worksheets.values())

    def _worksheet(self, parent: etree.Element, worksheet: Worksheet) -> None:
        place = self.place
        own_page = place.own_worksheet == worksheet.id
        level = 2 if own_page else 3
        full_address = place.full_address("worksheet", worksheet.id)
        sheet = self.renderer.sheet(worksheet, place.address, full_address, level)
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
        self.place.kinds |= used_kinds(reference.sheet.worksheet)
        self._heading(parent, 2, reference.kind.kind, reference.kind.kind)
        self._html(parent, reference.html)

    def _heading(self, parent: etree.Element, level: int, text: str, id_: str) -> None:
        heading = etree.SubElement(parent, f"h{level}", {"id": id_})
        heading.text = AtomicString(text)  # what it says is no Markdown

    def _html(self, parent: etree.Element, html: str) -> None:
        # Only HTML that begins with a tag is put in place of the paragraph; other text would stay inside it.
        etree.SubElement(parent, "p").text = self.md.htmlStash.store(html.strip())
