"""Kinds, shapes, layouts and parts are rooms: one is added, and taken away, and no other file changes."""

from __future__ import annotations

import filecmp
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from guidebook.parts import all_parts

from ..helpers import small_site
from .made_up_rooms import KIND, LAYOUT, PAGES, PART, SHAPE, SHEET, clear, furnish
from .project import ROOT, build, built_pages, change, copy_project, copy_whole, surroundings

FOR_EDITORS = {  # `make schema` writes it
    *(f"schemas/{name}.schema.json" for each in ("worksheet", "figures", "shelf") for name in (each, f"{each}-part")),
    *("schemas/edition.schema.json", ".vscode/settings.json", ".zed/settings.json"),  # what a part has can be taken away
}
WHAT_EVERY_ONE_PASSES = (
    *("tests/test_cases.py", "tests/test_conventions.py", "tests/layouts/test_cases.py", "tests/html/test_part.py"),
    *("tests/answers", "tests/parts", "tests/library/test_schema.py", "tests/figures/test_figure.py"),
)


def run(project: Path, *arguments: str) -> str:
    """Run Python in a project as `make` does; returns what was printed by what must not fail."""
    own = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST_", "GUIDEBOOK_"))}
    result = subprocess.run(
        [sys.executable, *arguments],
        cwd=project,
        env={**surroundings(), **own, "PYTHONPATH": "hooks", "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert result.returncode == 0, (result.stdout + result.stderr)[-3000:]
    return result.stdout


def differing(project: Path) -> set[str]:
    """The files of a copy that are not as they are here, or not here."""
    files = [path.relative_to(project).as_posix() for path in project.rglob("*") if path.is_file()]
    kept = [name for name in files if not name.startswith((".cache/", "site/")) and ".pytest_cache" not in name]
    return {name for name in kept if not (ROOT / name).is_file() or not filecmp.cmp(project / name, ROOT / name, shallow=False)}


@pytest.fixture(scope="module")
def furnished(tmp_path_factory):
    project = copy_whole(tmp_path_factory.mktemp("rooms") / "project")
    furnish(project)
    run(project, "-m", "guidebook", "schema")
    return project


@pytest.fixture(scope="module")
def pages(furnished):
    result = build(furnished)
    assert result.returncode == 0, result.stdout + result.stderr
    return {page.path: page for page in built_pages(furnished / "site")}


def test_each_passes_what_every_kind_layout_and_part_passes(furnished):
    of_them = " or ".join(path.stem for path in map(Path, (*KIND, *SHAPE, *LAYOUT, *PART)) if path.suffix == ".py")
    printed = run(furnished, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", "-k", of_them, *WHAT_EVERY_ONE_PASSES)
    assert int(re.findall(r"(\d+) passed", printed)[0]) > 20


def test_no_other_file_changed(furnished):
    assert differing(furnished) == {*KIND, *SHAPE, *LAYOUT, *PART, *PAGES, SHEET, *FOR_EDITORS}


def test_each_is_in_the_built_pages_with_its_script_and_style(furnished, pages):
    assert 'data-kind="color"' in pages["worksheets/group-norms.html"].html
    shelf = pages["shelf.html"]
    assert {"poems", "figure-purple"} <= set(shelf.ids())
    assert 'href="shelf.html#poems"' in shelf.html
    assert "Poems &amp; tales" in shelf.html
    assert "Purple" in shelf.html
    for words, files in (("dataset.shelf", "*.js"), (".gb-shelf", "*.css")):
        [own] = [path for path in (furnished / "site").rglob(files) if words in path.read_text(encoding="utf-8")]
        assert own.name in shelf.html


def test_the_shape_goes_with_the_pages_that_need_it_alone(furnished, pages):
    forms = (furnished / "site/worksheet").glob("form-*.js")
    own = [path.name for path in forms if "shapes.hue=" in path.read_text(encoding="utf-8")]
    # All forms can ask for it later, to tell answers of other tools.
    at_once = {page.path for page in pages.values() if any(f'{name}" data-later=' in page.html for name in own)}
    assert at_once == {"worksheets/group-norms.html", "contribute/kinds.html"}


def test_the_authors_manual_shows_each(pages):
    assert "[[shelf]]" in pages["contribute/parts.html"].html
    assert "(lent:its-id)" in pages["contribute/parts.html"].html
    assert 'id="dot"' in pages["contribute/figures.html"].html
    assert 'data-example="color"' in pages["contribute/kinds.html"].html


def test_taken_away_none_leaves_a_trace(tmp_path):
    project = copy_whole(tmp_path / "project")
    furnish(project)
    clear(project)
    run(project, "-m", "guidebook", "schema")
    assert differing(project) == set()


def test_a_part_that_pages_use_can_be_taken_away_with_its_marker(tmp_path):
    project = copy_project(tmp_path / "project")
    (project / "hooks/guidebook/parts/materials.py").unlink()
    for path in (project / "overrides/parts/materials").iterdir():
        path.unlink()
    change(project, "docs/for-facilitators.md", "[[materials]]\n", "")
    result = build(project)
    assert result.returncode == 0, result.stdout + result.stderr
    written = [path for path in (project / "site").rglob("*") if path.suffix in (".html", ".css", ".js")]
    assert [path for path in written if "gb-materials" in path.read_text(encoding="utf-8")] == []


PLACE_ALL = """
import sys
from pathlib import Path
sys.path.insert(0, "..")
from guidebook.site import read_site
from guidebook.html.place import Place, Spot
from guidebook.html.rendering import Renderer
import xml.etree.ElementTree as etree
root = Path.cwd()
site = read_site(root, root / "docs")
site.problems.raise_if_any()
address = lambda to, id_: to + id_
spot = Spot(site, Renderer([root / "overrides"]), Place("commit", address, address), etree.Element("div"), str)
for marker in site.markers.values():
    for id_ in sorted(site.known[marker.name]) if marker.unknown else [""]:
        spot.put(marker.name, id_)
print(*(part.name for part in site.parts))
"""


@pytest.mark.parametrize("part", [name for name in all_parts() if name != "worksheet"])
def test_no_part_needs_another(tmp_path, part):
    project = copy_project(tmp_path / "project", ("hooks", "overrides"))
    module = project / "hooks/guidebook/parts" / part
    for path in (*module.rglob("*.py"), module.with_suffix(".py"), *(project / "overrides/parts" / part).rglob("*.*")):
        path.unlink(missing_ok=True)
    small_site(project)
    assert run(project, "-c", PLACE_ALL).split() == [name for name in all_parts() if name != part]
