"""Figures: read from `docs/figures/*.yml`, with every problem of every file told together, and drawn where they are placed."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import ClassVar

from guidebook.authoring.entries import Entries, path_shown, read_filled
from guidebook.authoring.options import ID, OneOf, Reader, Schema, Unread, read_record
from guidebook.authoring.problems import shown
from guidebook.authoring.schemas import by_name
from guidebook.figures.canvas import NARROW, WIDE, Canvas
from guidebook.figures.figure import Figure
from guidebook.guide.links import Link
from guidebook.guide.markers import Marker, placed
from guidebook.html.book import Book, Reading
from guidebook.html.part import PagePart
from guidebook.html.place import Spot
from guidebook.layouts import all_layouts


class Figures(PagePart):
    """A figure is words and numbers, drawn by the layout that it names, once as wide as a phone and once as wide as a page."""

    markers: ClassVar = (Marker("figure", "A figure.", unknown="there is no figure"),)
    file: ClassVar = "figures/"
    records: ClassVar = {"figure": Figure}
    needs: ClassVar = ("sheets/download", "sheets/exporting/picture")

    def __init__(self) -> None:
        super().__init__()
        self._drawings: dict[str, list[Canvas]] = {}  # of figures without links: they are the same on every page

    @classmethod
    def schema(cls) -> Schema:
        return by_name("layout", "How it is drawn.", all_layouts())

    def read(self, reading: Reading) -> None:
        self.entries = load_figures(reading, self.file)

    def links_within(self) -> Iterator[Link]:
        for figure in self.entries.found.values():
            yield from (Link(figure.path, line, to, id_) for line, to, id_ in figure.leads_to())

    def pages_showing(self, book: Book) -> Mapping[str, list[str]]:
        showing: dict[str, list[str]] = {}
        for source in book.docs.values():
            for id_ in placed(source.text, self.markers[0].name):
                showing.setdefault(id_, []).append(source.src_uri)
        return {figure.path: showing.get(figure.id, []) for figure in self.entries.found.values()}

    def place(self, marker: str, id_: str, spot: Spot) -> None:
        figure: Figure | None = self.entries.found.get(id_)
        if not figure:
            return
        own = f"layouts/{figure.layout}/{figure.layout}"
        spot.place.use(own)
        if figure.drawn:
            drawings = self._drawings.get(figure.id) or self._draw(figure, spot)
            spot.show("parts/figures/drawing.html", figure=figure, drawings=drawings)
        else:
            spot.show(f"{own}.html", figure=figure)

    def _draw(self, figure: Figure, spot: Spot) -> list[Canvas]:
        drawings = [Canvas(width, spot.place.address, spot.renderer.texts) for width in (NARROW, WIDE)]
        for drawing in drawings:
            figure.draw(drawing, list(spot.book.chapters.values()))
        if not any(drawing.has_links for drawing in drawings):
            self._drawings[figure.id] = drawings
        return drawings


def load_figures(reading: Reading, folder: str) -> Entries[Figure]:
    """Read every figure of a folder; a file in a district's docs/ stands in for one of the same name in ours."""
    files = {path.name: path for docs in reading.folders for path in sorted((docs / folder).glob("*.y*ml"))}
    figures: Entries[Figure] = Entries()
    for _, path in sorted(files.items()):
        try:
            figure = _load_figure(path, reading)
        except Unread:
            figures.broken.add(path.stem)
        else:
            figures.found[figure.id] = figure
    return figures


def _load_figure(path: Path, reading: Reading) -> Figure:
    shown_path = path_shown(path, reading.root)
    reader = Reader(shown_path, reading.problems)
    if not ID.fullmatch(path.stem) or path.suffix != ".yml":
        raise reader.fail(
            0, f"the file's name is the figure's id: small letters, digits, hyphens, then .yml; not {shown(path.name)}."
        )
    node = read_filled(path, shown_path, reading.fill, reading.problems)
    if node is None or node.mapping is None:
        raise Unread
    layouts = all_layouts()
    choice = OneOf({name: name for name in layouts})
    if "layout" not in node.mapping:
        raise reader.fail(node.line, f'"layout" is missing. It must be {choice.allowed}.')
    layout = layouts[choice.read(node.mapping["layout"], "layout", reader)]
    if reading.translating:
        node = reading.translating.over(layout, node, path, reading.fill)
    figure = read_record(layout, node, reader, ignore=("layout",))
    return dataclasses.replace(figure, id=path.stem, path=shown_path)
