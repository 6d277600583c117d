"""`mkdocs serve` while an author works: a mistake is shown as a page, and mending it is all there is to do."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.browser.made_up import SECTION, made_up_project, worksheet_of

from .being_served import Served
from .project import add, change, line_of

WORKSHEET = "worksheets/tool.yml"
TOOL = worksheet_of("Tool", SECTION.format(id="part", title="Part") + "      - id: name\n        label: Name\n")


@pytest.fixture
def serve(tmp_path) -> Iterator[Callable[[Path], Served]]:
    running: list[Served] = []

    def start(project: Path) -> Served:
        running.append(Served(project, tmp_path / "log.txt"))
        return running[-1]

    yield start
    for each in running:
        each.end()


@pytest.fixture
def project(tmp_path):
    (tmp_path / "project").mkdir()
    project = made_up_project(tmp_path / "project", {"tool": TOOL})
    add(project, "docs/index.md", "# A made-up site\n\nOf the $union.\n")
    return project


def test_a_mistake_that_is_there_from_the_start_is_shown_and_goes_when_it_is_mended(serve, project):
    change(project, WORKSHEET, "minutes: 5", "minutes: soon")
    line = line_of(project, WORKSHEET, "soon")
    served = serve(project)
    for path in ("index.html", "prepare/beginning.html", "worksheets/tool.html"):
        page = served.wait_for("To fix", path)
        assert f"{WORKSHEET}:{line}:" in page
        assert "Traceback" not in page
    change(project, WORKSHEET, "minutes: soon", "minutes: 5")
    served.wait_for('data-worksheet="tool"')
    assert "To fix" not in served.page("index.html")
    assert "Traceback" not in served.log.read_text()


def test_a_mistake_made_while_serving_is_shown_and_goes_when_it_is_mended(serve, project):
    add(project, "worksheets/published-ids.json", '{"tool": {"name": "text", "sections/part": "section"}}\n')
    served = serve(project)
    served.wait_for('data-worksheet="tool"')
    before = (project / WORKSHEET).read_text(encoding="utf-8")

    add(project, WORKSHEET, before + "title: [\n")
    assert f"{WORKSHEET}:" in served.wait_for("To fix")
    add(project, WORKSHEET, before.replace("title: Tool", "title: Another name"))
    served.wait_for("Another name")

    (project / WORKSHEET).unlink()
    served.wait_for("To fix", "index.html")
    add(project, WORKSHEET, before)
    served.wait_for('<h1 id="tool">Tool')

    chapter = "docs/prepare/beginning.md"
    add(project, chapter, (project / chapter).read_text(encoding="utf-8") + "\nAsk the $unionn.\n")
    assert "$unionn" in served.wait_for("To fix", "index.html")
    assert "Traceback" not in served.log.read_text()


def test_what_a_district_changes_shows_at_once(serve, project):
    add(project, "local/words.yml", "union: federation\n")
    served = serve(project)
    assert "federation" in served.wait_for("gb-main", "index.html")
    add(project, "local/words.yml", "union: guild\n")
    served.wait_for("guild", "index.html")
    add(project, "local/words.yml", "onion: guild\n")
    assert "local/words.yml:1" in served.wait_for("To fix", "index.html")
    add(project, "local/words.yml", "union: society\n")
    served.wait_for("society", "index.html")


def test_the_page_that_shows_mistakes_reloads_itself(serve, project):
    change(project, WORKSHEET, "minutes: 5", "minutes: soon")
    served = serve(project)
    assert "livereload" in served.wait_for("To fix")


BRAND = "site_id: willow\nsite_name: Willow Creek Together\npublisher: Willow Creek\n"
WRONG = [
    ("local/overrides/kinds/text/text.html", "\n{{ field.labl }}", 2),
    ("local/overrides/kinds/text/text.js", "\n\nvar = 1;", 3),
    ("local/overrides/main.html", '{% extends "base.html" %}\n\n{% block content %}{{ pge }}{% endblock %}', 3),
    ("local/overrides/main.html", '{% extends "main.html" %}', 1),
    ("local/overrides/worksheet.html", "{% fi %}", 1),
]


@pytest.mark.parametrize("from_the_start", [True, False])
def test_mistakes_in_templates_and_scripts_are_shown_and_go_when_they_are_mended(serve, project, from_the_start):
    add(project, "local/brand.yml", BRAND)
    served = None if from_the_start else serve(project)
    for path, text, line in WRONG:
        if served:
            served.wait_for('data-worksheet="tool"', "worksheets/tool.html")
        add(project, path, text)
        served = served or serve(project)
        page = served.wait_for("To fix", "worksheets/tool.html")
        assert f"{path}:{line}: " in page
        (project / path).unlink()
    assert served
    served.wait_for('data-worksheet="tool"', "worksheets/tool.html")
    assert "To fix" not in served.page("index.html")
    assert "Traceback" not in served.log.read_text()


def test_a_district_s_folder_that_is_made_while_serving_is_noticed(serve, project):
    served = serve(project)
    served.wait_for("Start Somewhere", "index.html")
    add(project, "local/brand.yml", BRAND)
    served.wait_for("Willow Creek Together", "index.html")


def test_every_language_is_shown_and_what_is_changed_in_it_as_well(serve, project):
    add(project, "edition.yml", (project / "edition.yml").read_text(encoding="utf-8") + "languages: [es]\n")
    spanish = "languages/es/docs/index.md"
    add(project, spanish, "# Un sitio\n\nHola.\n")
    served = serve(project)
    assert 'hreflang="es"' in served.wait_for('href="es/index.html"', "index.html")
    assert "Hola." in served.page("es/index.html")
    add(project, spanish, "# Un sitio\n\nAdiós.\n")
    assert 'href="../index.html"' in served.wait_for("Adiós.", "es/index.html")
    add(project, spanish, "# Un sitio\n\n[[nada]]\n")
    assert f"{spanish}:3: " in served.wait_for("To fix", "es/index.html")
    assert "Traceback" not in served.log.read_text()


def test_settings_of_mkdocs_that_cannot_be_read_are_shown_and_go_when_they_are_mended(serve, project):
    settings = (project / "mkdocs.yml").read_text(encoding="utf-8")
    served = serve(project)
    served.wait_for("gb-main", "index.html")
    add(project, "mkdocs.yml", settings.replace("validation:", "plugins: [none-such]\nvalidation:"))
    assert "none-such" in served.wait_for("To fix", "index.html")
    add(project, "mkdocs.yml", settings)
    served.wait_for("gb-main", "index.html")


def test_each_page_says_where_it_is_written_and_a_tool_has_its_preview(serve, project):
    add(project, "local/brand.yml", "site_id: willow-creek\nsite_name: Ours\npublisher: Willow Creek\n")
    add(project, "local/worksheets/own.yml", TOOL.replace("title: Tool", "title: Our <own> tool"))
    served = serve(project)
    assert "<code>docs/index.md</code>" in served.wait_for("gb-authors", "index.html")
    page = served.page("worksheets/own.html")
    assert '<code>local/worksheets/own.yml</code><a href="own.preview.html">' in page
    assert "gb-authors" not in served.page("worksheets/own.framed.html")
    assert '<script src="../frame/serving/framed.js">' in served.page("worksheets/own.framed.html")
    preview = served.page("worksheets/own.preview.html")
    assert "Our &lt;own&gt; tool" in preview
    assert "livereload" in preview
    for name in ("framed.js", "preview.js", "preview.css", "strip.css"):
        assert served.page(f"frame/serving/{name}")
    add(project, "local/worksheets/own.yml", "title: [\n")
    assert "gb-authors" not in served.wait_for("To fix", "worksheets/own.html")
