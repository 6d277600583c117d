"""What our frame relies on in the theme: where one of these fails, the theme has changed and the frame must follow."""

from __future__ import annotations

import re
from pathlib import Path

import material
import pytest
from jinja2 import Environment, meta

from .helpers import ROOT

THEME = Path(material.__file__).parent / "templates"
FRAME = ROOT / "overrides/frame"
THEIR_PLACES = (FRAME, ROOT / "overrides/partials")  # the second stands in for a template of the theme
ENDINGS = {"overrides": ("html", "js", "css"), "hooks": ("py",), "tests": ("py", "js")}
ALL = sorted(path for folder, endings in ENDINGS.items() for each in endings for path in (ROOT / folder).rglob(f"*.{each}"))
TEMPLATES = [path for path in (ROOT / "overrides").rglob("*.html") if not any(map(path.is_relative_to, THEIR_PLACES))]
THEIRS = re.compile(r"(?<![\w-])md-[a-z_]+|data-md-|[\"'#]__[a-z]+[\"'\]]")
ICON = re.compile(r'\bicon\("([^"]+)"\)|\.icons/([\w/-]+)\.svg')


def only(folder: str, pattern: str) -> str:
    """The text of the one file of the theme that has such a name."""
    [path] = (THEME / "assets" / folder).glob(pattern)
    return path.read_text(encoding="utf-8")


def test_the_theme_s_worker_speaks_as_our_search_does():
    worker = only("javascripts/workers", "search.*.js")
    for said in ("case 0:", "{type:1}", "case 2:", "{type:3,data:", "{items:[]}"):
        assert said in worker, f"the theme's worker has no {said!r} any more"


@pytest.mark.parametrize("path", sorted(FRAME.glob("*.html")), ids=lambda path: path.name)
def test_the_theme_has_every_icon_of_the_frame(path):
    for names in ICON.findall(path.read_text(encoding="utf-8")):
        assert (THEME / ".icons" / f"{''.join(names)}.svg").is_file(), f"the theme has no icon {names} any more"


def test_no_page_is_made_by_a_template_of_the_theme():
    """Else its styles, scripts and inline scripts would come with it."""
    for path in (ROOT / "overrides").rglob("*.html"):
        for name in re.findall(r'{% (?:extends|include|import|from) "([^"]+)"', path.read_text(encoding="utf-8")):
            assert name.startswith((".icons/", "partials/languages/")) or (ROOT / "overrides" / name).is_file(), (path, name)


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_name_of_the_theme_is_used(path):
    """Neither a class nor an id: what a page is made of has names of our own."""
    if path.resolve() != Path(__file__).resolve():
        assert THEIRS.findall(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_template_outside_of_the_frame_sees_what_the_host_is_made_of(path):
    """What it sees instead is in `html/seen.py`, and said."""
    environment = Environment()
    environment.filters |= {"url": str, "slug": str, "in_order": sorted}
    asked = meta.find_undeclared_variables(environment.parse(path.read_text(encoding="utf-8")))
    assert asked & {"config", "page", "nav", "lang", "base_url", "mkdocs_version"} == set()
