"""Builds one edition into its folder. What was there stays until the new one is whole."""

from __future__ import annotations

import shutil
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from guidebook.authoring.problems import GuidebookError
from guidebook.hosts.trial import built_into

SITES = "sites"  # what is published, and nothing else
UNFINISHED = "unfinished"


@dataclass(frozen=True)
class Order:
    """One edition to build: its folder in the repository, its name, and where it is published."""

    root: Path
    out: Path
    folder: str
    name: str
    address: str
    publish: bool  # whether what is built may take the place of what is there


@dataclass(frozen=True)
class Built:
    """What building it came to. It is there when there are no problems."""

    problems: tuple[str, ...]
    warnings: tuple[str, ...] = ()
    seconds: float = 0.0


def build_edition(task: Order) -> Built:
    """Build an edition and look through it; whatever goes wrong is among its problems."""
    before = time.process_time()
    (task.out / UNFINISHED).mkdir(parents=True, exist_ok=True)
    unfinished = Path(tempfile.mkdtemp(dir=task.out / UNFINISHED))
    try:
        site = built_into(unfinished, task.root, task.folder, task.address)
        problems, warnings = tuple(site.problems.lines()), tuple(site.warnings())
        if task.publish and not problems:
            place = task.out / SITES / task.name
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.rmtree(place, ignore_errors=True)
            unfinished.rename(place)
            place.chmod(0o755)  # what is made to be thrown away is for its owner alone
    except GuidebookError as error:
        problems, warnings = tuple(str(error).splitlines()), ()
    except Exception as error:  # one edition must not stop the others
        problems, warnings = (broken_off(task.folder, f"{type(error).__name__}: {error}"),), ()
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)
    return Built(problems, warnings, time.process_time() - before)


def broken_off(folder: str, why: str) -> str:
    """What is told of an edition whose build ended in the middle."""
    return f'{folder}: the build broke off ({why}). "EDITION={folder} make check-edition" shows where.'
