"""Links by id, in Markdown and in YAML alike: `[the plan](worksheet:monitoring-plan)`, `[…](chapter:…)`, `[…](term:…)`.

The parts of pages say what can be linked to, each with a `LinkTarget`. Chapters can be linked to in every guidebook.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import unescape

from guidebook.authoring.fences import FENCED
from guidebook.authoring.problems import Problems, nearest, shown

ELSEWHERE = ("http", "https", "mailto", "tel")  # the only schemes with which a link may lead out of the site

CODE = rf"{FENCED}|`[^`\n]+`"  # links inside code are shown, not followed
DEFINITION = r"^[ ]{0,3}\[(?!\^)[^\]\n]+\]:"  # `[1]: address`, to which `[words][1]` leads; not a footnote
BY_ID = rf"(?P<to>(?!(?:{'|'.join(ELSEWHERE)}):)[a-z_]+):(?P<id>[^)#\s]*)"
LINK = re.compile(rf"(?m){CODE}|(?P<before>\]\(|{DEFINITION}[ ]*){BY_ID}")
ADDRESS = re.compile(rf"(?im){CODE}|\]\(([^)]*)|{DEFINITION}\s*(\S+)|<([a-z][a-z0-9+.-]*:[^<>\s]*)>")
PICTURE = re.compile(rf"{CODE}|!\[[^\[\]\n]*\]\(([^)]*)")
APART = re.compile(rf"{CODE}|(?<!\[[ xX])\][ ]+(\((?:[a-z]+:[^()\s]|[^()\s:]+\.md\b)[^()\n]*\))")  # `[words] (address)`
NO_CITATION = re.compile(rf"{CODE}|(\[-?@[\w.-][^\[\]\n]*\])(?![(\[:])")  # what is left of those that were meant as one
SCHEME = re.compile(r"<?([A-Za-z][A-Za-z0-9+.-]*):(\s*[^)#\s]*)")

Known = Mapping[str, Collection[str]]  # what can be linked to or placed by id, such as `story` → the ids that exist


@dataclass(frozen=True)
class LinkTarget:
    """Something that can be linked to by id, and the page that such a link leads to.

    Attributes:
        name: what comes before the colon of a link, such as `story`.
        page: the path below docs/ of the page that holds all of them, or with `{}` in place of the id if each has its own.
        help: what it is, in a sentence for authors.
    """

    name: str
    page: str
    help: str

    def source_of(self, id_: str) -> tuple[str, str]:
        """`(path, anchor)`: the page that a link leads to, below docs/, and the place on it (empty: the whole page)."""
        return (self.page.format(id_), "") if "{}" in self.page else (self.page, id_)


@dataclass(frozen=True)
class Link:
    """A link by id, or another link that must be checked, and the file and line that it is in."""

    path: str
    line: int
    to: str  # `worksheet`, `story` …; a scheme that no link may have; `//`; `apart`; `cited`; `picture`, for one from elsewhere
    id: str


def find_links(text: str, path: str, line: int) -> Iterator[Link]:
    """The links in a text that begins at `line` of a file: those by id, those with a scheme that none may have, those that a
    space tears apart, citations that are none, and pictures from other sites. Links to pages by path, and ordinary links out of
    the site, are not among them.
    """
    for match in NO_CITATION.finditer(text) if "@" in text else ():
        if match[1]:
            yield Link(path, line + text.count("\n", 0, match.start()), "cited", match[1])
    for match in APART.finditer(text) if "] " in text else ():
        if match[1]:
            yield Link(path, line + text.count("\n", 0, match.start()), "apart", match[1])
    if not ("](" in text or "]:" in text or "<" in text):
        return
    for match in ADDRESS.finditer(text):
        address = match[1] or match[2] or match[3] or ""
        scheme = scheme_of(address)
        if scheme and scheme.lower() not in ELSEWHERE:
            as_typed = SCHEME.match(address)
            to, id_ = as_typed.groups() if as_typed else (scheme, "")
            yield Link(path, line + text.count("\n", 0, match.start()), to, id_)
    for match in PICTURE.finditer(text) if "![" in text else ():
        if scheme_of(match[1] or ""):
            yield Link(path, line + text.count("\n", 0, match.start()), "picture", "")


def scheme_of(address: str) -> str:
    """The scheme of an address as browsers read it (WHATWG URL Standard, 4.4: they skip control characters, for one).

    Empty for an address within the site; `//` for one that names a host and no scheme.
    """
    plain = re.sub(r"[\x00-\x20\x7f<]|\\(?=:)", "", unescape(address))
    found = re.match(r"([A-Za-z][A-Za-z0-9+.-]*):|[/\\]{2}", plain)
    return (found[1] or "//") if found else ""


def check_links(links: Iterable[Link], known: Known, problems: Problems, retired: Known, gone: Known) -> None:
    """Report links to what cannot be linked to, to ids that do not exist, and to tools that are `retired`.

    Links to what is `gone` from this edition are fine: they become plain words.
    """
    for link in links:
        if link.id in gone.get(link.to, ()):
            continue
        if link.to == "picture":
            problems.add(link.path, link.line, "a picture must be a file of this site: pages load nothing from elsewhere.")
        elif link.to == "apart":
            said = f'a link has no space between "]" and "(": readers see {shown(link.id)} as it is.'
            problems.add(link.path, link.line, said)
        elif link.to == "cited":
            said = 'a citation has only keys, and a page after a comma, as in "[@key, p. 5]"'
            problems.add(link.path, link.line, f"{said}: readers see {shown(link.id)} as it is.")
        elif link.to == "//":
            problems.add(link.path, link.line, 'a link cannot begin with "//": write "https://" in full.')
        elif link.to not in known:
            hint = nearest(link.to, (*known, *ELSEWHERE))
            problems.add(link.path, link.line, f"a link cannot begin with {shown(link.to + ':')}. {hint}")
        elif link.id in retired.get(link.to, ()):
            problems.add(link.path, link.line, f'the tool "{link.id}" is retired: link to what took its place.')
        elif link.id not in known[link.to]:
            hint = nearest(link.id, known[link.to])
            problems.add(link.path, link.line, f'there is no {link.to} "{link.id}" to link to. {hint}')


def replace_links(text: str, address: Callable[[str, str], str]) -> str:
    """A text with every link by id turned into `address(to, id)`."""
    return LINK.sub(lambda match: match["before"] + address(match["to"], match["id"]) if match["to"] else match[0], text)
