"""Finds the author's file and line for mistakes that the host or a built page shows without them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from guidebook.authoring.entries import path_shown
from guidebook.authoring.problems import Problems
from guidebook.site import Site

SETTINGS = "mkdocs.yml"
FRAMES = ("frame/page.html", "main.html")  # the templates of everything around a page's text
MARK = re.compile(r'in "[^"]*mkdocs\.yml", line (\d+), column \d+')
NAMED = re.compile(r"'([^']+)'|\"([^\"]+)\"")

Place = tuple[str, int]  # a file and a line in it


def in_page(page: str, address: str, site: Site) -> Place | None:
    """The file and line by which an address got into a built page (a path such as `act/plan.html`); None: they are not found.

    An empty address stands for the page as a whole.
    """
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
    """What the host `said` about its settings: `(line in mkdocs.yml, or 0 where it names none, message on a single line)`."""
    text = (root / SETTINGS).read_text(encoding="utf-8", errors="replace") if (root / SETTINGS).is_file() else ""
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
    """Report a menu in the host's settings, where nothing reads it."""
    if menu:
        text = (root / SETTINGS).read_text(encoding="utf-8", errors="replace")
        found = re.search(r"^nav:", text, re.MULTILINE)
        line = text.count("\n", 0, found.start()) + 1 if found else 0
        problems.add(SETTINGS, line, '"nav" has no effect here: the menu is under "menu" in edition.yml.')


def _templates(site: Site, patterns: Iterable[str]) -> Iterator[Path]:
    """The templates of all layers that match some patterns, the topmost layer's first."""
    for layer in reversed(site.stack):
        for pattern in patterns:
            yield from sorted((layer.folder / "overrides").glob(pattern))


def _line_with(words: str, text: str) -> int:
    """The first line in which these words stand by themselves, counted from 1; 0 where there is none."""
    found = re.search(rf"(?<![\w/#.-]){re.escape(words)}(?![\w/-])", text)
    return text.count("\n", 0, found.start()) + 1 if found else 0
