"""From `docs/figures/*.yml` to figures, with every problem of every file reported together."""

from __future__ import annotations

import dataclasses
from pathlib import Path

from guidebook.authoring.entries import Entries, Fill, path_shown, read_filled
from guidebook.authoring.options import ID, OneOf, Reader, Unread, read_record
from guidebook.authoring.problems import Problems, shown
from guidebook.figures.figure import Figure
from guidebook.layouts import all_layouts

FOLDER = "figures"


def load_figures(folders: list[Path], root: Path, fill: Fill, problems: Problems) -> Entries[Figure]:
    """Read every figure of some folders; a file in a later folder stands in for one of the same name before it."""
    files = {path.name: path for folder in folders for path in sorted((folder / FOLDER).glob("*.y*ml"))}
    figures: Entries[Figure] = Entries()
    for _, path in sorted(files.items()):
        try:
            figure = _load_figure(path, path_shown(path, root), fill, problems)
        except Unread:
            figures.broken.add(path.stem)
        else:
            figures.found[figure.id] = figure
    return figures


def _load_figure(path: Path, shown_path: str, fill: Fill, problems: Problems) -> Figure:
    reader = Reader(shown_path, problems)
    if not ID.fullmatch(path.stem) or path.suffix != ".yml":
        raise reader.fail(
            0, f"the file's name is the figure's id: small letters, digits, hyphens, then .yml; not {shown(path.name)}."
        )
    node = read_filled(path, shown_path, fill, problems)
    if node is None or node.mapping is None:
        raise Unread
    layouts = all_layouts()
    choice = OneOf({name: name for name in layouts})
    if "layout" not in node.mapping:
        raise reader.fail(node.line, f'"layout" is missing. It must be {choice.allowed}.')
    layout = layouts[choice.read(node.mapping["layout"], "layout", reader)]
    figure = read_record(layout, node, reader, ignore=("layout",))
    return dataclasses.replace(figure, id=path.stem, path=shown_path)
