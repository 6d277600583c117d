"""Figures: read from `docs/figures/*.yml`, and drawn wherever a marker places them."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from functools import partial
from typing import ClassVar

from guidebook.authoring.changes import changed
from guidebook.authoring.entries import Entries
from guidebook.authoring.options import ID, OneOf, Reader, Schema, Unread, read_record
from guidebook.authoring.problems import Problems, shown
from guidebook.authoring.schemas import by_name
from guidebook.authoring.stacked import Stacked, read_blaming_changes, read_stacked, stack_files
from guidebook.authoring.yaml_source import Fill, Node
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
        self._drawings: dict[str, list[Canvas]] = {}  # only of figures without links, as they are the same on every page

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
    """Read every figure in a folder below docs/, with what layers change in it. An edition's file replaces ours of that name.

    Nothing is raised: whatever is wrong is in `reading.problems`.
    """
    figures: Entries[Figure] = Entries()
    for _, file in sorted(stack_files(reading.folders, reading.root, "figure", reading.problems, folder).items()):
        figure = read_blaming_changes(file, partial(_figure, reading), reading.fill, reading.problems)
        if figure:
            figures.found[figure.id] = figure
        else:
            figures.broken.add(file.path.stem)
    return figures


def _figure(reading: Reading, file: Stacked, fill: Fill, problems: Problems) -> Figure | None:
    """A figure; None where it cannot be read or drawn as it is, which is reported."""
    before = len(problems.found)
    try:
        figure = _load_figure(reading, file, fill, problems)
    except Unread:
        return None
    return figure if len(problems.found) == before else None


def _load_figure(reading: Reading, file: Stacked, fill: Fill, problems: Problems) -> Figure:
    reader = Reader(file.shown, problems)
    name = file.path.name
    if not ID.fullmatch(file.path.stem) or file.path.suffix != ".yml":
        raise reader.fail(
            0, f"the file's name is the figure's id: small letters, digits, hyphens, then .yml; not {shown(name)}."
        )
    read = read_stacked(file, _changed_figure, fill, problems)
    if read is None:
        raise Unread
    node, _ = read
    layout = _layout(node, reader)
    if reading.translating:
        node = reading.translating.over(layout, node, file.path, fill)
    figure = read_record(layout, node, reader, ignore=("layout",))
    return dataclasses.replace(figure, id=file.path.stem, path=file.shown)


def _layout(node: Node, reader: Reader) -> type[Figure]:
    """The layout that a figure names.

    Raises:
        Unread: where it names none, or one that does not exist, once that is reported.
    """
    layouts = all_layouts()
    choice = OneOf({name: name for name in layouts})
    given = (node.mapping or {}).get("layout")
    if given is None:
        raise reader.fail(node.line, f'"layout" is missing. It must be {choice.allowed}.')
    return layouts[choice.read(given, "layout", reader)]


def _changed_figure(before: Node, change: Node, reader: Reader) -> Node:
    """A figure with what a layer changes in it. Its layout must stay, as another one needs other words."""
    layout = _layout(before, reader)
    other = (change.mapping or {}).get("layout")
    if other and _layout(change, reader) is not layout:
        said = f'the layout of this figure is "{layout.layout}", which a change must keep. To have another, replace the figure.'
        raise reader.fail(other.line, said)
    return changed(layout, before, change, reader)
