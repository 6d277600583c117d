"""Finds the author's file and line for what is wrong, where the host or a built page only says what it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from guidebook.authoring.entries import path_shown
from guidebook.authoring.problems import Problems
from guidebook.site import Site

SETTINGS = "mkdocs.yml"
FRAMES = ("frame/page.html", "main.html")  # what stands around each page
MARK = re.compile(r'in "[^"]*mkdocs\.yml", line (\d+), column \d+')
NAMED = re.compile(r"'([^']+)'|\"([^\"]+)\"")

Place = tuple[str, int]


def in_page(page: str, address: str, site: Site) -> Place | None:
    """The file and line of an author by which an address got into a built page; without an address, the page as a whole."""
    source = site.docs.get(page.removesuffix(".html") + ".md")
    if source and address and (line := _line_with(address, source.text)):
        return source.path, line
    for path in _templates(site, FRAMES if not address else ("**/*.html",)):
        text = path.read_text(encoding="utf-8", errors="replace")
        line = _line_with(address, text) if address else 1
        if line:
            return path_shown(path, site.root), line
    return None


def in_settings(said: Iterable[str], root: Path) -> Iterator[tuple[int, str]]:
    """What the host says about its settings: each message on one line, with the line it is about (0: none is named)."""
    text = (root / SETTINGS).read_text(encoding="utf-8", errors="replace")
    messages = list(said)
    if any(MARK.search(each) for each in messages):  # one message on many lines
        whole = " ".join(" ".join(messages).split())
        yield int(MARK.findall(whole)[-1]), " ".join(MARK.sub("", whole).split())
        return
    for message in messages:
        named = [one or other for one, other in NAMED.findall(message)]
        lines = [line for name in reversed(named) if (line := _line_with(name, text))]
        yield (lines or [0])[0], message


def note_menu(menu: object, root: Path, problems: Problems) -> None:
    """Report a menu in the settings of the host."""
    if menu:
        text = (root / SETTINGS).read_text(encoding="utf-8", errors="replace")
        found = re.search(r"^nav:", text, re.MULTILINE)
        line = text.count("\n", 0, found.start()) + 1 if found else 0
        problems.add(SETTINGS, line, 'nothing reads "nav" here: the menu is under "menu" in edition.yml.')


def _templates(site: Site, patterns: Iterable[str]) -> Iterator[Path]:
    """The templates of all layers, those of the last first."""
    for layer in reversed(site.stack):
        for pattern in patterns:
            yield from sorted((layer.folder / "overrides").glob(pattern))


def _line_with(words: str, text: str) -> int:
    """The first line with these words as whole words; 0 where there is none."""
    found = re.search(rf"(?<![\w/#.-]){re.escape(words)}(?![\w/-])", text)
    return text.count("\n", 0, found.start()) + 1 if found else 0
