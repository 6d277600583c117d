"""Links from page to page by path, `[the evidence](../evidence.md#effects)`: whether the page exists.

MkDocs checks that too, but late and without line numbers. Whether the place on the page exists, only its HTML can tell. What
cannot be read as an address at all would end MkDocs' build.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Collection, Iterable, Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from guidebook.authoring.problems import Problems, meant, shown
from guidebook.authoring.source import Source
from guidebook.guide.links import ADDRESS, CODE, DEFINITION, scheme_of

LINK = re.compile(rf"{CODE}|\]\(\s*(?:<([^>\n]+)>|([^)\s]+))|{DEFINITION}[ \t]*<?([^\s>]+)", re.MULTILINE)
ELSEWHERE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|[/\\#?]")  # another site, an id, or a place on the same page
REST = re.compile(r"[ ]+([^\s\"'()][^()\n]*)\)")  # of an address with spaces in it
UNREADABLE = (
    "is not an address: it names no host that there could be. If it only shows what one looks like, put it between backticks."
)


def check_page_links(sources: Iterable[Source], pages: Collection[str], folders: Iterable[Path], problems: Problems) -> None:
    """Report every link by path that leads nowhere, and every address that cannot be read. `pages` are paths below docs/;
    `folders` hold other files to link to.
    """
    folders = list(folders)
    for source in sources:
        for at, address in _unreadable(source.text):
            problems.add(source.path, source.at(source.text.count("\n", 0, at) + 1), f"{shown(address, 80)} {UNREADABLE}")
        for line, address, rest in _links(source):
            path = unquote(re.split(r"[?#]", address, maxsplit=1)[0])
            target = posixpath.normpath(posixpath.join(posixpath.dirname(source.src_uri), path))
            if target in pages or any(_is_file(folder / target) for folder in folders):
                continue
            near = meant(target, pages)
            hint = f'Did you mean "{posixpath.relpath(near, posixpath.dirname(source.src_uri) or ".")}"?' if near else ""
            said = f"there is no page or file {shown(path)} to link to. {_habit(path, rest) or hint}"
            problems.add(source.path, source.at(line), said)


def _habit(path: str, rest: str) -> str:
    """What to write instead where an address is written as people are used to elsewhere; `rest` follows it after a space."""
    if rest:
        return f'An address with spaces goes between "<" and ">": {shown(f"(<{path} {rest}>)")}.'
    if "\\" in path:
        return 'Write "/" where Windows has a backslash.'
    if path.lower().startswith("www."):
        return 'An address elsewhere begins with "https://".'
    return 'A mail address begins with "mailto:".' if "@" in path else ""


def replace_page_links(text: str, address: Callable[[str], str]) -> str:
    """A text in which every link to a page, by its path below docs/, leads to `address(path)` instead; anchors are kept."""

    def replaced(found: re.Match[str]) -> str:
        way = found[1] or found[2] or found[3]
        path, mark, place = (way or "").partition("#")
        if not path.endswith(".md") or ELSEWHERE.match(way):
            return found[0]
        return found[0].replace(way, address(path) + mark + place)

    return LINK.sub(replaced, text)


def is_readable(address: str) -> bool:
    """Whether an address can be taken apart; `https://[your-district].org/` cannot, as only numbers of hosts have brackets."""
    try:
        host = urlsplit(address).netloc
    except ValueError:
        return False
    return "[" not in host or bool(re.search(r"\[[0-9A-Fa-f:.]+\]", host))  # Python before 3.11.4 takes anything in brackets


def with_readable(text: str) -> str:
    """A text with addresses that cannot be read, which are reported, left empty: MkDocs would stop at them."""
    for _, address in _unreadable(text):
        text = text.replace(address, "#")
    return text


def check_anchors(source: Source | None, wrong: Iterable[str], problems: Problems) -> None:
    """Report links on a page, as they were typed, to places that do not exist on the pages they lead to."""
    for address in wrong:
        if source:
            at = source.text.find(address)
            line = source.at(source.text.count("\n", 0, at) + 1) if at >= 0 else 0
            problems.add(source.path, line, f"{shown(address)} leads to a heading or place that is not on that page.")


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # no file can have such a name: it may be a whole picture, pasted as letters
        return False


def _unreadable(text: str) -> list[tuple[int, str]]:
    """Where each address that cannot be read is in a text, and the address."""
    found = ((each.start(), (each[1] or each[2] or each[3] or "").strip()) for each in ADDRESS.finditer(text))
    typed = ((at, address.split()[0].strip("<>")) for at, address in found if address)
    return [(at, address) for at, address in typed if not is_readable(address)]


def _links(source: Source) -> Iterator[tuple[int, str, str]]:
    """The line of each link by path, its address, and what follows that in its parentheses without being a title."""
    for found in LINK.finditer(source.text):
        address = found[1] or found[2] or found[3]
        if address and not ELSEWHERE.match(address) and not scheme_of(address):
            rest = REST.match(source.text, found.end()) if found[2] else None
            yield source.text.count("\n", 0, found.start()) + 1, address, rest[1] if rest else ""
