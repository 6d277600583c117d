"""The works that the guidebook cites, all on one page, each with the pages that cite it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from guidebook.guide.links import LinkTarget
from guidebook.guide.markers import Marker
from guidebook.html.book import Book
from guidebook.html.part import PagePart
from guidebook.html.place import Spot
from guidebook.html.rendering import slugs
from guidebook.parts.references.citing import citing_pages
from guidebook.parts.references.works import Work, cite


class References(PagePart):
    """Every work that is cited, with filters. A text cites by key: `[@leana-2011]`, or `[-@leana-2011]` for the year alone."""

    markers: ClassVar = (Marker("references", "All works that the guidebook cites, with the pages that cite them."),)
    links: ClassVar = (LinkTarget("reference", "references.md", "A work that the guidebook cites."),)
    file: ClassVar = "references.yml"
    records: ClassVar = {"reference": Work}
    needs: ClassVar = ("filters/filters", "entries/entries")
    rewrites: ClassVar = True

    def rewrite(self, text: str) -> str:
        return cite(text, self.entries.found)

    def on_paper(self, id_: str) -> str | None:
        work: Work | None = self.entries.found.get(id_)
        return work.plain if work else None

    def warnings(self, book: Book) -> Iterator[str]:
        cited = {link.id for link in book.links if link.to == self.links[0].name}
        for id_, work in self.entries.found.items():
            if id_ not in cited:
                yield f'{work.path}:{work.line}: nothing cites "{id_}".'

    def place(self, marker: str, id_: str, spot: Spot) -> None:
        citing = citing_pages(spot.book, self.links[0].name)
        order = spot.renderer.texts.order
        works = sorted(self.entries.found.values(), key=lambda each: (order(each.names), each.year))
        chapters = spot.book.chapters.values()
        around = spot.within("div", {"data-filters": ""})
        kinds = {
            kind: words
            for kind, words in spot.renderer.texts.room("parts.references.kinds").items()
            if any(work.kind == kind for work in works)
        }
        numbered = [(slugs([each.id]), f"{each.chapter}. {each.title}") for each in chapters]
        around.show("parts/references/filters.html", works=works, kinds=kinds, numbered=numbered)
        for work in works:
            uris = citing.get(work.id, [])
            pages = [(spot.place.page_address(uri), spot.book.titles[uri]) for uri in uris]
            cited_in = slugs(chapter.id for chapter in chapters if chapter.src_uri in uris)
            facets = {"data-item": "", "data-kind": work.kind, "data-chapter": cited_in}
            entry = around.within("div", {"class": "gb-entry", "id": work.id, **facets})
            entry.show("parts/references/work.html", work=work, pages=pages)
