"""Where texts still mention what an edition goes without: links there are plain words now, and a sentence may make no sense."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping

from guidebook.authoring.problems import FileLine, shown
from guidebook.edition.without import Left
from guidebook.guide.gone import Gone
from guidebook.guide.markers import ALONE

LEAST = 2  # the least number of words in a name that is searched for: "Privacy" may be in any text

TextAt = tuple[str, int, str]  # a text as it was typed, after its file and line


def still_named(texts: Iterable[TextAt], pages: Mapping[str, str], gone: Gone, left: Collection[Left]) -> str:
    """Warnings: each place where a link or marker leads to what is gone, or where its name is used.

    `pages` are the addresses below docs/ of the files that are pages; texts of what is itself `left` out do not count.
    """
    own = {each.was for each in left}
    words = [[re.escape(word) for word in each.title.split()] for each in left]
    names = [re.compile(r"\b" + r"\s+".join(name) + r"\b") for name in words if len(name) >= LEAST]
    found: dict[tuple[str, int], str] = {}
    for path, line, text in texts if gone.ids else ():
        for at, said in _in_text(text, pages.get(path, ""), gone, names) if path not in own else ():
            number = line + text.count("\n", 0, at)
            found[line.path if isinstance(line, FileLine) else path, number] = said
    if not found:
        return ""
    how_many = "1 place still speaks" if len(found) == 1 else f"{len(found)} places still speak"
    told = f"{how_many} of what this edition goes without. Links there are plain words now. Change what makes no sense:"
    return "\n  ".join([told, *(f"{path}:{line}: {shown(said, 60)}" for (path, line), said in sorted(found.items()))])


def _in_text(text: str, src_uri: str, gone: Gone, names: Iterable[re.Pattern[str]]) -> Iterator[tuple[int, str]]:
    for name in names:
        yield from ((found.start(), found[0]) for found in name.finditer(text))
    for marker in ALONE.finditer(text) if "[[" in text else ():
        if gone.has(*marker.groups()):
            yield marker.start(), marker[0]
    if "](" in text or "]:" in text:
        yield from gone.links_in(text, src_uri)
