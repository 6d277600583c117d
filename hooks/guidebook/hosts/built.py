"""Checks a built site: each page must have its security policy, and its links must lead somewhere.

Markdown was checked before, with line numbers. This finds what templates and HTML files bring in.
"""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from urllib.parse import unquote, urlsplit

from guidebook.authoring.problems import Problems, shown
from guidebook.guide.links import scheme_of
from guidebook.guide.page_links import UNREADABLE, is_readable

# Possessive ("++"): otherwise a tag that never ends would make the search backtrack without end.
TAG = re.compile(r"<[a-z][a-z0-9-]*\b((?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*+)>", re.IGNORECASE)
LEADS = re.compile(r"\s(?:id|href|src)=", re.IGNORECASE)  # most tags have none of these
ATTRIBUTE = re.compile(r"\s(id|href|src)=(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))", re.IGNORECASE)
POLICY = '<meta http-equiv="Content-Security-Policy"'
Written = Callable[[str, str], tuple[str, int] | None]  # (page, address on it) → the author's file and line, where known
ERROR_PAGE = "404.html"  # shown at any address, so its own links begin at the root


@dataclass(frozen=True)
class Page:
    """One page as it was built."""

    path: str  # below the folder of the site
    text: str  # its HTML

    @cached_property
    def attributes(self) -> list[tuple[str, str]]:
        """Every `id`, `href` and `src` on the page: `(name, value)`."""
        return [
            (found[1].lower(), html.unescape(found[2] or found[3] or found[4] or ""))
            for tag in TAG.finditer(self.text)
            if LEADS.search(tag[1])
            for found in ATTRIBUTE.finditer(tag[1])
        ]

    @cached_property
    def ids(self) -> set[str]:
        """Every id on the page: the places that an address with # can lead to."""
        return {value for name, value in self.attributes if name == "id"}

    def addresses(self) -> Iterator[str]:
        """Every address within the site that the page leads to or loads, as it is written there, and those that nobody can
        read.
        """
        for name, value in self.attributes:
            if name in ("href", "src") and not (scheme_of(value) and is_readable(value)):
                yield value


def check_built(folder: Path, problems: Problems, written: Written = lambda page, address: None) -> None:
    """Report what is wrong with the pages in the `folder` of a built site. What many pages have in common is one report.

    `written(page, address)` finds the author's file and line for an address on a page.
    """
    paths = {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*.html"))}
    texts = {name: path.read_text(encoding="utf-8", errors="replace") for name, path in paths.items()}  # some may not be ours
    pages = {name: Page(name, text) for name, text in texts.items()}
    is_there = cache(lambda target: (folder / target).exists())  # the same few are asked for on every page
    found: dict[tuple[str, str], list[tuple[str, str]]] = {}  # what is wrong, target → page, address
    for page in pages.values():
        if page.text.count(POLICY) != 1:
            found.setdefault(("the page has no security policy: its template needs a <head>.", ""), []).append((page.path, ""))
        for address in dict.fromkeys(page.addresses()) if page.path != ERROR_PAGE else ():
            target, said = _wrong(address, page, pages, is_there)
            if said:
                found.setdefault((said, target), []).append((page.path, shown(address, 80)))
    tell_once(found, problems, lambda path, what: written(path, what.strip('"')))


def tell_once(
    found: Mapping[tuple[str, str], Sequence[tuple[str, str]]],
    problems: Problems,
    written: Written = lambda page, what: None,
) -> None:
    """Report findings that are already grouped: for each group, its first page, and how many others there are.

    `found` maps `(what is wrong, what tells this group from others)` to `(page, what it is about there)` for every page.
    `written(page, what it is about)` finds the author's file and line.
    """
    for (said, _), [(path, what), *others] in found.items():
        also = f" The same is true of {len(others)} other {'page' if len(others) == 1 else 'pages'}." if others else ""
        file, line = written(path, what) or (path, 0)
        problems.add(file, line, f"{what} {said}{also}".strip(), f"page {path}" if file != path else "")


def _wrong(address: str, page: Page, pages: dict[str, Page], is_there: Callable[[str], bool]) -> tuple[str, str]:
    """`(target of an address within the site, what is wrong with it)`; the latter is empty where it is fine."""
    if not is_readable(address):
        return address, UNREADABLE
    parts = urlsplit(address)
    if parts.path.startswith("/"):
        return address, 'begins with "/", so it does not work from disk, or where the site is in a folder of another.'
    target = page.path
    if parts.path:
        target = posixpath.normpath(posixpath.join(posixpath.dirname(page.path), unquote(parts.path)))
    if not is_there(target):
        return target, "leads to a page or file that does not exist."
    place = unquote(parts.fragment)
    if place and target in pages and place not in pages[target].ids and not place.startswith(("__", ":~:")):
        return f"{target}#{place}", "leads to a place that is not on that page."
    return target, ""
