"""Our own site, built once for all tests."""

from __future__ import annotations

from pathlib import Path

import pytest
from guidebook.site import Site, read_site

from .project import ROOT, SITE_ADDRESS, copy_project
from .shared import BuiltSite, the_build


@pytest.fixture(scope="session")
def site(tmp_path_factory) -> BuiltSite:
    """Built without an address, as for opening from disk."""
    return the_build(tmp_path_factory)


@pytest.fixture(scope="session")
def site_with_address(tmp_path_factory) -> BuiltSite:
    """Built for an address with a sub-path."""
    return the_build(tmp_path_factory, "site-with-address", SITE_ADDRESS)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the project, for a test to spoil."""
    return copy_project(tmp_path / "project")


@pytest.fixture(scope="session")
def source() -> Site:
    """What the site is built from, read by the engine."""
    return read_site(ROOT, ROOT / "docs")
