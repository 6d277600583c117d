"""Which pages cite a work: the references' way back into the guidebook."""

from __future__ import annotations

from guidebook.guide.links import PLACES
from guidebook.guide.markers import placed
from guidebook.parts import glossary, stories
from guidebook.site import Site


def citing_pages(site: Site) -> dict[str, list[str]]:
    """The addresses below docs/ of the pages that cite each work, by its key: chapters first, the others by title."""
    pages_of = _pages_by_path(site)
    citing: dict[str, set[str]] = {}
    for link in site.links:
        if link.to == "reference":
            citing.setdefault(link.id, set()).update(pages_of.get(link.path, ()))
    numbers = {chapter.src_uri: chapter.chapter for chapter in site.chapters.values()}

    def order(src_uri: str) -> tuple[int, str]:
        return numbers.get(src_uri, len(numbers) + 1), site.titles[src_uri]

    return {key: sorted(pages, key=order) for key, pages in citing.items()}


def _pages_by_path(site: Site) -> dict[str, list[str]]:
    """For each file that authors write, the pages that show what stands in it."""
    pages = {source.path: [source.src_uri] for source in site.docs.values()}
    pages |= {worksheet.path: [f"worksheets/{id_}.md"] for id_, worksheet in site.library.worksheets.items()}
    showing: dict[str, list[str]] = {}
    for source in site.docs.values():
        for id_ in placed(source.text, "figure"):
            showing.setdefault(id_, []).append(source.src_uri)
    pages |= {figure.path: showing.get(figure.id, []) for figure in site.figures.found.values()}
    for folder in {source.path.removesuffix(source.src_uri) for source in site.docs.values()}:
        for name, to in ((glossary.FILE, "term"), (stories.FILE, "story")):
            pages[f"{folder}{name}"] = [PLACES[to]] if PLACES[to] in site.docs else []
    return pages
