"""Writes what editors need to complete and check YAML."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from guidebook.commands import Command
from guidebook.schemas import editors


class WriteSchemas(Command):
    """Write the schemas from which editors complete and check YAML, and the settings that say which file each is for."""

    def run(self, given: Namespace, root: Path) -> int:
        """Write them from the declarations of records."""
        editors.write(root)
        return 0
