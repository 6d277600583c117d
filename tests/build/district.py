"""The made-up district's project and its built site."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pytest

from .project import BuiltPage, build, built_pages, copy_project
from .willow_creek import settle

ADDRESS = "https://pages.example/willow-creek/"


@dataclass(frozen=True)
class District:
    """The made-up district's project and its built site."""

    project: Path
    site: Path
    printed: str

    @cached_property
    def pages(self) -> list[BuiltPage]:
        return built_pages(self.site)

    def texts(self) -> dict[str, str]:
        """Every built file that is text, by its path."""
        found = {}
        for path in sorted(self.site.rglob("*")):
            if path.is_file():
                try:
                    found[path.relative_to(self.site).as_posix()] = path.read_bytes().decode("utf-8")
                except UnicodeDecodeError:
                    continue  # fonts and pictures
        return found


def upstream(project: Path) -> dict[str, bytes]:
    """Every file of the project that is not the district's own."""
    return {
        path.relative_to(project).as_posix(): path.read_bytes()
        for path in project.rglob("*")
        if path.is_file()
        and path.relative_to(project).parts[0] not in ("local", "site", ".cache")
        and "__pycache__" not in path.parts
    }


@pytest.fixture(scope="module")
def district(tmp_path_factory) -> District:
    project = copy_project(tmp_path_factory.mktemp("district") / "project")
    before = upstream(project)
    settle(project)
    site = project / "site"
    result = build(project, site_url=ADDRESS)
    assert result.returncode == 0, result.stdout + result.stderr
    assert upstream(project) == before, "rebranding touched a file that comes from upstream"
    return District(project, site, result.stdout + result.stderr)
