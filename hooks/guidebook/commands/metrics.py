"""How wide letters are."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from guidebook.commands import Command


class Metrics(Command):
    """Write down how wide the letters of the site's typeface are, after its files have changed."""

    def run(self, given: Namespace, root: Path) -> int:
        """Read the typeface, for which a package is needed that only the tests install."""
        from guidebook.figures import measuring

        measuring.write(root)
        return 0
