"""How addresses start from one page: to other pages, to what has an id, and to what a link is called on paper."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import escape
from typing import Protocol

from guidebook.guide.links import source_of
from guidebook.site import Site


class Target(Protocol):
    """A page as MkDocs knows it, as far as addresses go."""

    @property
    def src_uri(self) -> str:
        """Its path below `docs/`."""

    @property
    def url(self) -> str:
        """Its address below that of the site."""


@dataclass(frozen=True)
class Addresses:
    """The addresses that start from the page `here`; `base` is that of the site, empty when it is not known."""

    here: Target
    site: Site
    base: str
    find: Callable[[str], Target | None]  # by the address below docs/
    by_url: Mapping[str, Target]

    def page(self, src_uri: str) -> str:
        """To another page."""
        target = self.find(src_uri)
        return posixpath.relpath(target.url, posixpath.dirname(self.here.url) or ".") if target else ""

    def to(self, what: str, id_: str) -> str:
        """To what has an id."""
        src_uri, part = source_of(what, id_, self.site.chapters)
        return self.page(src_uri) + (f"#{part}" if part else "")

    def full(self, what: str, id_: str) -> str:
        """The same from anywhere; empty when the site's own address is not known."""
        target = self.find(source_of(what, id_, self.site.chapters)[0])
        return posixpath.join(self.base, target.url) if self.base and target else ""

    def in_markdown(self, what: str, id_: str) -> str:
        """The way to the page's source, which MkDocs turns into an address; a term brings what it means."""
        src_uri, part = source_of(what, id_, self.site.chapters)
        way = posixpath.relpath(src_uri, posixpath.dirname(self.here.src_uri) or ".") + (f"#{part}" if part else "")
        term = self.site.terms.found.get(id_) if what == "term" else None
        return f'{way} "{escape(term.short)}"' if term else way

    def note(self, way: str) -> str:
        """What a link in the text leads to, for paper; glossary terms and places on the same page need no note."""
        path, _, part = way.partition("#")
        if re.match(r"[a-z]+:", path):
            return path.removeprefix("mailto:")
        url = posixpath.normpath(posixpath.join(posixpath.dirname(self.here.url), path))
        target = self.by_url.get(url) if path else None
        if target is None or target.src_uri == source_of("term", "", self.site.chapters)[0]:
            return ""
        if target.src_uri == source_of("reference", "", self.site.chapters)[0] and part in self.site.works.found:
            return self.site.works.found[part].plain
        title = self.site.titles.get(target.src_uri, target.src_uri)
        return f"{title}. {posixpath.join(self.base, target.url)}"
