"""Links by id, in Markdown and in worksheets alike: `[the plan](worksheet:monitoring-plan)`, `[…](chapter:…)`."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass

from .chapters import Chapter
from .problems import Problems, nearest

LINK = re.compile(r"\]\((worksheet|chapter):([^)#\s]*)")


@dataclass(frozen=True)
class Link:
    """A link to a worksheet or chapter, and where it stands."""

    path: str
    line: int
    to: str  # worksheet or chapter
    id: str


def find_links(text: str, path: str, line: int) -> Iterator[Link]:
    """Every link by id in a text that begins at `line`."""
    if "](" in text:
        for match in LINK.finditer(text):
            yield Link(path, line + text.count("\n", 0, match.start()), match[1], match[2])


def check_links(links: list[Link], worksheets: Collection[str], chapters: Collection[str], problems: Problems) -> None:
    """Report every link that leads nowhere."""
    for link in links:
        ids = worksheets if link.to == "worksheet" else chapters
        if link.id not in ids:
            problems.add(link.path, link.line, f'there is no {link.to} "{link.id}" to link to. {nearest(link.id, ids)}')


def source_of(to: str, id_: str, chapters: Mapping[str, Chapter]) -> str:
    """The address below docs/ of the page that a link by id leads to."""
    if to == "worksheet":
        return f"worksheets/{id_}.md"
    return chapters[id_].src_uri if id_ in chapters else f"{id_}.md"


def replace_links(text: str, address: Callable[[str, str], str]) -> str:
    """A text with every link by id turned into `address(to, id)`."""
    return LINK.sub(lambda match: f"]({address(match[1], match[2])}", text)
