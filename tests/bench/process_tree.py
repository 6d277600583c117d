"""What a command takes with all that it starts: processor time, and the most memory at one moment. Linux alone tells."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

EVERY = 0.05  # seconds between two looks
TICKS = os.sysconf("SC_CLK_TCK")


def taken(command: Sequence[str], folder: Path, surroundings: Mapping[str, str]) -> tuple[float, float]:
    """The seconds of processor time of a command, and the most megabytes that it and what it started had at once."""
    with (folder / "log.txt").open("w") as log:
        process = subprocess.Popen(command, cwd=folder, env=surroundings, stdout=log, stderr=log)
        ended, most = {process.pid: 0.0}, 0.0
        while process.poll() is None:
            family = list(_family(process.pid))
            most = max(most, sum(_megabytes(each) for each in family))
            # A child of the command has ended with the time of all that it waited for itself.
            ended |= {each: _seconds(each) for each in family if each == process.pid or _parent(each) == process.pid}
            time.sleep(EVERY)
    assert process.returncode == 0, (folder / "log.txt").read_text()
    return sum(ended.values()), most


def _family(first: int) -> Iterator[int]:
    parents = {int(path.name): _parent(int(path.name)) for path in Path("/proc").glob("[0-9]*")}
    found = {first}
    while more := {each for each, parent in parents.items() if parent in found} - found:
        found |= more
    yield from found


def _stat(process: int) -> list[str]:
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return []  # it has ended


def _parent(process: int) -> int:
    return int(stat[1]) if (stat := _stat(process)) else 0


def _seconds(process: int) -> float:
    """Its own processor time, and that of its children that have ended."""
    return sum(map(int, _stat(process)[11:15])) / TICKS


def _megabytes(process: int) -> float:
    """Its part of the memory; what it shares with others counts by their number."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0) / 1024
