"""Addresses as seen from one page: of other pages, of things with ids, and what a link is called on paper."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import escape
from typing import Protocol


class Target(Protocol):
    """A page as MkDocs knows it, as far as addresses go."""

    @property
    def src_uri(self) -> str:
        """Its path below `docs/`."""

    @property
    def url(self) -> str:
        """Its address below that of the site."""


class Linked(Protocol):
    """What links by id need to know: where they lead, and what is said about that."""

    @property
    def titles(self) -> Mapping[str, str]:
        """The title of every page, by its path below `docs/`."""

    def source_of(self, to: str, id_: str) -> tuple[str, str]:
        """The path below `docs/` of the page that a link leads to, and the place on it (empty: the whole page)."""

    def meaning(self, to: str, id_: str) -> str:
        """What is shown right at the link; empty: nothing."""

    def on_paper(self, src_uri: str, part: str) -> str | None:
        """The note on paper for a place on a page; empty: no note; None: the page's title and address."""


@dataclass(frozen=True)
class Addresses:
    """The addresses that start from the page `here`; `base` is that of the site, empty when it is not known."""

    here: Target
    linked: Linked
    base: str
    find: Callable[[str], Target | None]  # by the address below docs/
    by_url: Mapping[str, Target]

    def page(self, src_uri: str) -> str:
        """To another page."""
        target = self.find(src_uri)
        return posixpath.relpath(target.url, posixpath.dirname(self.here.url) or ".") if target else ""

    def to(self, what: str, id_: str) -> str:
        """To what has an id; empty where its page does not exist."""
        src_uri, part = self.linked.source_of(what, id_)
        page = self.page(src_uri)
        return f"{page}#{part}" if page and part else page

    def full(self, what: str, id_: str) -> str:
        """The same from anywhere; empty when the site's own address is not known."""
        target = self.find(self.linked.source_of(what, id_)[0])
        return posixpath.join(self.base, target.url) if self.base and target else ""

    def in_markdown(self, what: str, id_: str) -> str:
        """The way to the page's source, which MkDocs turns into an address; with what it means, where that is shown."""
        src_uri, part = self.linked.source_of(what, id_)
        way = posixpath.relpath(src_uri, posixpath.dirname(self.here.src_uri) or ".") + (f"#{part}" if part else "")
        meaning = self.linked.meaning(what, id_)
        return f'{way} "{escape(meaning)}"' if meaning else way

    def note(self, way: str) -> str:
        """What a link in the text leads to, for paper; empty where it needs no note, as on the same page."""
        path, _, part = way.partition("#")
        if re.match(r"[a-z]+:", path):
            return path.removeprefix("mailto:")
        url = posixpath.normpath(posixpath.join(posixpath.dirname(self.here.url), path))
        target = self.by_url.get(url) if path else None
        if target is None:
            return ""
        said = self.linked.on_paper(target.src_uri, part)
        if said is not None:
            return said
        title = self.linked.titles.get(target.src_uri, target.src_uri)
        return f"{title}. {posixpath.join(self.base, target.url)}"
