"""Links to what an edition goes without: they become plain words, or lead to what takes its place."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from guidebook.guide.links import CODE

PAGE = "page"  # the key of pages, which links name by path, among what links name by id
WORDS = r"(?<!!)\[(?P<words>(?:[^\[\]]|\[[^\[\]]*\])*)\]"
LINK = re.compile(rf"{CODE}|{WORDS}\((?P<address>[^()\s]+)(?:\s+\"[^\"]*\")?\)(?P<braces>\{{[^{{}}\n]*\}})?")
DEFINITION = re.compile(rf"{CODE}|^[ ]{{0,3}}\[(?P<words>(?!\^)[^\]\n]+)\]:[ \t]*<?(?P<address>[^\s>]+)>?[^\n]*$", re.MULTILINE)


@dataclass(frozen=True)
class Gone:
    """What is gone, and what takes its place.

    Attributes:
        ids: what comes before the colon of a link (`worksheet`, `story`, or `PAGE`) → an id, or a page's path below docs/ →
            the one that takes its place; empty: none does.
        places: the path of a page that stays → an anchor that is no longer on it → the one that takes its place.
        unseen: links of these sorts, such as `term`, look like plain words; only the page that they led to is gone, so authors
            need not be told.
    """

    ids: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    places: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    unseen: Collection[str] = ()

    def has(self, to: str, id_: str | None) -> bool:
        """Whether something that a link or marker names is gone."""
        return id_ in self.ids.get(to, ())

    def instead(self, address: str, src_uri: str) -> str | None:
        """Where a link on the page `src_uri` should lead now; empty: nowhere; None: what it leads to is still there."""
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
        """Every link in a text that lost its target and does not look like plain words: `(where it begins, its words)`."""
        for found in (*LINK.finditer(text), *DEFINITION.finditer(text)):
            address = found["address"] or ""
            if address.partition(":")[0] not in self.unseen and self.instead(address, src_uri) == "":
                yield found.start(), found["words"]

    def out_of(self, text: str, src_uri: str = "") -> str:
        """A text whose links to what is gone are now plain words, or lead to its replacement; it keeps its number of lines.

        `src_uri` is the path of the page, if it is a page's text.
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
        """Do so with reference links, whose address is on a line of its own: `[words][1]` and `[1]: address`."""
        labels = set()

        def followed(match: re.Match[str]) -> str:
            instead = self.instead(match["address"], src_uri) if match["address"] else None
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
