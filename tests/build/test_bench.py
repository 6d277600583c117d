"""The larger site that `make bench` builds, and nothing else does."""

from __future__ import annotations

from guidebook.site import read_site

from tests.bench.building import make_engine_site


def test_our_site_made_larger_has_no_mistakes(tmp_path):
    project = tmp_path / "project"
    make_engine_site(project, 200)
    assert len([*(project / "docs").rglob("*-more-*.md")]) > 20
    assert read_site(project, project / "docs").problems.lines() == []
