"""A whole worksheet, on its own page or on another."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import ClassVar

from guidebook.guide.links import LinkTarget
from guidebook.guide.markers import Marker
from guidebook.html.book import Book
from guidebook.html.part import PagePart
from guidebook.html.place import Spot
from guidebook.worksheets.worksheet import Worksheet

TOGETHER = "bring-together.md"  # the page where many people's answers are brought together, where a site has it


class PlacedWorksheet(PagePart):
    """A whole tool to fill in. The page of each tool is made of this alone."""

    markers: ClassVar = (Marker("worksheet", "A whole tool.", unknown="there is no worksheet"),)
    links: ClassVar = (LinkTarget("worksheet", "worksheets/{}.md", "A tool."),)

    def ids(self, book: Book) -> Collection[str]:
        return sorted({*book.library.worksheets, *book.library.broken})

    def retired(self, book: Book) -> Collection[str]:
        return book.library.retired

    def pages_showing(self, book: Book) -> Mapping[str, list[str]]:
        return {each.path: [self.links[0].source_of(id_)[0]] for id_, each in book.library.worksheets.items()}

    def place(self, marker: str, id_: str, spot: Spot) -> None:
        library = spot.book.library
        if id_ in library.worksheets:
            self._form(library.worksheets[id_], spot)
        elif id_ in library.retired:
            spot.place.hold_form(())
            sheet = spot.renderer.sheet(library.retired[id_], spot.place.address, gone=spot.book.gone)
            for template in ("worksheet/retired.html", "worksheet/end.html"):
                spot.html(sheet.render(template, sheet=sheet))

    def _form(self, worksheet: Worksheet, spot: Spot) -> None:
        place = spot.place
        own_page = place.own_worksheet == worksheet.id
        level = 2 if own_page else 3
        library = spot.book.library
        links = library.links_into(worksheet.id), library.links_from(worksheet.id)
        full_address = place.full_address("worksheet", worksheet.id)
        sheet = spot.renderer.sheet(worksheet, place.address, full_address, level, links, spot.book.gone)
        place.hold_form(sheet.kinds, sheet.scripts)
        if not own_page:
            spot.heading(2, worksheet.title, f"{sheet.dom_id}-title")
        together = place.page_address(TOGETHER) if worksheet.by_many and TOGETHER in spot.book.docs else ""
        spot.html(sheet.render("worksheet/start.html", sheet=sheet, own_page=own_page, together=together))
        for section in sheet.sections:
            spot.html(sheet.render("worksheet/section_start.html", section=section))
            spot.heading(level, section.heading, section.dom_id)
            spot.html(sheet.render("worksheet/section.html", section=section, sheet=sheet))
        if sheet.links.feeds:
            spot.html(sheet.render("worksheet/feeds.html", sheet=sheet))
        spot.html(sheet.render("worksheet/end.html", sheet=sheet))
