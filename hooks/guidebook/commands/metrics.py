"""Measures the letters of the site's typeface."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from guidebook.commands import Command


class Metrics(Command):
    """Record how wide the letters of the site's typeface are, after its files have changed."""

    def run(self, given: Namespace, root: Path) -> int:
        """Read the typeface. This needs fontTools, which is installed only with what the tests need."""
        from guidebook.figures import measuring

        measuring.write(root)
        return 0
