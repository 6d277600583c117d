"""The build of a site, in each of its languages."""

from __future__ import annotations

import os
from argparse import ArgumentParser, Namespace
from pathlib import Path

from guidebook.commands import Command, edition_here
from guidebook.hosts.trial import built_into


class BuildSite(Command):
    """Build this edition into a folder: in its language, and each further one in a folder of that."""

    def options(self, parser: ArgumentParser) -> None:
        """Where to."""
        parser.add_argument(
            "--into", default="site", metavar="FOLDER", help="the folder to build into; site where none is named"
        )

    def run(self, given: Namespace, root: Path) -> int:
        """Build it, and fail if anything is wrong with any of its pages."""
        site = built_into(root / given.into, root, edition_here(), os.environ.get("SITE_URL", ""))
        site.problems.raise_if_any("what was built is not whole")
        print(f"{given.into}/ holds the site{_in_languages(site.languages)}.")
        return 0


def _in_languages(codes: list[str]) -> str:
    return f", in {' and '.join(codes)}" if len(codes) > 1 else ""
