"""Builds all editions of a repository in one run, such as those of a state's districts."""

from __future__ import annotations

import os
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path

from guidebook.authoring.problems import GuidebookError
from guidebook.commands import Command
from guidebook.edition.site_address import SiteAddress, is_site_address
from guidebook.many.outcome import FAILED, RECORD, Outcome
from guidebook.many.processes import cores
from guidebook.many.report import PAGE, write_report
from guidebook.many.running import Wanted, run_editions
from guidebook.many.summaries import named, summary, together


class Editions(Command):
    """Build every edition of this repository, and a page that reports on them."""

    def options(self, parser: ArgumentParser) -> None:
        """Which editions to build, where to, and how many at once."""
        parser.add_argument("--only", nargs="+", default=[], metavar="NAME", help="only these, by the names of their folders")
        parser.add_argument("--changed", action="store_true", help="only those that changed since they were built")
        parser.add_argument(
            "--jobs", default=str(cores()), metavar="NUMBER", help="how many at once; else as many as there are cores"
        )
        parser.add_argument("--out", default="editions-site", metavar="FOLDER", help="where to; else editions-site/")

    def run(self, given: Namespace, root: Path) -> int:
        """Build them, list problems and warnings, and write the page; the exit status is 1 if any edition failed."""
        wanted = Wanted(
            root=root,
            out=_out(root, given.out),
            base=_base(os.environ.get("SITE_URL", "")),
            only=tuple(given.only),
            changed=given.changed,
            jobs=_number(given.jobs),
        )
        outcomes = run_editions(wanted, _tell)
        write_report(wanted.root, wanted.out, outcomes)
        failed = [each for each in outcomes if each.state == FAILED]
        _list("", [(each.name, each.warnings) for each in outcomes], len(outcomes), "warning: ")
        _list("\nTo fix:\n", [(each.name, each.problems) for each in failed], len(outcomes))
        print(f"\n{summary(outcomes)}. {Path(given.out).as_posix()}/{PAGE} shows them.")
        return 1 if failed else 0


def _tell(outcome: Outcome, done: int, of: int) -> None:
    kept = " (what was built before stays)" if outcome.is_kept else ""
    print(f"{str(done).rjust(len(str(of)))} of {of}  {outcome.folder}: {outcome.state}{kept}", flush=True)


def _list(heading: str, said: Sequence[tuple[str, Sequence[str]]], of: int, before: str = "") -> None:
    lines = together(said)
    if lines and heading:
        print(heading)
    for line, names in lines:
        print(f"{before}{line}" + (f" [{named(names, of)}]" if of > 1 else ""))


def _out(root: Path, name: str) -> Path:
    """The folder to build into. It must be new, empty or made by this command, as its old contents are deleted."""
    out = (root / name).absolute()
    if out.is_file() or (out.exists() and any(out.iterdir()) and not (out / RECORD).exists()):
        raise GuidebookError(f'"--out" must be a folder for what is built and nothing else, but it is "{name}".')
    return out


def _base(address: str) -> str:
    if address and not is_site_address(address):
        raise GuidebookError(f'SITE_URL must be {SiteAddress.allowed}, but it is "{address}".')
    return address


def _number(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 64:
        raise GuidebookError(f'"--jobs" must be a whole number from 1 to 64, but it is "{text}".')
    return int(text)
