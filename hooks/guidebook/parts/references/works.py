"""The works that the guidebook cites (`docs/references.yml`), and citations in every text.

A text cites by key, as in Pandoc: `[@leana-2011]` becomes "(Leana, 2011)", `[@leana-2011; @louis-2010]` names two, and
`[-@leana-2011]`, after a name in the sentence, becomes "(2011)". What follows a comma, as in `[@leana-2011, p. 5]`, stays.
Each leads to its place on the page of references.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from guidebook.authoring.entries import Entry
from guidebook.authoring.escaping import in_markdown
from guidebook.authoring.options import ListOf, OneOf, OptionType, Reader, Schema, Text, option
from guidebook.authoring.yaml_source import Node
from guidebook.guide.links import CODE, scheme_of

# A citation may continue on the next line. What a link leads from, as in `[@ourschools](https://…)`, is none.
CITATION = re.compile(rf"{CODE}|\[(-?@(?:[^\[\]\n]|\n(?!\s*\n))+)\](?!\()")
KEY = re.compile(r"(-?)@([A-Za-z0-9_.-]+)")
KEYS = re.compile(rf"\s*{KEY.pattern}\s*(?:,[^;@]*)?(?:;\s*{KEY.pattern}\s*(?:,[^;@]*)?)*;?\s*")

KINDS = (  # what readers call them is among the texts (`parts.references.kinds`)
    "article",
    "blog",
    "book",
    "concept",
    "form",
    "law",
    "press-release",
    "quote",
    "report",
    "talk",
    "unknown",
    "video",
    "web",
    "working-paper",
)
COMPLETENESS = ("full", "partial", "mention")


@dataclass(frozen=True)
class WebAddress(OptionType):
    """An address on the web; `http://` or `https://` may be left out."""

    allowed = "an address on the web, such as example.org/report.pdf or https://example.org"

    def read(self, node: Node, name: str, reader: Reader) -> str:
        text = self._text(node, name, reader)
        if scheme_of(text).lower() not in ("", "http", "https") or re.search(r"\s", text):
            raise self.refused(text, node, name, reader)
        return text

    def schema(self) -> Schema:
        return {"type": "string", "pattern": r"^(https?://|(?![A-Za-z]+:[^0-9]))\S+$"}


class Work(Entry):
    """One work that is cited; its id is its key."""

    kind: str = option(OneOf(KINDS), "What kind of work it is.")
    authors: tuple[str, ...] = option(
        ListOf(Text()), 'Its authors: "Last, F.M." for a person, the name of an organization.', ()
    )
    year: str = option(Text(), "The year it came out; n.d. if it names none.")
    title: str = option(Text(), "Its title.", "")
    description: str = option(Text(), "What it is, where no title is known.", "")
    publication: str = option(Text(), "Where it appeared.", "")
    links: tuple[str, ...] = option(ListOf(WebAddress()), "Addresses, as a source prints them.", ())
    note: str = option(Text(), "What a reader should know, such as a corrected misprint or another version.", "")
    completeness: str = option(OneOf(COMPLETENESS), "Whether the entry is complete.", "full")

    def check(self, reader: Reader) -> None:
        if not self.title and not self.description:
            reader.report(self.line, 'give "title", or "description" where no title is known.')

    @property
    def names(self) -> str:
        """Its authors as citations name them: "Leana", "Leana & Pil", "Leana et al."; its title if it has none."""
        names = [author.partition(",")[0] for author in self.authors]
        if not names:
            return self.title or self.description
        if len(names) > 2:
            return f"{names[0]} et al."
        return " & ".join(names)

    @property
    def all_names(self) -> str:
        """Its authors as the list of references names them; empty if it has none."""
        return ", ".join((*self.authors[:-2], " & ".join(self.authors[-2:]))) if self.authors else ""

    @property
    def plain(self) -> str:
        """The whole entry in one line of plain text."""
        parts = (f"{self.all_names} ({self.year})".strip(), self.title or self.description, self.publication)
        return " ".join(f"{part.rstrip('.')}." for part in parts if part)


def cite(text: str, works: Mapping[str, Work]) -> str:
    """A text with its citations turned into links by id (`reference:key`), even to works that do not exist.

    `works` are by key. The text keeps its number of lines.
    """
    if "@" not in text:
        return text

    def replaced(match: re.Match[str]) -> str:
        if not KEYS.fullmatch(match[1] or ""):
            return match[0]  # code, or not a citation
        return f"({KEY.sub(lambda key: _link(key[2], bool(key[1]), works.get(key[2])), match[1])})"

    return CITATION.sub(replaced, text)


def _link(key: str, year_only: bool, work: Work | None) -> str:
    if work is None:
        label = key
    elif year_only:
        label = work.year
    else:
        label = f"{work.names}, {work.year}"
    return f"[{in_markdown(label)}](reference:{key})"
