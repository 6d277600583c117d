"""Which tree the tests look at: the project without a fork's own folder.

The tests say whether the engine and our own text are right. Whether an edition is right, `make check-edition` says. So a fork
runs the same tests on the same files as the project does, whatever it puts into `local/`.
"""

from __future__ import annotations

import atexit
import shutil
import tempfile
from pathlib import Path

from guidebook.edition.layers import LOCAL

HERE = Path(__file__).parents[1]
NOT_OURS = (LOCAL, "site", "editions-site", ".cache", ".git")


def without_local(project: Path) -> Path:
    """A project as links to its parts, so that it costs nothing and shows every change."""
    tree = Path(tempfile.mkdtemp(prefix="guidebook-"))
    atexit.register(shutil.rmtree, tree, ignore_errors=True)
    for path in project.iterdir():
        if path.name not in NOT_OURS:
            (tree / path.name).symlink_to(path)
    return tree


ROOT = without_local(HERE) if (HERE / LOCAL).exists() else HERE
