"""Copies files of ours into an edition, and remembers what they were copied from."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from guidebook.authoring.problems import GuidebookError
from guidebook.commands import Command, layers_here
from guidebook.edition.layers import Layer
from guidebook.parts import all_parts
from guidebook.upkeep.adopting import Adoption, adopt, adoption, check_adoptable, not_remembered, path_in_layer
from guidebook.upkeep.repository import Repository


class Adopt(Command):
    """Copy one of our files into your edition and remember its version, or remember that of a copy made by hand."""

    def options(self, parser: ArgumentParser) -> None:
        """The files; without any, the command lists copies that are not remembered."""
        parser.add_argument("files", metavar="FILE", nargs="*", help="A page, tool, figure, style or template of ours.")

    def run(self, given: Namespace, root: Path) -> int:
        """Copy the files; if one of them cannot be copied, say why, and copy none."""
        layers = layers_here(root)
        entries = [part.file for part in all_parts().values() if part.file and not part.file.endswith("/")]
        if not given.files:
            print(_waiting(not_remembered(layers, entries), layers))
            return 0
        adoptions: dict[str, Adoption] = {}
        refused = []
        for file in given.files:
            try:
                path = path_in_layer(file, root, layers)
                adoptions[path] = adoption(path, check_adoptable(path, layers, entries), layers, Repository(root))
            except GuidebookError as error:
                refused.append(str(error))
        if refused:
            raise GuidebookError("\n".join([*refused, *(["Nothing was copied."] if adoptions else [])]))
        adopt([*adoptions.values()], layers[-1])
        print("\n".join(_said(each, layers) for each in adoptions.values()))
        return 0


def _said(done: Adoption, layers: tuple[Layer, ...]) -> str:
    own, source = layers[-1].shown(done.path), done.source.shown(done.path)
    if not done.was_there:
        return (
            f"{own} is now a copy of {source}: make your changes in it. To see later what changed in ours: python hooks drift"
        )
    lines = "1 line" if done.lines_changed == 1 else f"{done.lines_changed} lines"
    how = f", with {lines} of yours in it" if done.lines_changed else ""
    return f"{own} is remembered as a copy of {source}{how}."


def _waiting(paths: list[str], layers: tuple[Layer, ...]) -> str:
    if not paths:
        return "Every file of yours that replaces one of ours is remembered."
    lines = [
        "These replace ours, but no version is remembered, so nobody will be told what changes in ours:",
        *(f"  {layers[-1].shown(path)}" for path in paths),
        "To remember their versions: python hooks adopt FILE …",
    ]
    return "\n".join(lines)
