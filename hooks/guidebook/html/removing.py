"""Removes the pages, chapters and entries that an edition goes without, and decides what becomes of links to them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from itertools import count

from guidebook.authoring.problems import nearest, shown
from guidebook.authoring.source import Source
from guidebook.edition.removals import Removals
from guidebook.edition.without import Removal
from guidebook.guide.chapters import UNREAD, Chapter
from guidebook.guide.gone import PAGE, Gone
from guidebook.html.book import CHAPTER, Book
from guidebook.html.part import PagePart
from guidebook.library.removing import CHAPTERS, TOOLS

PAGES = "pages"
TOOL = "worksheet"  # what comes before the colon in a link to a tool
NEEDED = {  # pages that others rely on, with the reason
    "index.md": "it is the first page",
    "worksheets/index.md": "it lists all tools",
    "our-work.md": "people find there what they filled in",
}


def group_of(part: PagePart) -> str:
    """What settings call the entries of a part: the name of its file in docs/; empty where it has none."""
    return part.file.rstrip("/").removesuffix(".yml")


def groups_of(parts: Iterable[PagePart]) -> list[str]:
    """The name of every group from which an edition can take something away."""
    return [TOOLS, CHAPTERS, PAGES, *filter(None, map(group_of, parts))]


def remove_pages(docs: dict[str, Source], chapters: Mapping[str, Chapter], removals: Removals) -> dict[str, Chapter]:
    """Remove from `docs`, the pages of a site by path, what the layers take away.

    Returns the remaining chapters by id, with new numbers if some are gone. What cannot be taken away is reported.
    """
    requested = removals.requested.get(PAGES, {})
    for uri in list(requested):
        if why := _why_not(uri, chapters):
            removal = requested.pop(uri)
            removals.problems.add(removal.path, removal.line, f"{shown(uri)} cannot be taken away: {why}.")
    removals.take(PAGES, docs)
    staying = {id_: docs[each.src_uri] for id_, each in chapters.items()}
    gone = removals.take(CHAPTERS, staying)
    for source in gone.values():
        docs.pop(source.src_uri)
    if gone and not staying:
        removal = next(iter(removals.removed[CHAPTERS].values()))
        removals.problems.add(removal.path, removal.line, "no chapter would be left: a guidebook needs one.")
    return _counted([chapters[id_] for id_ in staying]) if gone else dict(chapters)


def _why_not(uri: str, chapters: Mapping[str, Chapter]) -> str:
    """Why a page cannot be taken away; empty: it can."""
    if uri in NEEDED:
        return f"{NEEDED[uri]}. A page of your own at that path stands in its place"
    if uri in (each.src_uri for each in chapters.values()):
        return f'it is a chapter. List it under "{CHAPTERS}", by the name of its file'
    folder, _, name = uri.rpartition("/")
    if folder == "worksheets":
        return f'it is the page of a tool. List {shown(name.removesuffix(".md"))} under "{TOOLS}"'
    return ""


def _counted(chapters: Iterable[Chapter]) -> dict[str, Chapter]:
    """The chapters by id, with consecutive numbers."""
    numbers = count(1)
    return {each.id: each if each.chapter == UNREAD else replace(each, chapter=next(numbers)) for each in chapters}


def remove_entries(parts: Iterable[PagePart], removals: Removals) -> None:
    """Remove from the entries of the parts of pages what the layers take away."""
    for part in parts:
        if group := group_of(part):
            removals.take(group, part.entries.found, part.entries.broken)


def gone_of(removals: Removals, parts: Iterable[PagePart], chapters: Mapping[str, Chapter]) -> Gone:
    """What is gone, as links and markers may still refer to it. `chapters` are all chapters by id, those that are gone, too."""
    gone = {group: {id_: removal.instead for id_, removal in removed.items()} for group, removed in removals.removed.items()}
    tools, of_chapters, pages = (gone.get(group, {}) for group in (TOOLS, CHAPTERS, PAGES))
    paths = {id_: each.src_uri for id_, each in chapters.items()}
    ids = {
        CHAPTER: of_chapters,
        PAGE: pages
        | {paths[id_]: paths.get(instead, "") for id_, instead in of_chapters.items()}
        | {_page(id_): instead and _page(instead) for id_, instead in tools.items()},
    }
    places, unseen = {}, []
    for part in parts:
        own = gone.get(group_of(part), {})
        ids |= dict.fromkeys(part.names(), own)
        for target in part.links:
            if target.page in pages:  # what all of its links lead to
                ids[target.name] = dict.fromkeys(part.entries.known, "") | own
                unseen.append(target.name)
            elif own:
                places[target.page] = own
    ids[TOOL] = tools
    return Gone({name: some for name, some in ids.items() if some}, places, unseen)


def _page(tool: str) -> str:
    return f"worksheets/{tool}.md"


def check_said(removals: Removals, book: Book) -> None:
    """Report unknown groups, words that no page would show, and replacements that do not exist, in what layers say is gone."""
    there: dict[str, Collection[str]] = {TOOLS: book.library.worksheets, CHAPTERS: book.chapters, PAGES: book.docs}
    there |= {group_of(part): part.entries.found for part in book.parts if part.file}
    removals.check_groups(there.keys())
    for group, entries in removals.removed.items():
        for removal in entries.values():
            if removal.says and group != TOOLS:
                message = f'"says" is only for {TOOLS}, whose page stays and says it. Leave it out.'
                removals.problems.add(removal.path, removal.line_of("says"), message)
            if removal.instead and removal.instead not in there[group]:
                hint = nearest(removal.instead, there[group])
                message = f"there is no {shown(removal.instead)} among the {group} to take its place. {hint}"
                removals.problems.add(removal.path, removal.line_of("instead"), message)


def with_names(removals: Removals) -> list[Removal]:
    """The tools, chapters and pages that are gone, whose names texts may still use."""
    return [removal for group in (TOOLS, CHAPTERS, PAGES) for removal in removals.removed.get(group, {}).values()]
