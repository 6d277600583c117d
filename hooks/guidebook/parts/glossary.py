"""The glossary (`docs/glossary.yml`): a text links to a term by id, and readers see what it means where it stands."""

from __future__ import annotations

import re

from guidebook.authoring.entries import Entry
from guidebook.authoring.options import Id, ListOf, Text, option

FILE = "glossary.yml"


class Term(Entry):
    """One term."""

    term: str = option(Text(), "The term, as it stands inside a sentence.")
    definition: str = option(Text(rich=True), "What it means; the first sentence alone is shown where the term is used.")
    see: tuple[str, ...] = option(ListOf(Id()), "The ids of terms that are close to it.", ())

    @property
    def short(self) -> str:
        """The first sentence of its definition, without markup."""
        sentence = re.split(r"(?<=[.?!])\s+(?=[A-Z\"])", self.definition, maxsplit=1)[0]
        return re.sub(r"\[([^\]]*)\]\([^)]*\)|[*_`]", r"\1", sentence)
