"""What an edition goes without, as it matters to texts: a link to it becomes plain words, or leads to its replacement."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from guidebook.guide.links import CODE

PAGE = "page"  # what links by path lead to, besides what has an id
WORDS = r"(?<!!)\[(?P<words>(?:[^\[\]]|\[[^\[\]]*\])*)\]"
LINK = re.compile(rf"{CODE}|{WORDS}\((?P<address>[^()\s]+)(?:\s+\"[^\"]*\")?\)(?P<braces>\{{[^{{}}\n]*\}})?")
DEFINITION = re.compile(r"^[ ]{0,3}\[(?P<words>(?!\^)[^\]\n]+)\]:[ \t]*<?(?P<address>[^\s>]+)>?[^\n]*$", re.MULTILINE)


@dataclass(frozen=True)
class Gone:
    """The ids that are gone, by what links and markers call them, each with the one that takes its place; empty: none does.

    `places` are where they were on pages that stay, by page. For links that are `unseen`, such as those to terms, only the
    page they led to is gone.
    """

    ids: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    places: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    unseen: Collection[str] = ()

    def has(self, to: str, id_: str | None) -> bool:
        """Whether something that a link or marker names is gone."""
        return id_ in self.ids.get(to, ())

    def instead(self, address: str, src_uri: str) -> str | None:
        """Where a link by id, or by path from a page, should lead; empty: nowhere; None: it is not affected."""
        path, _, place = address.strip("<>").partition("#")
        to, colon, id_ = path.partition(":")
        if colon:
            found = self.ids.get(to, {}).get(id_)
            return f"{to}:{found}" if found else found
        here = posixpath.dirname(src_uri)
        page = posixpath.normpath(posixpath.join(here, path)) if path else src_uri
        if page in self.places:
            found = self.places[page].get(place)
            return f"{path}#{found}" if found else found
        found = self.ids.get(PAGE, {}).get(page)
        return posixpath.relpath(found, here or ".") if found else found

    def links_in(self, text: str, src_uri: str) -> Iterator[tuple[int, str]]:
        """Every link of a text to what is gone, with nothing in its place, but the unseen: where it begins, and its words."""
        for found in (*LINK.finditer(text), *DEFINITION.finditer(text)):
            address = found["address"] or ""
            if address.partition(":")[0] not in self.unseen and self.instead(address, src_uri) == "":
                yield found.start(), found["words"]

    def out_of(self, text: str, src_uri: str = "") -> str:
        """A text without the links that lead to what is gone; `src_uri` is that of the page, where the text is one's.

        The number of lines stays.
        """
        if not self.ids or ("](" not in text and "]:" not in text):
            return text

        def followed(match: re.Match[str]) -> str:
            instead = self.instead(match["address"], src_uri) if match["address"] else None
            if instead is None:
                return match[0]
            words = match["words"]
            return f"[{words}]({instead}){match['braces'] or ''}" if instead else words

        return LINK.sub(followed, self._defined_elsewhere(text, src_uri))

    def _defined_elsewhere(self, text: str, src_uri: str) -> str:
        """The same for links whose address is on a line of its own, `[words][1]` and `[1]: address`."""
        labels = set()

        def followed(match: re.Match[str]) -> str:
            instead = self.instead(match["address"], src_uri)
            if instead == "":
                labels.add(match["words"])
                return ""
            return match[0].replace(match["address"], instead) if instead else match[0]

        text = DEFINITION.sub(followed, text)
        for label in labels:
            text = re.sub(rf"\[([^\[\]]+)\]\[{re.escape(label)}\]", r"\1", text)
            text = re.sub(rf"\[({re.escape(label)})\](?:\[\])?(?![\[(:])", r"\1", text)
        return text


NOTHING = Gone()
