"""Many editions in one run: processor time over as many bare MkDocs builds, and memory, which does not grow with their number.

A bare build is MkDocs with the same theme, search and settings on pages of the same addresses and words, without our hooks and
templates (see `building`).
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tests.build.made_up_state import write_state
from tests.build.project import copy_project, surroundings

from . import report
from .building import AS_IT_IS, make_engine_site, make_plain_site, seconds
from .process_tree import taken

NUMBERS = (4, 12)  # of editions; forty take minutes
BAR = 3.0  # times a bare build
GROWTH = 1.15  # of memory, from the fewest editions to the most
TIMES = 5  # how often a bare site is built
COMMAND = [sys.executable, "hooks", "editions"]


def run(numbers: tuple[int, ...] = NUMBERS) -> None:
    report.heading("Many editions (processor time over as many bare MkDocs builds; memory at one moment)")
    with tempfile.TemporaryDirectory() as folder:
        bare = _bare(Path(folder))
        memory = []
        for number in numbers:
            state = write_state(copy_project(Path(folder, f"state-{number}")), number)
            took, most = taken(COMMAND, state, surroundings())
            memory.append(most)
            report.ratio(f"{number} editions", [took], [number * min(bare)], BAR)
            report.figure(f"{number} editions, memory", most, None, "MB")
        report.figure(f"memory of {numbers[-1]} over that of {numbers[0]}", memory[-1] / memory[0], GROWTH, "×")


def _bare(folder: Path) -> list[float]:
    engine, plain = folder / "engine", folder / "plain"
    make_engine_site(engine, AS_IT_IS)
    seconds(engine)  # what the plain pages are made from
    make_plain_site(plain, engine)
    return [seconds(plain) for _ in range(TIMES)]


if __name__ == "__main__":
    run(tuple(int(each) for each in sys.argv[1:]) or NUMBERS)
