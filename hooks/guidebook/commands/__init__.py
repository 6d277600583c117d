"""The commands, typed as `python hooks <command>`. Each module here is one command, named after it; nothing else lists them.

Knows: authoring, edition, exchange, figures, guide, hosts, kinds, library, many, parts, schemas, site, upkeep, worksheets.
"""

from __future__ import annotations

import os
import pkgutil
from argparse import ArgumentParser, Namespace
from pathlib import Path

from guidebook.authoring.discovery import defined_by, defined_in
from guidebook.authoring.problems import GuidebookError, Problems, shown
from guidebook.edition.layers import LOCAL, Layer, read_layers, typed_folder
from guidebook.upkeep.copies import check_copies
from guidebook.upkeep.new_edition import may_hold_editions


class Command:
    """One command. The first line of its class's docstring is its line of help."""

    def options(self, parser: ArgumentParser) -> None:
        """Declare the arguments that may be typed after the command; by default none."""

    def run(self, given: Namespace, root: Path) -> int:
        """Run the command in the repository at `root`, and return the exit status.

        Raises:
            GuidebookError: when it cannot be done, with the reason in words for the person who typed it.
        """
        raise NotImplementedError

    @classmethod
    def help(cls) -> str:
        """Its line of help."""
        return (cls.__doc__ or "").split("\n")[0]


def command_names() -> list[str]:
    """The names of all commands, in alphabetical order."""
    return sorted(found.name.replace("_", "-") for found in pkgutil.iter_modules(__path__))


def command_named(name: str) -> type[Command]:
    """The command of this name, which must exist. Only its module is imported, as others may need time to load."""
    [command] = defined_by(f"{__name__}.{name.replace('-', '_')}", Command)
    return command


def all_commands() -> dict[str, type[Command]]:
    """Every command, by the name that is typed."""
    return {name.replace("_", "-"): command for name, command in defined_in(__name__, __path__, Command)}


def layers_here(root: Path) -> tuple[Layer, ...]:
    """The layers of the edition that is being worked on, ours first.

    Raises:
        GuidebookError: when the edition has no folder yet, or a layer's settings or record of copies cannot be read.
    """
    problems = Problems()
    if not may_hold_editions(edition_here()):
        raise GuidebookError(f"EDITION: {shown(edition_here())} is no edition's folder, such as local. Nothing was changed.")
    layers = read_layers(root, edition_here(), problems)
    check_copies(layers, problems)
    problems.raise_if_any("nothing was changed")
    if not layers[-1].folder.is_dir():
        name = layers[-1].name
        raise GuidebookError(f"There is no folder {name}/ yet: begin your edition with make edition (or python hooks edition).")
    return layers


def edition_here() -> str:
    """The folder of the edition that is being worked on: the one that EDITION in the environment names, or else `local`."""
    return typed_folder(os.environ.get("EDITION", "")) or LOCAL
