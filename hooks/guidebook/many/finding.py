"""Finds the editions in a repository. Nothing lists them.

A folder with settings is a layer. A layer with a site id is published. So is one that no other layer lies over, and its build
then says that it lacks an id. A layer without an id that others lie over, such as a state's, is not published by itself.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from guidebook.authoring.problems import Problems
from guidebook.authoring.yaml_source import Node
from guidebook.edition.brand import BRAND
from guidebook.edition.layers import LOCAL, SETTINGS, read_layers
from guidebook.edition.words import WORDS
from guidebook.upkeep.new_edition import may_hold_editions

SETTINGS_OF_LAYERS = {Path(name).stem for name in (SETTINGS, BRAND, WORDS)}


@dataclass(frozen=True)
class Given:
    """The value of a setting and its line: empty and 0 where it is not given."""

    text: str = ""
    line: int = 0


@dataclass(frozen=True)
class Found:
    """An edition as its settings describe it, before all of it is read."""

    folder: str  # as a path in the repository
    over: tuple[str, ...]  # the folders of the layers that it lies over, the nearest last; ours is left out
    site_id: Given = Given()
    site_name: Given = Given()
    address: Given = Given()
    has_brand: bool = False  # whether it has a brand.yml
    says_over: bool = False  # whether it has settings that can say what it lies over, or needs none
    broken: bool = False  # whether these settings cannot be read

    @property
    def name(self) -> str:
        """The name of its folder, under which it is published."""
        return PurePosixPath(self.folder).name

    def path(self, below: str) -> str:
        """The path of the file `below` its folder, as messages show it."""
        return f"{self.folder}/{below}"


def find_editions(root: Path, out: Path) -> list[Found]:
    """Every edition in the repository at `root`, sorted by folder. What was built into `out` is skipped.

    Problems with their settings are reported when they are built.
    """
    layers = {folder: _found(root, folder) for folder in _folders_of_layers(root, out)}
    below = {each for found in layers.values() for each in found.over}
    # Whether it is sure which layers others lie over: one whose settings cannot be read may lie over any of them.
    sure = not any(found.broken for found in layers.values())
    published = {
        folder
        for folder, found in layers.items()
        if found.site_id.text or found.broken or (folder not in below and (sure or found.over))
    }
    covered = published | {each for folder in published for each in layers[folder].over}
    # Layers that lie over each other in a circle are below nothing that is published; their builds report the circle.
    return [found for folder, found in layers.items() if folder in published or (sure and folder not in covered)]


def _folders_of_layers(root: Path, out: Path) -> list[str]:
    return sorted(path.relative_to(root).as_posix() for path in _with_settings(root, out) if path != root)


def _with_settings(root: Path, out: Path) -> Iterator[Path]:
    for folder, below, files in os.walk(root):
        path = Path(folder)
        below[:] = [
            name for name in below if may_hold_editions((path / name).relative_to(root).as_posix()) and path / name != out
        ]
        if any(_is_settings(name) for name in files):
            yield path


def _is_settings(name: str) -> bool:
    """Whether a file has settings of a layer, perhaps under a name with a mistake, which its build reports."""
    path = PurePosixPath(name.lower())
    return path.stem in SETTINGS_OF_LAYERS and path.suffix in (".yml", ".yaml")


def _found(root: Path, folder: str) -> Found:
    problems = Problems()
    *below, layer = read_layers(root, folder, problems)
    brand = layer.yaml(BRAND, Problems())
    settings = layer.settings
    return Found(
        folder=folder,
        over=tuple(each.name for each in below[1:]),
        site_id=_given(brand, "site_id"),
        site_name=_given(brand, "site_name"),
        address=Given(settings.address, settings.line_of("address")) if settings.address else Given(),
        has_brand=(layer.folder / BRAND).exists(),
        says_over=(layer.folder / SETTINGS).exists() or folder == LOCAL,
        broken=any(problem.path == layer.shown(SETTINGS) for problem in problems.found),
    )


def _given(node: Node | None, name: str) -> Given:
    found = (node.mapping or {}).get(name) if node else None
    return Given(found.text.strip(), found.line) if found and found.text else Given()
