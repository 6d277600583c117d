"""What can be typed: `python hooks <command>`. Each module here is one command, named after it; nothing else lists them.

Knows: authoring, edition, exchange, figures, guide, hosts, kinds, library, many, parts, schemas, site, upkeep, worksheets.
"""

from __future__ import annotations

import os
import pkgutil
from argparse import ArgumentParser, Namespace
from pathlib import Path

from guidebook.authoring.discovery import defined_by, defined_in
from guidebook.authoring.problems import GuidebookError, Problems
from guidebook.edition.layers import LOCAL, Layer, read_layers
from guidebook.upkeep.copies import check_copies


class Command:
    """What one command does. The first line of a command's own docstring is its line of help."""

    def options(self, parser: ArgumentParser) -> None:
        """Declare what may be typed after the command; by default nothing."""

    def run(self, given: Namespace, root: Path) -> int:
        """Do it, in the repository at `root`; returns the exit status.

        Raises:
            GuidebookError: with what keeps it from being done, in words for the person who typed it.
        """
        raise NotImplementedError

    @classmethod
    def help(cls) -> str:
        """What it does, in one line."""
        return (cls.__doc__ or "").split("\n")[0]


def command_names() -> list[str]:
    """The names of all commands, in alphabetical order."""
    return sorted(found.name.replace("_", "-") for found in pkgutil.iter_modules(__path__))


def command_named(name: str) -> type[Command]:
    """One command. Only its module is imported, so that it does not wait for what others need."""
    [command] = defined_by(f"{__name__}.{name.replace('-', '_')}", Command)
    return command


def all_commands() -> dict[str, type[Command]]:
    """Every command by what is typed for it."""
    return {name.replace("_", "-"): command for name, command in defined_in(__name__, __path__, Command)}


def layers_here(root: Path) -> tuple[Layer, ...]:
    """The layers of the edition that is being worked on, ours first; its own folder must exist.

    Raises:
        GuidebookError: where it does not, or where a layer's settings, or its record of copies, cannot be read.
    """
    problems = Problems()
    layers = read_layers(root, edition_here(), problems)
    check_copies(layers, problems)
    problems.raise_if_any("nothing was changed")
    if not layers[-1].folder.is_dir():
        name = layers[-1].name
        raise GuidebookError(f"There is no folder {name}/ yet: begin your edition with make edition (or python hooks edition).")
    return layers


def edition_here() -> str:
    """The folder of the edition that is being worked on: the one EDITION names, else a fork's own."""
    return os.environ.get("EDITION") or LOCAL
