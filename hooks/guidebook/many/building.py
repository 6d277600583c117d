"""Builds one edition into its folder. The site that was there stays until the new one is complete."""

from __future__ import annotations

import dataclasses
import shutil
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from guidebook.authoring.problems import GuidebookError, Problems
from guidebook.edition.layers import naming
from guidebook.hosts.trial import built_into
from guidebook.upkeep.copies import changed_since

SITES = "sites"  # the folder of what is published, which holds nothing else
UNFINISHED = "unfinished"  # the folder of sites that are being built


@dataclass(frozen=True)
class Order:
    """One edition to build."""

    root: Path  # the top of the repository
    out: Path  # the folder for everything that is built
    folder: str  # the edition's folder, as a path in the repository
    name: str  # what it is called, and its folder in `sites`
    address: str  # where it will be published; empty: not known
    publish: bool  # whether the result may replace the site that is there


@dataclass(frozen=True)
class Built:
    """How building an edition went: if there are no problems, its site was built."""

    problems: tuple[str, ...]
    warnings: tuple[str, ...] = ()
    waiting: int = 0  # how many copies in it are behind their originals
    seconds: float = 0.0  # of processor time


def build_edition(order: Order) -> Built:
    """Build an edition and check the result. Whatever goes wrong with it, even an exception, is among its problems."""
    before = time.process_time()
    (order.out / UNFINISHED).mkdir(parents=True, exist_ok=True)
    unfinished = Path(tempfile.mkdtemp(dir=order.out / UNFINISHED))
    try:
        built = _built_into(unfinished, order)
        if order.publish and not built.problems:
            place = order.out / SITES / order.name
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.rmtree(place, ignore_errors=True)
            unfinished.rename(place)
            place.chmod(0o755)  # temporary folders are private to their owner
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)
    return dataclasses.replace(built, seconds=time.process_time() - before)


def _built_into(folder: Path, order: Order) -> Built:
    try:
        site = built_into(folder, order.root, order.folder, order.address)
        waiting = len(changed_since(site.layers, Problems()))
        return Built(tuple(site.problems.lines()), tuple(site.warnings()), waiting)
    except GuidebookError as error:
        return Built(tuple(str(error).splitlines()))
    except Exception as error:  # one edition must not stop the rest
        return Built((broken_off(order.folder, f"{type(error).__name__}: {error}"),))


def broken_off(folder: str, why: str) -> str:
    """The problem of an edition whose build ended in the middle, and `why` it did."""
    return f'{folder}: the build stopped partway ({why}). "{naming(folder)}make check-edition" shows where.'
