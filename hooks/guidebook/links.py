"""Links by id, in Markdown and in YAML alike: `[the plan](worksheet:monitoring-plan)`, `[…](chapter:…)`, `[…](term:…)`."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from .chapters import Chapter
from .problems import Problems, nearest, shown

# Where a link by id leads: to a page of its own, or to a place on a page that holds many.
PAGES = {"worksheet": "worksheets/{}.md", "chapter": "{}.md"}
PLACES = {"story": "stories.md", "term": "glossary.md", "reference": "references.md"}
BY_ID = (*PAGES, *PLACES)
ELSEWHERE = ("http", "https", "mailto", "tel")

CODE = r"(?ms:^```.*?^```|^~~~.*?^~~~)|`[^`\n]+`"  # what stands in code is shown, not followed
LINK = re.compile(rf"{CODE}|\]\(({'|'.join(BY_ID)}):([^)#\s]*)")
ANY_LINK = re.compile(rf"{CODE}|\]\(<?([A-Za-z][A-Za-z0-9+.-]*):(\s*[^)#\s]*)")

Known = Mapping[str, Collection[str]]  # what may be linked to by id → the ids that there are


@dataclass(frozen=True)
class Link:
    """A link by id, or one that looks like it, and where it stands."""

    path: str
    line: int
    to: str  # worksheet, chapter, story …
    id: str


def find_links(text: str, path: str, line: int) -> Iterator[Link]:
    """Every link by id in a text that begins at `line`."""
    if "](" in text:
        for match in ANY_LINK.finditer(text):
            if match[1] and match[1].lower() not in ELSEWHERE:
                yield Link(path, line + text.count("\n", 0, match.start()), match[1], match[2])


def check_links(links: Iterable[Link], known: Known, problems: Problems, retired: Collection[str] = ()) -> None:
    """Report every link that leads nowhere, or to a tool that is `retired`."""
    for link in links:
        if link.to not in BY_ID:
            hint = nearest(link.to, (*BY_ID, *ELSEWHERE))
            problems.add(link.path, link.line, f"a link cannot begin with {shown(link.to + ':')}. {hint}")
        elif link.to == "worksheet" and link.id in retired:
            problems.add(link.path, link.line, f'the tool "{link.id}" is retired: link to what took its place.')
        elif link.id not in known.get(link.to, ()):
            hint = nearest(link.id, known.get(link.to, ()))
            problems.add(link.path, link.line, f'there is no {link.to} "{link.id}" to link to. {hint}')


def source_of(to: str, id_: str, chapters: Mapping[str, Chapter]) -> tuple[str, str]:
    """The address below docs/ of the page that a link by id leads to, and the place on it (empty: the whole page)."""
    if to in PLACES:
        return PLACES[to], id_
    if to == "chapter" and id_ in chapters:
        return chapters[id_].src_uri, ""
    return PAGES[to].format(id_), ""


def replace_links(text: str, address: Callable[[str, str], str]) -> str:
    """A text with every link by id turned into `address(to, id)`."""
    return LINK.sub(lambda match: f"]({address(match[1], match[2])}" if match[1] else match[0], text)
