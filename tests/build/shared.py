"""What is built once for all processes of a run: whichever needs it first builds it while the others wait."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pytest
from filelock import FileLock

from .made_up_language import made_up_project
from .project import ROOT, SITE_ADDRESS, BuiltPage, build, built_pages


def once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """A folder of the run that was filled once."""
    base = factory.getbasetemp()
    run = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base  # processes have folders of their own in that of the run
    folder = run / f"shared-{name}"
    with FileLock(f"{folder}.lock"):
        done = folder / "done"
        if not done.exists():
            shutil.rmtree(folder, ignore_errors=True)  # another one may have failed half way
            folder.mkdir()
            make(folder)
            done.touch()
    return folder


@dataclass(frozen=True)
class BuiltSite:
    """A build of the project: where it is, what was printed, and its pages."""

    folder: Path
    printed: str
    status: int

    @cached_property
    def pages(self) -> list[BuiltPage]:
        return built_pages(self.folder)

    def page(self, path: str) -> BuiltPage:
        return next(each for each in self.pages if each.path == path)


def the_build(factory: pytest.TempPathFactory, name: str = "site", site_url: str = "", host: str = "mkdocs") -> BuiltSite:
    """Our own site, built for an address or, without one, as for opening from disk."""

    return _built_once(factory, name, lambda folder: build(ROOT, folder / "site", site_url, host))


def the_made_up_language(factory: pytest.TempPathFactory) -> BuiltSite:
    """Our own site in the made-up language."""
    return _built_once(
        factory, "made-up-language", lambda folder: build(made_up_project(folder / "project"), folder / "site", SITE_ADDRESS)
    )


def _built_once(
    factory: pytest.TempPathFactory, name: str, make: Callable[[Path], subprocess.CompletedProcess[str]]
) -> BuiltSite:
    def made(folder: Path) -> None:
        result = make(folder)
        (folder / "result.json").write_text(json.dumps([result.stdout + result.stderr, result.returncode]), encoding="utf-8")

    folder = once(factory, name, made)
    printed, status = json.loads((folder / "result.json").read_text(encoding="utf-8"))
    return BuiltSite(folder / "site", printed, status)
