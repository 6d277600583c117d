"""The check of a whole site, as it will be published."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from guidebook.commands import Command
from guidebook.hosts.trial import tried


class Check(Command):
    """List everything that keeps this edition from being published, and warnings."""

    def run(self, given: Namespace, root: Path) -> int:
        """Build it into a temporary folder, and check the result."""
        site = tried(root)
        if site.problems:  # taking over what changed in ours may well fix them
            print("".join(f"{line}\n" for line in site.drift()), end="")
        site.problems.raise_if_any()
        for line in site.warnings():
            print(f"warning: {line}")
        print(f"{len(site.library.worksheets)} worksheets and {len(site.docs)} pages: no problems.")
        return 0
