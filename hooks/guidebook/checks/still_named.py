"""Where texts still speak of what an edition goes without: links there are words now, and a sentence may make no sense."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from guidebook.authoring.problems import shown
from guidebook.guide.gone import Gone
from guidebook.guide.markers import ALONE

LEAST = 2  # words that a name must have to be looked for: "Privacy" may stand in any text


def still_named(root: Path, files: Mapping[str, str], gone: Gone, names: Iterable[str]) -> str:
    """What an author may want to know: each place where a link or marker leads to what is gone, or one of its `names` stands.

    `files` are the paths of what is read, each with its address below docs/ where it is a page.
    """
    places = list(_places(root, files, gone, names)) if gone.ids else []
    if not places:
        return ""
    how_many = "1 place still speaks" if len(places) == 1 else f"{len(places)} places still speak"
    told = f"{how_many} of what this edition goes without. Links there are plain words now. Change what makes no sense:"
    return "\n  ".join([told, *places])


def _places(root: Path, files: Mapping[str, str], gone: Gone, names: Iterable[str]) -> Iterator[str]:
    many = [[re.escape(word) for word in name.split()] for name in names]
    known = [re.compile(r"\b" + r"\s+".join(words) + r"\b") for words in many if len(words) >= LEAST]
    for path, src_uri in sorted(files.items()):
        text = (root / path).read_text(encoding="utf-8", errors="replace")
        found: dict[int, str] = {}
        for at, said in (*_named(text, known), *_placed(text, gone), *gone.links_in(text, src_uri)):
            found[text.count("\n", 0, at) + 1] = said
        yield from (f"{path}:{line}: {shown(said, 60)}" for line, said in sorted(found.items()))


def _named(text: str, names: Iterable[re.Pattern[str]]) -> Iterator[tuple[int, str]]:
    for name in names:
        yield from ((found.start(), found[0]) for found in name.finditer(text))


def _placed(text: str, gone: Gone) -> Iterator[tuple[int, str]]:
    for found in ALONE.finditer(text):
        if gone.has(*found.groups()):
            yield found.start(), found[0]
