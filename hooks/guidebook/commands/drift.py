"""Shows what changed in ours since it was copied, and takes it over."""

from __future__ import annotations

import shutil
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from pathlib import Path

from guidebook.authoring.problems import GuidebookError, did_you_mean
from guidebook.authoring.writing import write_all
from guidebook.commands import Command, layers_here
from guidebook.edition.layers import Layer, naming
from guidebook.upkeep.adopting import path_in_layer
from guidebook.upkeep.drift import Drifted, drifted, forget_what_is_gone, remembered
from guidebook.upkeep.merging import Piece
from guidebook.upkeep.settling import Decision, settle
from guidebook.upkeep.showing import as_page, in_terminal, piece_in_terminal, summary

PAGE = ".cache/drift.html"
ANSWERS = {"y": "take", "n": "keep", "l": "later", "": "later"}


class Drift(Command):
    """Show what changed in ours since you copied it, and take it over piece by piece."""

    def options(self, parser: ArgumentParser) -> None:
        """Which copies to look at, and what to do about them."""
        parser.add_argument("files", metavar="FILE", nargs="*", help="Only these copies.")
        parser.add_argument(
            "--take",
            choices=("ask", "all", "none"),
            help="ask: decide piece by piece. all: take over all that does not touch your own changes. none: keep yours, "
            "and do not be told of these changes again.",
        )
        parser.add_argument("--page", action="store_true", help=f"Write it as a page, too: {PAGE}.")

    def run(self, given: Namespace, root: Path) -> int:
        """Show the changes, or take them over or decline them."""
        layers = layers_here(root)
        if given.take == "ask" and not sys.stdin.isatty():
            raise GuidebookError("This is not a terminal, so nobody can be asked: use --take all or --take none.")
        for path in forget_what_is_gone(layers[-1]):
            print(f"{layers[-1].shown(path)} no longer exists, so it is no longer remembered.")
        copies = _chosen(given.files, root, layers)
        if not copies:
            print("Nothing has changed in ours since you copied it.")
            return 0
        if given.page:
            write_all({root / PAGE: as_page((each, layers[-1].shown(each.path)) for each in copies)})
            print(f"Written as a page: {root / PAGE}")
        if given.take:
            _decide(copies, layers, given.take)
        else:
            width = shutil.get_terminal_size().columns
            for each in copies:
                print("\n".join([*in_terminal(each, layers[-1].shown(each.path), width), ""]))
            typed = naming(layers[-1].name)
            print(f"To decide piece by piece: {typed}make drift TAKE=ask (or python hooks drift --take ask)")
        return 0


class _Asking(Decision):
    """Asks on the terminal."""

    def __init__(self, ask: Callable[[str], str]) -> None:
        self.ask = ask
        self.number = 0

    def __call__(self, copy: Drifted, piece: Piece | None, conflict: bool) -> str:
        if piece:
            self.number += 1
            print("\n".join(piece_in_terminal(copy, piece, self.number, shutil.get_terminal_size().columns)))
        else:
            print(f"  {summary(copy)}")
        instead = " in place of yours" if conflict else ""
        take = "" if copy.ours is None else f"y take ours{instead}, "
        while True:
            try:
                answer = self.ask(f"     {take}n keep yours and do not ask again, Enter later > ").strip().lower()
            except EOFError:
                raise KeyboardInterrupt from None
            if answer in ANSWERS and not (answer == "y" and copy.ours is None):
                return ANSWERS[answer]
            print(f"     {'Please type y or n, or press Enter.' if take else 'Please type n, or press Enter.'}")


class _Always(Decision):
    """Takes every change that does not touch yours, or keeps everything of yours."""

    def __init__(self, answer: str) -> None:
        self.answer = answer

    def __call__(self, copy: Drifted, piece: Piece | None, conflict: bool) -> str:
        if self.answer == "take" and (conflict or copy.ours is None):
            return "later"
        return self.answer


def _decide(copies: list[Drifted], layers: tuple[Layer, ...], take: str) -> None:
    for each in copies:
        shown_path = layers[-1].shown(each.path)
        if take == "ask":
            print(f"\n{shown_path}: {summary(each)}")
        decision = _Asking(input) if take == "ask" else _Always("take" if take == "all" else "keep")
        outcome = settle(each, layers, decision)
        print(f"{shown_path}: {outcome.line}.")


def _chosen(files: list[str], root: Path, layers: tuple[Layer, ...]) -> list[Drifted]:
    """Those of the named copies whose originals have changed; without names, all of these."""
    found, wanted = {each.path: each for each in drifted(layers)}, []
    for file in files:
        path = path_in_layer(file, root, layers)
        known = remembered(layers)
        if path not in known:
            hint = did_you_mean(path, known, f"If it is one: python hooks adopt {path}")
            raise GuidebookError(f"{layers[-1].shown(path)} is not remembered as a copy of ours. {hint}")
        wanted.append(path)
    return [each for path, each in found.items() if not files or path in wanted]
