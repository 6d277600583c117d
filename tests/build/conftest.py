"""Our own site, built once for all tests of a file."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pytest
from guidebook.site import Site, read_site

from .project import ROOT, SITE_ADDRESS, BuiltPage, build, built_pages


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


def _built(folder: Path, site_url: str = "") -> BuiltSite:
    result = build(ROOT, folder, site_url)
    return BuiltSite(folder, result.stdout + result.stderr, result.returncode)


@pytest.fixture(scope="session")
def site(tmp_path_factory) -> BuiltSite:
    """Built without an address, as for opening from disk."""
    return _built(tmp_path_factory.mktemp("site"))


@pytest.fixture(scope="session")
def site_with_address(tmp_path_factory) -> BuiltSite:
    """Built for an address with a sub-path."""
    return _built(tmp_path_factory.mktemp("site-with-address"), SITE_ADDRESS)


@pytest.fixture(scope="session")
def source() -> Site:
    """What the site is built from, read by the engine."""
    return read_site(ROOT, ROOT / "docs")
