"""Whether an edition would come out the same as before: a hash of everything that its build reads and is made with."""

from __future__ import annotations

import hashlib
import os
import platform
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from importlib import metadata
from pathlib import Path

from guidebook.authoring.problems import Problems
from guidebook.edition.brand import BRAND
from guidebook.edition.languages import LANGUAGES
from guidebook.edition.layers import SETTINGS, in_language, read_layers
from guidebook.edition.words import WORDS
from guidebook.many.finding import Found
from guidebook.site import FOLDERS

OURS = (*FOLDERS, SETTINGS, BRAND, WORDS, "hooks", "mkdocs.yml")


def fingerprints(root: Path, editions: Iterable[Found], addresses: dict[str, str], today: date) -> dict[str, str]:
    """The fingerprint of each edition, by its folder: a SHA-256 hash (in hex) of the files of all its layers, its address,
    Python and its packages, and the announcements in it that are over `today`.

    `addresses` are those of the editions, by folder.
    """
    of_folder = cache(lambda folder: _mark_of_files(root, _files(root / folder)))
    ours = _mark([*(of_folder(name) for name in OURS), platform.python_version(), *_installed()])
    return {
        each.folder: _mark(
            [
                ours,
                *(of_folder(layer) for layer in (*each.over, each.folder)),
                addresses[each.folder],
                *_over(root, each.folder, today),
            ]
        )
        for each in editions
    }


def _over(root: Path, folder: str, today: date) -> Iterator[str]:
    """The announcements of an edition whose last day is over: they are gone from its pages although no file has changed."""
    layers = read_layers(root, folder, Problems())
    languages = {path.name for layer in layers for path in (layer.folder / LANGUAGES).glob("*/")}
    stacks = [layers, *(in_language(layers, each, Problems()) for each in sorted(languages))]
    for layer in dict.fromkeys(layer for stack in stacks for layer in stack):
        announcement = layer.settings.announcement
        if announcement and announcement.until and announcement.until < today:
            yield f"{layer.name} {announcement.until}"


def _files(place: Path) -> Iterator[Path]:
    """Every file in a place, in an order that is the same on every system; links that lead nowhere are none."""
    if place.is_file():
        yield place
    for folder, below, names in os.walk(place, followlinks=True):
        below[:] = sorted(name for name in below if name != "__pycache__" and not name.startswith("."))
        yield from filter(Path.is_file, (Path(folder, name) for name in sorted(names)))


def _mark_of_files(root: Path, files: Iterable[Path]) -> str:
    return _mark(f"{path.relative_to(root).as_posix()} {hashlib.sha256(path.read_bytes()).hexdigest()}" for path in files)


def _installed() -> list[str]:
    return sorted({f"{each.name} {each.version}" for each in metadata.distributions()})


def _mark(parts: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()
