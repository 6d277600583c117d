"""The order in which processes take the files of tests."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

SLOW = ("browser", "build")  # the folders whose tests take seconds


def long_first(files: Iterable[Path], tests: Path) -> dict[Path, int]:
    """The place of each file, given once for each of its tests: those of slow folders before others, and of each those with the
    most tests first.
    """
    counts = Counter(files)

    def weight(file: Path) -> tuple[int, int, Path]:
        folder = file.relative_to(tests).parts[0]
        return SLOW.index(folder) if folder in SLOW else len(SLOW), -counts[file], file

    return {file: place for place, file in enumerate(sorted(counts, key=weight))}
