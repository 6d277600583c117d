"""The build of a site, in each of its languages."""

from __future__ import annotations

import os
from argparse import ArgumentParser, Namespace
from pathlib import Path

from guidebook.commands import Command, edition_here
from guidebook.hosts.trial import built_into


class BuildSite(Command):
    """Build this edition into a folder, with each further language in a folder below it."""

    def options(self, parser: ArgumentParser) -> None:
        """The folder to build into."""
        parser.add_argument(
            "--into", default="site", metavar="FOLDER", help="the folder to build into; site where none is named"
        )

    def run(self, given: Namespace, root: Path) -> int:
        """Build it, and fail if there is a problem in any of its pages."""
        site = built_into(root / given.into, root, edition_here(), os.environ.get("SITE_URL", ""))
        site.problems.raise_if_any("what was built is incomplete")
        print(f"{given.into}/ holds the site{_in_languages(site.languages)}.")
        return 0


def _in_languages(codes: list[str]) -> str:
    return f", in {' and '.join(codes)}" if len(codes) > 1 else ""
