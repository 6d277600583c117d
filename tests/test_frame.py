"""What our frame relies on in the theme: where one of these fails, the theme has changed and the frame must follow."""

from __future__ import annotations

import re
from pathlib import Path

import material
import pytest
from jinja2 import Environment, meta

from .helpers import ROOT

THEME = Path(material.__file__).parent / "templates"
BASE = (THEME / "base.html").read_text(encoding="utf-8")
FRAME = ROOT / "overrides/frame"
THEIR_PLACES = (FRAME, ROOT / "overrides/partials")  # the second stand in for templates of the theme
OURS = sorted(
    path
    for folder, endings in (("overrides", ("html", "js", "css")), ("hooks", ("py",)))
    for path in (ROOT / folder).rglob("*")
    if path.suffix[1:] in endings and not any(path.is_relative_to(place) for place in THEIR_PLACES)
)
TEMPLATES = [path for path in OURS if path.suffix == ".html"]
THEIRS = re.compile(r"\bmd-[a-z]|\bdata-md|__(?:search|drawer|palette|config)\b")
PAGE = (FRAME / "page.html").read_text(encoding="utf-8")


def only(folder: str, pattern: str) -> str:
    """The text of the one file of the theme that has such a name."""
    [path] = (THEME / "assets" / folder).glob(pattern)
    return path.read_text(encoding="utf-8")


@pytest.mark.parametrize("block", sorted({*re.findall(r"{% block (\w+) %}", PAGE)} - {"head"}))
def test_the_theme_has_each_part_of_a_page_that_we_make_ourselves(block):
    assert re.search(rf"{{% block {block} %}}", BASE), f"the theme's base.html has no block {block!r} any more"


@pytest.mark.parametrize("name", [path.name for path in (ROOT / "overrides/partials/javascripts").glob("*.html")])
def test_the_theme_has_each_inline_script_that_we_take_out_and_no_other_on_every_page(name):
    assert f'{{% include "partials/javascripts/{name}" %}}' in BASE, f"the theme's base.html has no {name} any more"
    within = re.findall(r"<script(?![^>]*(?:src|application/json))[^>]*>", BASE)
    assert within == [], "the theme's base.html has an inline script of its own now"


@pytest.mark.parametrize(
    "mark",
    [
        'data-md-toggle="search" type="checkbox" id="__search"',  # whether search is open; the theme's style asks it
        'class="no-js"',  # until scripts run
        "<head>",  # where the policy goes
    ],
)
def test_the_theme_has_what_our_scripts_and_styles_look_for(mark):
    assert mark in BASE, f"the theme's base.html has no {mark} any more"


def test_the_theme_s_worker_speaks_as_our_search_does():
    worker = only("javascripts/workers", "search.*.js")
    for said in ("case 0:", "{type:1}", "case 2:", "{type:3,data:", "{items:[]}"):
        assert said in worker, f"the theme's worker has no {said!r} any more"


def test_the_theme_tells_pages_what_our_search_asks():
    config = BASE[BASE.index('id="__config"') :]
    for said in ('"base": base_url', '"search": "assets/javascripts/workers/search.', '"search.result.term.missing": lang.t('):
        assert said in config, f"the theme's pages say no {said} any more"


def test_all_styles_of_the_theme_stand_in_a_part_of_its_page_that_we_leave_empty():
    [styles] = re.findall(r"{% block styles %}(.*?){% endblock %}", BASE, re.DOTALL)
    assert "stylesheets/main." in styles
    assert ".css" not in BASE.replace(styles, "")
    assert "{% block styles %}{% endblock %}" in PAGE


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_names_of_the_theme_stand_in_the_frame_alone(path):
    text = path.read_text(encoding="utf-8")
    assert THEIRS.findall(text) == [], "the frame (overrides/frame/) alone may know the theme: take a name of our own"


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_template_outside_of_the_frame_sees_what_the_host_is_made_of(path):
    """What it sees instead is in `html/seen.py`, and said."""
    environment = Environment()
    environment.filters |= {"url": str, "slug": str, "in_order": sorted}
    asked = meta.find_undeclared_variables(environment.parse(path.read_text(encoding="utf-8")))
    assert asked & {"config", "page", "nav", "lang", "base_url", "mkdocs_version"} == set()
