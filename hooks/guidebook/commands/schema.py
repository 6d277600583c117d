"""What editors are given."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from guidebook.commands import Command
from guidebook.schemas import editors


class WriteSchemas(Command):
    """Write the schemas from which editors complete and check YAML, and which file each is for."""

    def run(self, given: Namespace, root: Path) -> int:
        """Write them again from the declarations."""
        editors.write(root)
        return 0
