"""Links by id, in Markdown and in worksheets alike: `[the plan](worksheet:monitoring-plan)`, `[…](chapter:…)`."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass

from .chapters import Chapter
from .problems import Problems, nearest, shown

LINK = re.compile(r"\]\((worksheet|chapter):([^)#\s]*)")
ANY_LINK = re.compile(r"\]\(<?([A-Za-z][A-Za-z0-9+.-]*):\s*([^)#\s]*)")
BY_ID = ("worksheet", "chapter")
ELSEWHERE = ("http", "https", "mailto", "tel")


@dataclass(frozen=True)
class Link:
    """A link to a worksheet or chapter, or one that looks like it, and where it stands."""

    path: str
    line: int
    to: str  # worksheet or chapter
    id: str


def find_links(text: str, path: str, line: int) -> Iterator[Link]:
    """Every link by id in a text that begins at `line`."""
    if "](" in text:
        for match in ANY_LINK.finditer(text):
            if match[1].lower() not in ELSEWHERE:
                yield Link(path, line + text.count("\n", 0, match.start()), match[1], match[2])


def check_links(links: list[Link], worksheets: Collection[str], chapters: Collection[str], problems: Problems) -> None:
    """Report every link that leads nowhere."""
    for link in links:
        ids = worksheets if link.to == "worksheet" else chapters
        if link.to not in BY_ID:
            hint = nearest(link.to, (*BY_ID, *ELSEWHERE))
            problems.add(link.path, link.line, f"a link cannot begin with {shown(link.to + ':')}. {hint}")
        elif link.id not in ids:
            problems.add(link.path, link.line, f'there is no {link.to} "{link.id}" to link to. {nearest(link.id, ids)}')


def source_of(to: str, id_: str, chapters: Mapping[str, Chapter]) -> str:
    """The address below docs/ of the page that a link by id leads to."""
    if to == "worksheet":
        return f"worksheets/{id_}.md"
    return chapters[id_].src_uri if id_ in chapters else f"{id_}.md"


def replace_links(text: str, address: Callable[[str, str], str]) -> str:
    """A text with every link by id turned into `address(to, id)`."""
    return LINK.sub(lambda match: f"]({address(match[1], match[2])}", text)
