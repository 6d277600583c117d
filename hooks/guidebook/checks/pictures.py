"""Reports pictures that browsers cannot show, whatever their names say, and those that make a page slow."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from guidebook.authoring.problems import Problems
from guidebook.checks.unread import files
from guidebook.edition.languages import LANGUAGES
from guidebook.edition.layers import Layer

PHOTOS = (".png", ".jpg", ".jpeg", ".gif", ".webp")  # browsers tell these apart by their content
SIGNATURE = re.compile(rb"\x89PNG|\xff\xd8\xff|GIF8|RIFF....WEBP", re.DOTALL)
DRAWING = re.compile(rb"<(?:\w+:)?svg[\s/>]")
AMONG = 100_000  # bytes of a drawing that are searched: some programs put long notes first
NO_PICTURE = (
    "browsers cannot show this picture: it is of another kind than its name says, or damaged. A new name does not change what "
    "it is: open it, and save or export it as .jpg, .png, or .svg."
)
HEAVY = 1_000_000  # bytes


def check_pictures(layers: Sequence[Layer], problems: Problems) -> None:
    """Report each picture of a layer over ours that holds something else, such as a photo in a phone's own format."""
    for layer, path in _pictures(layers):
        with path.open("rb") as file:
            begins = file.read(AMONG)
        if not (SIGNATURE.match(begins) if path.suffix.lower() in PHOTOS else DRAWING.search(begins)):
            problems.add(_shown(layer, path), 0, NO_PICTURE)


def heavy(layers: Sequence[Layer]) -> Iterator[str]:
    """A warning for each picture of a layer over ours that takes long to load."""
    for layer, path in _pictures(layers):
        if (size := path.stat().st_size) > HEAVY:
            said = f"this picture has {size / 1_000_000:.1f} MB, and everyone who opens a page with it waits for it"
            yield f"{_shown(layer, path)}: {said}. Save it smaller: 1,600 pixels across are enough."


def _pictures(layers: Sequence[Layer]) -> Iterator[tuple[Layer, Path]]:
    for layer in layers[1:]:
        for docs in (layer.folder / "docs", *sorted((layer.folder / LANGUAGES).glob("*/docs"))):
            yield from ((layer, path) for path in files(docs) if path.suffix.lower() in (*PHOTOS, ".svg"))


def _shown(layer: Layer, path: Path) -> str:
    return layer.shown(path.relative_to(layer.folder).as_posix())
