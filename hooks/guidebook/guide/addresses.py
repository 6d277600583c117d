"""Addresses as seen from one page: of other pages and of things with ids, and what paper says about a link."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import escape
from typing import Protocol


class Target(Protocol):
    """The part of MkDocs' `File` that addresses need."""

    @property
    def src_uri(self) -> str:
        """The page's path below `docs/`, such as `prepare/build-a-team.md`."""

    @property
    def url(self) -> str:
        """The page's address, relative to that of the site."""


class Linked(Protocol):
    """Where links by id lead, and what is said about that: a `Book`, seen from here.

    A link is known by what comes before its colon (`to`: `worksheet`, `term`) and the id after it.
    """

    @property
    def titles(self) -> Mapping[str, str]:
        """The title of every page, by its path below `docs/`."""

    def source_of(self, to: str, id_: str) -> tuple[str, str]:
        """`(path, place)`: the page that a link leads to, below `docs/`, and the anchor on it (empty: the whole page)."""

    def meaning(self, to: str, id_: str) -> str:
        """What is shown right at the link; empty: nothing."""

    def on_paper(self, src_uri: str, part: str) -> str | None:
        """The note on paper for a place on a page; empty: no note; None: the page's title and address."""


@dataclass(frozen=True)
class Addresses:
    """The addresses that start from the page `here`. `base` is the full address of the site; empty where that is not known."""

    here: Target
    linked: Linked
    base: str
    find: Callable[[str], Target | None]  # a page by its path below docs/
    by_url: Mapping[str, Target]  # all pages by their `url`

    def page(self, src_uri: str) -> str:
        """The way to another page; empty where there is none at this path."""
        target = self.find(src_uri)
        return _way(self.here.url, target.url) if target else ""

    def to(self, what: str, id_: str) -> str:
        """The way to what has an id; empty where its page does not exist."""
        src_uri, part = self.linked.source_of(what, id_)
        page = self.page(src_uri)
        return f"{page}#{part}" if page and part else page

    def full(self, what: str, id_: str) -> str:
        """The full address of the page of what has an id; empty where that page or the site's own address is not known."""
        target = self.find(self.linked.source_of(what, id_)[0])
        return posixpath.join(self.base, target.url) if self.base and target else ""

    def in_markdown(self, what: str, id_: str) -> str:
        """What to write in a Markdown link to what has an id: the way to the page's source, which MkDocs makes an address.

        What the link means, if it is shown right there, follows as the link's title.
        """
        src_uri, part = self.linked.source_of(what, id_)
        way = _way(self.here.src_uri, src_uri) + (f"#{part}" if part else "")
        meaning = self.linked.meaning(what, id_)
        return f'{way} "{escape(meaning)}"' if meaning else way

    def note(self, way: str) -> str:
        """What paper says about a link in the text, by its `href`; empty where it needs no note, as on the same page."""
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


def _way(here: str, there: str) -> str:
    """The way from one page to another, by their addresses relative to that of the site."""
    return posixpath.relpath(f"/{there}", posixpath.dirname(f"/{here}"))  # as if from the root, so no folder is asked for
