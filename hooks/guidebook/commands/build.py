"""The build of a site, in each of its languages."""

from __future__ import annotations

import os
from argparse import ArgumentParser, Namespace
from pathlib import Path

from guidebook.authoring.problems import GuidebookError
from guidebook.commands import Command, edition_here
from guidebook.hosts.built import ERROR_PAGE
from guidebook.hosts.trial import built_into

DEFAULT = "site"
BUILT = {"index.html", ERROR_PAGE, "look"}  # what tells a site of ours from others, whose files nobody has a second time


class BuildSite(Command):
    """Build this edition into a folder, with each further language in a folder below it."""

    def options(self, parser: ArgumentParser) -> None:
        """The folder to build into."""
        parser.add_argument("--into", default=DEFAULT, metavar="FOLDER", help=f"the folder to build into; by default {DEFAULT}")

    def run(self, given: Namespace, root: Path) -> int:
        """Build it, and fail if there is a problem in any of its pages."""
        site = built_into(_folder(root, given.into), root, edition_here(), os.environ.get("SITE_URL", ""))
        site.problems.raise_if_any("what was built is incomplete")
        print(f"{given.into}/ holds the site{_in_languages(site.languages)}.")
        return 0


def _folder(root: Path, name: str) -> Path:
    """The folder to build into. MkDocs deletes what is in it, so that must be nothing, or a site that was built before.

    Raises:
        GuidebookError: when something else is there. The default folder may hold what a broken build left.
    """
    folder = root / name
    there = [each.name for each in folder.iterdir() if not each.name.startswith(".")] if folder.is_dir() else []
    if folder.is_file() or (there and not {*there} >= BUILT and name.rstrip("/") != DEFAULT):
        said = "must be a new or empty folder, or one with a site that was built before"
        raise GuidebookError(f'"--into" {said}, but "{name}" is neither. Building would delete what is in it.')
    return folder


def _in_languages(codes: list[str]) -> str:
    return f", in {' and '.join(codes)}" if len(codes) > 1 else ""
