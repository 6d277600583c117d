"""Scripts as browsers get them: with short names, and without comments and spaces.

Making them takes a tenth of a build, and they seldom change, so a file remembers them from one build to the next.
"""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path

import rjsmin

from . import short_names

# What scripts are made by: those that were made by anything else are made again.
RULES = f"{rjsmin.__version__} {hashlib.sha256(Path(short_names.__file__).read_bytes()).hexdigest()}"


class Minified:
    """Calling it with a script returns the script as browsers get it."""

    def __init__(self, file: Path | None = None) -> None:
        """Make scripts; those that `file` remembers from the last build are taken from there."""
        self._file = file
        self._before = _remembered(file) if file else {}
        self._made: dict[str, str] = {}

    def __call__(self, script: str) -> str:
        mark = hashlib.sha256(f"{RULES}\n{script}".encode()).hexdigest()
        # jsmin knows template strings, but not one within another: a test looks for those.
        self._made[mark] = self._before.get(mark) or rjsmin.jsmin(short_names.shortened(script))
        return self._made[mark]

    def remember(self) -> None:
        """Write the scripts of this build into the file, unless they are there. Where nothing can be written, nothing is."""
        if not self._file or self._made.keys() == self._before.keys():
            return
        new = self._file.with_name(f"{self._file.name}.{os.getpid()}")  # another build may be writing its own
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            new.write_text(json.dumps(self._made), encoding="utf-8")
            new.replace(self._file)
        except OSError:
            return


def _remembered(file: Path) -> dict[str, str]:
    """The scripts in a file, by hash; none if it is missing or damaged."""
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return {mark: script for mark, script in found.items() if isinstance(script, str)} if isinstance(found, dict) else {}
