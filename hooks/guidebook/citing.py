"""Which pages cite a work: the references' way back into the guidebook."""

from __future__ import annotations

import re
from dataclasses import dataclass

from . import glossary, stories
from .links import PLACES
from .site import Site


@dataclass(frozen=True)
class Page:
    """A page of the site: its address below docs/ and its title."""

    src_uri: str
    title: str


def citing_pages(site: Site) -> dict[str, list[Page]]:
    """The pages that cite each work, by its key, in the order of the navigation's stages and then by title."""
    pages_of = _pages_by_path(site)
    citing: dict[str, dict[Page, None]] = {}
    for link in site.links:
        if link.to == "reference":
            citing.setdefault(link.id, {}).update(dict.fromkeys(pages_of.get(link.path, [])))
    return {key: sorted(pages, key=lambda page: _order(page, site)) for key, pages in citing.items()}


def _order(page: Page, site: Site) -> tuple[int, str]:
    numbers = {chapter.src_uri: chapter.chapter for chapter in site.chapters.values()}
    return numbers.get(page.src_uri, 99), page.title


def _pages_by_path(site: Site) -> dict[str, list[Page]]:
    """For each file that authors write, the pages that show what stands in it."""
    docs = {source.src_uri: Page(source.src_uri, _title(source.text)) for source in site.docs.values()}
    for chapter in site.chapters.values():
        docs[chapter.src_uri] = Page(chapter.src_uri, f"Chapter {chapter.chapter}: {chapter.title}")
    pages = {source.path: [docs[source.src_uri]] for source in site.docs.values()}
    for worksheet in site.library.worksheets.values():
        pages[worksheet.path] = [Page(f"worksheets/{worksheet.id}.md", worksheet.title)]
    for figure in site.figures.found.values():
        marker = re.compile(rf"^\[\[\s*figure\s+{figure.id}\s*\]\]$", re.MULTILINE)
        pages[figure.path] = [docs[source.src_uri] for source in site.docs.values() if marker.search(source.text)]
    for name, to in ((glossary.FILE, "term"), (stories.FILE, "story")):
        for folder in {source.path.removesuffix(source.src_uri) for source in site.docs.values()}:
            pages[f"{folder}{name}"] = [docs[PLACES[to]]] if PLACES[to] in docs else []
    return pages


def _title(text: str) -> str:
    found = re.search(r"^(?:title:|#)\s+(.+)$", text, re.MULTILINE)
    return found[1].strip("\"' ") if found else ""
