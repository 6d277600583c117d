"""Finds texts that still mention what an edition goes without: links to it become plain words, which may make no sense."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping

from guidebook.authoring.problems import FileLine, shown
from guidebook.edition.without import Removal
from guidebook.guide.gone import Gone
from guidebook.guide.markers import markers_in

LEAST = 2  # the fewest words in a title that is searched for: "Privacy" may be in any text

TextAt = tuple[str, int, str]  # a file as messages show it, a line, and the text that begins there, as it was typed


def still_named(texts: Iterable[TextAt], pages: Mapping[str, str], gone: Gone, removals: Collection[Removal]) -> str:
    """One warning that lists each place where a link or marker leads to something removed, or its title is used; empty if none.

    `pages` are the addresses below docs/ of files that are pages, by their path in messages. Texts in a file that is itself
    among the `removals` do not count.
    """
    own = {each.was for each in removals}
    words = [[re.escape(word) for word in each.title.split()] for each in removals]
    names = [re.compile(r"\b" + r"\s+".join(name) + r"\b") for name in words if len(name) >= LEAST]
    found: dict[tuple[str, int], str] = {}
    for path, line, text in texts if gone.ids else ():
        for at, mention in _in_text(text, pages.get(path, ""), gone, names) if path not in own else ():
            number = line + text.count("\n", 0, at)
            found[line.path if isinstance(line, FileLine) else path, number] = mention
    if not found:
        return ""
    how_many = "1 place still mentions" if len(found) == 1 else f"{len(found)} places still mention"
    heading = f"{how_many} what this edition leaves out. Links there are plain words now. Change what no longer makes sense:"
    return "\n  ".join([heading, *(f"{path}:{line}: {shown(mention, 60)}" for (path, line), mention in sorted(found.items()))])


def _in_text(text: str, src_uri: str, gone: Gone, names: Iterable[re.Pattern[str]]) -> Iterator[tuple[int, str]]:
    for name in names:
        yield from ((found.start(), found[0]) for found in name.finditer(text))
    for marker in markers_in(text):
        if gone.has(*marker.groups()):
            yield marker.start(), marker[0]
    if "](" in text or "]:" in text:
        yield from gone.links_in(text, src_uri)
