"""The authors' manual, made from the engine itself: its kinds, layouts, parts of pages, options, words, and all tools."""

from __future__ import annotations

from collections.abc import Collection
from typing import ClassVar

from guidebook.answers import all_shapes
from guidebook.guide.markers import Marker
from guidebook.html.book import Book
from guidebook.html.part import PagePart
from guidebook.html.place import Spot
from guidebook.parts.manual.records import (
    all_records,
    kind_references,
    layout_references,
    part_reference,
    record_reference,
    words_reference,
)


class Manual(PagePart):
    """What authors look up, made from what the engine knows."""

    markers: ClassVar = (
        Marker("overview", "A table of all tools with the kinds of their fields."),
        Marker("kinds", "Every kind of field, with an example."),
        Marker("shapes", "Every shape that answers have."),
        Marker("layouts", "Every layout of figures, with an example."),
        Marker("parts", "Every part of pages, with its markers, links and files."),
        Marker("words", "Every form of every word, as this site says it."),
        Marker("options", "The options of something that is written in YAML.", unknown="there are no options of"),
    )

    def ids(self, book: Book) -> Collection[str]:
        return all_records(book.parts)

    def place(self, marker: str, id_: str, spot: Spot) -> None:
        match marker:
            case "overview":
                spot.show("parts/manual/overview.html", tools=spot.book.tools)
            case "kinds":
                self._kinds(spot)
            case "shapes":
                spot.show("parts/manual/shapes.html", shapes=[shape() for shape in all_shapes().values()])
            case "layouts":
                self._layouts(spot)
            case "parts":
                self._parts(spot)
            case "words":
                spot.html(words_reference(spot.renderer, spot.book.words))
            case "options" if id_ in (records := all_records(spot.book.parts)):
                spot.html(record_reference(spot.renderer, id_, records[id_]))

    def _kinds(self, spot: Spot) -> None:
        for reference in kind_references(spot.renderer, spot.place.address, spot.book.vocabulary):
            spot.place.hold_form(reference.sheet.kinds, reference.sheet.scripts)
            spot.heading(2, reference.kind.kind, reference.kind.kind)
            spot.html(reference.html)

    def _layouts(self, spot: Spot) -> None:
        figures = spot.book.found("figure").values()
        for name, html in layout_references(spot.renderer):
            spot.heading(2, name, name)
            spot.html(html)
            example = next((figure for figure in figures if figure.layout == name), None)
            if example:
                spot.put("figure", example.id)

    def _parts(self, spot: Spot) -> None:
        for part in spot.book.parts:
            spot.heading(2, part.name, part.name)
            spot.html(part_reference(spot.renderer, part))
