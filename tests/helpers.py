"""Small things that many tests need: a worksheet to spoil, a whole site in a folder, and ways to read both."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import html5lib
from guidebook.authoring.options import Reader, Unread, read_record
from guidebook.authoring.problems import Problems
from guidebook.authoring.yaml_source import Node, read_yaml
from guidebook.edition.brand import Brand
from guidebook.edition.layers import Layer
from guidebook.edition.words import Vocabulary, Words
from guidebook.html.embedding import Embedding
from guidebook.html.place import Place
from guidebook.html.rendering import Renderer
from guidebook.kinds import all_kinds
from guidebook.library.loader import load_worksheet
from guidebook.site import Site, read_site
from guidebook.worksheets.worksheet import Worksheet
from markdown import Markdown

from .tree import ROOT as ROOT  # for the tests that take it from here

CHAPTERS = ["commit", "learn"]
TEMPLATE = re.compile(r"<template[^>]*>((?!<template).)*?</template>", re.DOTALL)

# A worksheet without a mistake. Tests spoil one thing in it and look at what the author is told.
WORKSHEET = """\
title: Test Tool
chapter: commit
summary: A tool to test with.
purpose: To test.
instructions: Fill it in.
facilitation:
  participants: [team]
  filled_in_by: A team
  group_size: 4 to 8
  minutes: 30
sections:
  - id: first
    title: First
    fields:
      - id: name
        label: Name
      - id: ready
        kind: choice
        label: Ready?
        options: [Yes, No, On]
      - id: hello
        kind: note
        label: Hello
        text: Welcome.
  - id: second
    title: Second
    fields:
      - id: plan
        kind: long_text
        label: Plan
"""

CHAPTER = """\
---
title: {title}
stage: prepare
chapter: {number}
summary: A chapter to test with.
---

# {title}
"""


def spoilt(old: str, new: str, text: str = WORKSHEET) -> str:
    """A text with one part, which must stand in it once, replaced."""
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in the text"
    return text.replace(old, new)


def load(folder: Path, text: str | bytes, name: str = "tool.yml") -> tuple[Worksheet | None, list[str]]:
    """Load one worksheet file with this content; returns the worksheet and what the author is told."""
    path = folder / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    problems = Problems()
    vocabulary = Vocabulary(Words(), Brand().names())

    def fill(value: str, path: str, line: int) -> str:
        return vocabulary.fill(value, path, line, problems)

    return load_worksheet(path, f"worksheets/{name}", CHAPTERS, fill, problems), problems.lines()


def loaded(folder: Path, text: str, name: str = "tool.yml") -> Worksheet:
    """A worksheet that must be without a mistake."""
    worksheet, lines = load(folder, text, name)
    assert worksheet, lines
    return worksheet


def told(folder: Path, old: str, new: str) -> list[str]:
    """What the author of the worksheet is told after one change, without its path."""
    worksheet, lines = load(folder, spoilt(old, new))
    assert worksheet is None
    return [line.removeprefix("worksheets/tool.yml:") for line in lines]


def yaml_node(text: str, fill=None) -> tuple[Node | None, list[str]]:
    """What a YAML text holds, and what the author is told."""
    problems = Problems()
    return read_yaml(text, "file.yml", problems, fill), problems.lines()


def record(of, text: str):
    """A record read from a YAML text (None when it cannot be), and what the author is told."""
    problems = Problems()
    node = read_yaml(text, "file.yml", problems)
    assert node, problems.lines()
    try:
        return read_record(of, node, Reader("file.yml", problems, all_kinds())), problems.lines()
    except Unread:
        return None, problems.lines()


def option(type_, text: str):
    """One option of a type, read from the YAML text after `option:`; and what the author is told."""
    node, lines = yaml_node(f"option:{text}")
    assert node, lines
    assert node.mapping
    problems = Problems()
    try:
        return type_.read(node.mapping["option"], "option", Reader("file.yml", problems, all_kinds())), problems.lines()
    except Unread:
        return None, problems.lines()


@dataclass(frozen=True)
class Written(Layer):
    """A layer with one file, which holds a text; with no text, none."""

    text: str = ""

    def yaml(self, below: str, problems: Problems) -> Node | None:
        return read_yaml(self.text, self.shown(below), problems) if self.text else None


def layers_with(*texts: str) -> list[Layer]:
    """Ours, and layers over it, each with the same file: `local` alone, or `local-1`, `local-2` …"""
    names = ["local"] if len(texts) == 1 else [f"local-{number}" for number in range(1, len(texts) + 1)]
    return [Written("", ROOT), *(Written(name, ROOT / name, text=text) for name, text in zip(names, texts, strict=True))]


def write(folder: Path, files: dict[str, str]) -> None:
    """Write some files, by their path below a folder."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def small_site(folder: Path, **files: str) -> dict[str, str]:
    """Write a site with two chapters and one worksheet, and further files; returns all of them by path."""
    all_files = {
        "docs/prepare/commit.md": CHAPTER.format(title="Commit", number=1),
        "docs/prepare/learn.md": CHAPTER.format(title="Learn", number=2),
        "worksheets/tool.yml": WORKSHEET,
        **files,
    }
    write(folder, all_files)
    return all_files


def site_problems(folder: Path, files: dict[str, str] | None = None, language: str = "") -> list[str]:
    """What the author of a small site with these further files is told."""
    return site_of(folder, files, language).problems.lines()


def site_of(folder: Path, files: dict[str, str] | None = None, language: str = "") -> Site:
    """A small site with these further files, as it is read in its language or another."""
    small_site(folder, **(files or {}))
    return read_site(folder, folder / "docs", language=language)


@cache
def renderer() -> Renderer:
    """The renderer with the project's own templates."""
    return Renderer([ROOT / "overrides"])


@cache
def the_site() -> Site:
    """Our own site, read once for all tests of a process; they must not change it."""
    return read_site(ROOT, ROOT / "docs")


def address(to: str, id_: str) -> str:
    """A made-up address of a page."""
    return f"{to}/{id_}.html"


def squeezed(html: object) -> str:
    """HTML with all runs of white space made one space."""
    return " ".join(str(html).split())


@dataclass(frozen=True)
class Converted:
    """The Markdown of a page with its markers put in: its HTML, its table of contents, and what has been placed in it."""

    html: str
    contents: list[dict[str, Any]]
    place: Place

    @property
    def titles(self) -> list[str]:
        """The outermost headings in the table of contents."""
        return [each["name"] for each in self.contents]


def converted(site: Site, text: str, own_worksheet: str = "", chapter: str = "commit") -> Converted:
    """The Markdown of a page of a chapter, with what its markers name."""
    assert site.problems.lines() == []
    place = Place(chapter, address, lambda to, id_: "", own_worksheet=own_worksheet)
    markdown = Markdown(extensions=["toc", "pymdownx.superfences", Embedding(site, renderer(), place)])
    html = markdown.convert(text)
    return Converted(html, markdown.toc_tokens, place)  # type: ignore[attr-defined]


def assert_valid(html: object) -> None:
    """Fail where a part of a page is no valid HTML, holds an id twice, or names one that it does not hold."""
    html = str(html)
    while TEMPLATE.search(html):  # html5lib knows no templates; what is in them stands in the first blank row, too
        html = TEMPLATE.sub("", html)
    parser = html5lib.HTMLParser(strict=True)
    parser.parse(f'<!doctype html><html lang="en"><head><title>x</title></head><body>{html}</body></html>')
    ids = re.findall(r'\sid="([^"]+)"', html)
    assert len(ids) == len(set(ids)), sorted({id_ for id_ in ids if ids.count(id_) > 1})
    for attribute in ("for", "aria-labelledby", "aria-describedby", "aria-controls"):
        for value in re.findall(rf'\s{attribute}="([^"]*)"', html):
            assert set(value.split()) <= set(ids), f"{attribute}={value} names nothing on the page"
