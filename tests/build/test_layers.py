"""A district's edition that lies over its state's, in one repository, built from three layers."""

from __future__ import annotations

import os
import subprocess

import pytest

from .project import add, copy_project, mkdocs, style_of_every_page, surroundings

STATE, DISTRICT = "states/utah", "districts/riverside"
LAYERS = {
    f"{STATE}/words.yml": "union: federation\n",
    f"{STATE}/brand.yml": "tagline: For the schools of a state\nlight: {link: '#00408a'}\n",
    f"{STATE}/docs/law.md": "---\ntitle: The law\n---\n\n# The law of the state\n\nThe $union and the law.\n",
    f"{STATE}/docs/help.md": "---\ntitle: Help\n---\n\n# Help from the state\n",
    f"{STATE}/overrides/texts/en.yml": "frame:\n  skip: Go to the state's text\n",
    f"{STATE}/edition.yml": "outputs: {search: no, sitemap: no}\nfooter: {lines: [By the state.]}\n",
    f"{STATE}/overrides/look/local.css": ".state { top: 0 }\n",
    f"{DISTRICT}/overrides/look/local.css": ".district { top: 0 }\n",
    f"{DISTRICT}/edition.yml": f"over: {STATE}\naddress: https://a.example\nfooter: {{lines: [By the district., ...]}}\n",
    f"{DISTRICT}/brand.yml": "site_id: riverside\nsite_name: Riverside Together\npublisher: Riverside schools\n",
    f"{DISTRICT}/docs/help.md": "---\ntitle: Help\n---\n\n# Help from the district\n",
}


@pytest.fixture(scope="module")
def district(tmp_path_factory):
    project = copy_project(tmp_path_factory.mktemp("layers") / "project")
    for path, text in LAYERS.items():
        add(project, path, text)
    environment = {**surroundings(), "EDITION": DISTRICT}
    done = subprocess.run(
        mkdocs("build", "--strict", "--quiet"), cwd=project, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return project / "site"


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("law.html", "The federation and the law."),
        ("help.html", "Help from the district"),
        ("index.html", "For the schools of a state"),
        ("index.html", "Riverside Together"),
        ("about.html", "Go to the state's text"),
        ("law.html", '<link rel="canonical" href="https://a.example/law.html">'),
    ],
)
def test_each_layer_gives_what_those_over_it_do_not(district, page, words):
    assert words in (district / page).read_text(encoding="utf-8").replace("&#39;", "'")


def test_what_a_layer_replaces_is_gone(district):
    assert "Help from the state" not in (district / "help.html").read_text(encoding="utf-8")
    assert "#00408a" in style_of_every_page(district)


def test_styles_and_lines_of_both_are_there(district):
    style = style_of_every_page(district)
    assert 0 < style.index(".state { top: 0 }") < style.index(".district { top: 0 }")
    foot = (district / "law.html").read_text(encoding="utf-8").partition("<footer")[2]
    assert 0 < foot.index("By the district.") < foot.index("By the state.")


def test_what_a_state_goes_without_is_not_built_and_nothing_asks_for_it(district):
    assert not (district / "search").exists()
    assert not (district / "sitemap.xml").exists()
    for path in district.rglob("*.html"):
        page = path.read_text(encoding="utf-8")
        assert "gb-search" not in page, path
        assert "search-settings" not in page, path


def test_the_commands_know_the_edition(district):
    environment = {**surroundings(), "EDITION": DISTRICT, "PYTHONPATH": "hooks"}
    command = [mkdocs()[0], "-m", "guidebook", "ids"]
    done = subprocess.run(command, cwd=district.parent, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert not os.path.exists(district.parent / "local")
