"""The glossary (`docs/glossary.yml`): texts link to terms by id, and readers see what a term means right there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from guidebook.authoring.entries import Entry
from guidebook.authoring.options import Id, ListOf, Text, option
from guidebook.guide.links import Link, LinkTarget
from guidebook.guide.markers import Marker
from guidebook.html.part import PagePart
from guidebook.html.place import Spot

# The space after a sentence, and the first letter of the next, which may follow a quotation mark or an inverted question mark.
# A point as in "U.S. law" ends none.
END = re.compile(r"(?:(?<=[.?!؟।])(?<!\.[A-Z]\.)\s+|(?<=[。？！])\s*)[^\w\s]*([^\W\d_])")


class Term(Entry):
    """One term."""

    term: str = option(Text(), "The term, as it is written inside a sentence.")
    definition: str = option(Text(rich=True), "What it means; the first sentence alone is shown where the term is used.")
    see: tuple[str, ...] = option(ListOf(Id()), "The ids of terms that are close to it.", ())

    @property
    def short(self) -> str:
        """The first sentence of its definition, as plain text."""
        ends = (found.start() for found in END.finditer(self.definition) if not found[1].islower())
        sentence = self.definition[: next(ends, None)]
        return re.sub(r"\[([^\]]*)\]\([^)]*\)|[*_`]", r"\1", sentence)


class Glossary(PagePart):
    """The terms that the guidebook uses in a sense of its own. Where a text links to one, readers see what it means."""

    markers: ClassVar = (Marker("glossary", "All terms with what they mean."),)
    links: ClassVar = (LinkTarget("term", "glossary.md", "A term of the glossary; its meaning shows right there."),)
    file: ClassVar = "glossary.yml"
    records: ClassVar = {"term": Term}
    needs: ClassVar = ("entries/entries",)

    def links_within(self) -> Iterator[Link]:
        for term in self.entries.found.values():
            yield from (Link(term.path, term.line_of("see"), self.links[0].name, id_) for id_ in term.see)

    def meaning(self, id_: str) -> str:
        term: Term | None = self.entries.found.get(id_)
        return term.short if term else ""

    def on_paper(self, id_: str) -> str:
        return ""

    def place(self, marker: str, id_: str, spot: Spot) -> None:
        terms = self.entries.found
        for term in sorted(terms.values(), key=lambda each: spot.renderer.texts.order(each.term)):
            see = [terms[id_] for id_ in term.see if id_ in terms]
            entry = spot.within("div", {"class": "gb-entry", "id": term.id})
            entry.show("parts/glossary/term.html", term=term, see=see)
