"""Copies of the project to build, the builds themselves, and the built pages as elements to look through."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib

from tests.tree import NOT_OURS
from tests.tree import ROOT as ROOT  # for the tests that take it from here

PARTS = ("docs", "hooks", "languages", "overrides", "worksheets", "edition.yml", "mkdocs.yml")
SITE_ADDRESS = "https://schools.example/guide/"

# The parser knows no <template>, so what is inside is parsed on its own (rows of a table, blocks of a repeat).
INNERMOST_TEMPLATE = re.compile(r"<template(?P<attributes>[^>]*)>(?P<inside>(?:(?!<template).)*?)</template>", re.DOTALL)


def copy_project(to: Path, parts: Iterable[str] = PARTS) -> Path:
    """A copy of what the site is built from, without a fork's own folder."""
    for name in parts:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, to / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            to.mkdir(parents=True, exist_ok=True)
            shutil.copy(source, to / name)
    return to


def copy_whole(to: Path) -> Path:
    """A copy of the whole project, with its tests and what runs them, without a fork's own folder."""
    ignored = shutil.ignore_patterns("__pycache__", "node_modules", ".pytest_cache", ".mypy_cache", ".ruff_cache")
    for path in sorted(ROOT.iterdir()):
        if path.is_dir() and path.name not in (*NOT_OURS, ".venv"):
            shutil.copytree(path, to / path.name, ignore=ignored, dirs_exist_ok=True)
        elif path.is_file() and path.name not in NOT_OURS:  # a work tree's .git is a file
            to.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, to / path.name)
    return to


def mkdocs(*arguments: str) -> list[str]:
    """A command of MkDocs, run by the same Python as the tests."""
    return [sys.executable, "-m", "mkdocs", *arguments]


def surroundings(site_url: str = "") -> dict[str, str]:
    """The environment of a build."""
    return {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SITE_URL": site_url}


def build(project: Path, to: Path | None = None, site_url: str = "", host: str = "mkdocs") -> subprocess.CompletedProcess[str]:
    """Build a project as `make build` does, or with another host; the result has what was printed, and the exit status."""
    arguments = ["build", "--strict", "--config-file", "mkdocs.yml", *(["--site-dir", str(to)] if to else [])]
    command = [sys.executable, "-m", host, *arguments]
    return subprocess.run(
        command, cwd=project, env=surroundings(site_url), capture_output=True, text=True, check=False, timeout=120
    )


def add(project: Path, path: str, text: str) -> Path:
    """Write a file into a project."""
    file = project / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def change(project: Path, path: str, before: str, after: str) -> None:
    """Replace a text that stands in a file exactly once."""
    file = project / path
    text = file.read_text(encoding="utf-8")
    assert text.count(before) == 1, f"{before!r} stands {text.count(before)} times in {path}"
    file.write_text(text.replace(before, after), encoding="utf-8")


def line_of(project: Path, path: str, text: str) -> int:
    """The number of the first line that holds a text."""
    lines = (project / path).read_text(encoding="utf-8").split("\n")
    return next(number for number, line in enumerate(lines, 1) if text in line)


@dataclass(frozen=True)
class BuiltPage:
    """One HTML file of a built site."""

    site: Path
    path: str  # below the site's folder

    @cached_property
    def html(self) -> str:
        return (self.site / self.path).read_text(encoding="utf-8")

    @cached_property
    def tree(self) -> Element:
        """The page as browsers parse it."""
        parser = html5lib.HTMLParser(namespaceHTMLElements=False)
        tree: Element = parser.parse(self.html)
        return tree

    def elements(self, *names: str) -> Iterator[Element]:
        """The elements of some names, or all."""
        return (each for each in self.tree.iter() if isinstance(each.tag, str) and (not names or each.tag in names))

    def with_class(self, name: str) -> Iterator[Element]:
        return (each for each in self.elements() if name in each.get("class", "").split())

    def ids(self) -> list[str]:
        return [each.get("id", "") for each in self.elements() if each.get("id")]

    def mistakes(self) -> list[str]:
        """What a strict parser finds wrong with the page's HTML."""
        found: list[str] = []
        html, count = self.html, 1
        while count:
            found += [
                mistake
                for match in INNERMOST_TEMPLATE.finditer(html)
                for mistake in _mistakes(match["inside"], "tbody" if match["inside"].lstrip().startswith("<tr") else "div")
            ]
            html, count = INNERMOST_TEMPLATE.subn("", html)
        return found + _mistakes(html)


def _mistakes(html: str, inside: str = "") -> list[str]:
    parser = html5lib.HTMLParser()
    if inside:
        parser.parseFragment(html, container=inside)
    else:
        parser.parse(html)
    lines = html.split("\n")
    return [f"{what} {details}: {lines[line - 1].strip()[:120]}" for (line, _), what, details in parser.errors]


def style_of_every_page(site: Path) -> str:
    """The style that all pages of a built site share: the typeface and the colors are in it."""
    [style] = [text for path in (site / "look").glob("*.css") if "@font-face" in (text := path.read_text(encoding="utf-8"))]
    return style


def text_of(element: Element) -> str:
    """The words in an element, with single spaces."""
    return " ".join("".join(element.itertext()).split())


def built_pages(site: Path) -> list[BuiltPage]:
    return [BuiltPage(site, path.relative_to(site).as_posix()) for path in sorted(site.rglob("*.html"))]
