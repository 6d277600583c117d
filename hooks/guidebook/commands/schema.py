"""The JSON Schema for editors."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from guidebook.commands import Command
from guidebook.library import schema


class WriteSchema(Command):
    """Write the schema from which editors complete and check worksheets."""

    def run(self, given: Namespace, root: Path) -> int:
        """Write it anew from what the kinds declare."""
        (root / schema.FILE).write_text(schema.as_text(), encoding="utf-8")
        return 0
