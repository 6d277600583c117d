"""`make build` and `make check` say the same of every mistake, wherever it can be seen first."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.browser.made_up import SECTION, made_up_project, worksheet_of

from .project import ROOT, add, build, surroundings

TOOL = worksheet_of("Tool", SECTION.format(id="part", title="Part") + "      - id: name\n        label: Name\n")
BRAND = "site_id: willow\nsite_name: Willow\npublisher: Willow\n"

# What can be seen before anything is built, while parts of pages are made, while pages are, and when they are looked through.
FIRST = {
    "docs/front.md": ("---\ntitle: Our: notices\n---\n# A\n", 2, "there is one colon too many"),
    "docs/template.md": ("---\ntitle: A\ntemplate: hme.html\n---\n# A\n", 3, 'Did you mean "home.html"?'),
    "docs/path.md": ("# A\n\n[a](gone.md)\n", 3, 'there is no page or file "gone.md"'),
    "docs/blank.md": ("# A\n\n[a](worksheet: tool)\n", 3, 'Did you mean "tool"?'),
    "docs/scheme.md": ("# A\n\n[a](workshet:tool)\n", 3, 'Did you mean "worksheet"?'),
    "docs/marker.md": ("# A\n\n[[Worksheet tool]]\n", 3, 'Did you mean "worksheet"?'),
    "docs/ending.markdown": ("# A\n", 0, 'name it "ending.md"'),
    "local/glossary.yml": ("a: b\n", 0, "nothing reads this"),
    "local/overrides/mian.html": ("a", 0, 'Did you mean "main.html"?'),
    "docs/word.md": ("# A\n\nThe $unoin.\n", 3, 'Did you mean "union"?'),
    "worksheets/other.yml": (TOOL.replace("minutes: 5", "minutes: soon"), 10, "a whole number"),
    "local/overrides/jinja.html": ("\n{% fi %}\n", 2, "unknown tag"),
    "local/overrides/include.html": ('{% include "gone.html" %}', 1, 'there is no template "gone.html"'),
    "local/overrides/404.html": ('{% extends "404.html" %}', 1, "a template cannot extend itself"),
    "local/overrides/look/own.js": ("a();\nvar = 1;\n", 2, "the script cannot be read"),
    "local/overrides/look/own.css": ("a { b: c }\n\nd {\n", 3, "never closed"),
}
PARTS = {
    "local/overrides/kinds/text/text.html": ("\n{{ field.labl }}\n", 2, '"labl" is not known here'),
    "local/overrides/parts/gallery/gallery.html": ("{{ nothing }}", 1, '"nothing" is not known here'),
    "docs/place.md": ("# A\n\n[a](#nowhere)\n", 3, '"#nowhere" leads to a heading or place that is not on that page'),
}
PAGES = {
    "local/overrides/main.html": (
        '{% extends "base.html" %}\n{% block content %}{{ pge }}{% endblock %}',
        2,
        '"pge" is not known',
    ),
    "local/overrides/404.html": ("\n\n{{ page|nofilter }}", 3, "No filter named 'nofilter'"),
}
ONLY_CHECKED = {
    "docs/html.md": ('# A\n\n<a href="gone.html">a</a>\n', 3, '"gone.html" leads to a page or file that does not exist'),
    "docs/root.md": ('# A\n\n<a href="/index.html">a</a>\n', 3, 'begins with "/"'),
}


def check(project: Path) -> subprocess.CompletedProcess[str]:
    """What `make check` runs, after style and types of the code."""
    return subprocess.run(
        [sys.executable, "-m", "guidebook", "check"],
        cwd=project,
        env={**surroundings(), "PYTHONPATH": str(ROOT / "hooks")},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def lines(result: subprocess.CompletedProcess[str]) -> list[str]:
    """What a command printed, without what MkDocs puts around it."""
    printed = (result.stdout + result.stderr).splitlines()
    without = ("INFO ", "Aborted with a BuildError")
    return [line.removeprefix("ERROR   -  ") for line in printed if line.strip() and not line.startswith(without)]


@pytest.fixture
def project(tmp_path):
    project = made_up_project(tmp_path, {"tool": TOOL})
    add(project, "local/brand.yml", BRAND)
    return project


@pytest.mark.parametrize(
    ("mistakes", "outcome"),
    [(FIRST, "nothing was built"), (PARTS, "nothing was built"), (PAGES, "what was built is incomplete")],
    ids=["first", "parts", "pages"],
)
def test_a_build_and_a_check_say_the_same_of_all_mistakes(project, mistakes, outcome):
    for path, (text, _, _) in mistakes.items():
        add(project, path, text)
    add(project, "local/docs/uses.md", "# What uses jinja.html, include.html, own.js and own.css\n")
    built, checked = build(project), check(project)
    assert (built.returncode, checked.returncode) == (1, 1)
    *said, count = lines(built)
    assert count == f"{len(mistakes)} problems to fix; {outcome}."
    assert lines(checked)[:-1] == said
    for (path, (_, line, part)), told in zip(sorted(mistakes.items()), said, strict=True):
        assert told.startswith(f"{path}:{line}: " if line else f"{path}: "), told
        assert part in told


def test_a_check_looks_through_the_pages_that_were_built(project):
    assert (check(project).returncode, check(project).stderr) == (0, "")
    for path, (text, _, _) in ONLY_CHECKED.items():
        add(project, path, text)
    *said, _ = lines(check(project))
    for (path, (_, line, part)), told in zip(sorted(ONLY_CHECKED.items()), said, strict=True):
        assert told.startswith(f"{path}:{line}: page {path.removeprefix('docs/').replace('.md', '.html')}: "), told
        assert part in told


def test_what_only_mkdocs_sees_is_told_of_its_settings(project):
    settings = (project / "mkdocs.yml").read_text(encoding="utf-8")
    line = settings.split("watch:\n")[0].count("\n") + 1
    add(project, "mkdocs.yml", settings.replace("watch:\n", "wach:\n", 1))
    assert build(project).returncode == 1
    [told, _] = lines(check(project))
    assert told.startswith(f"mkdocs.yml:{line}: ")
    assert "wach" in told


def test_a_menu_in_the_settings_of_mkdocs_is_told_where_it_belongs(project):
    settings = (project / "mkdocs.yml").read_text(encoding="utf-8")
    add(project, "mkdocs.yml", f"{settings}\nnav:\n  - index.md\n")
    [told, _] = lines(check(project))
    line = settings.count("\n") + 2
    assert told == f'mkdocs.yml:{line}: "nav" has no effect here: the menu is under "menu" in edition.yml.'


def test_settings_that_mkdocs_cannot_read_are_told_without_a_stack_trace(project):
    add(project, "mkdocs.yml", "site_name: [\n")
    result = check(project)
    assert result.returncode == 1
    assert "Traceback" not in result.stdout + result.stderr
    assert "mkdocs.yml" in result.stderr
