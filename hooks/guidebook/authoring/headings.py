"""The headings of a page in Markdown: their words as readers see them, and the anchors that links to them end in."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from html import unescape

from markdown.extensions.toc import slugify, unique

from guidebook.authoring.fences import outside_fences, without_fences

# As Markdown reads it: number signs may also close it, and attributes in braces may follow.
HEADING = re.compile(r"(?P<rank>#{1,6})[ \t]*(?P<words>[^#\s].*?)[ \t]*#*(?:[ \t]+\{:?(?P<attributes>[^{}]*)\})?[ \t]*")
ANCHOR = re.compile(r"#([\w-]+)")
# Pictures, notes, and HTML, of which a heading keeps no words; links; and the marks around words.
MARKUP = re.compile(
    r"!\[[^\[\]]*\]\([^()]*\)|\[\^[^\[\]]*\]|<[^<>]+>|\[([^\[\]]*)\](?:\([^()]*\)|\[[^\[\]]*\])|(?<!\\)[*`]|\\(?=[^\w\s])"
)
UNDERLINED = re.compile(r"^(?<!.\n)(\S.*)\n=+[ ]*$", re.MULTILINE)  # the other way to write a title
EMPHASIS = re.compile(r"(?<![\w\\])(_{1,2})(?=[^\s_])(.+?)(?<=[^\s_])\1(?!\w)")

Words = Callable[[str, int], str]  # (text, index of its line) → the text with the site's words put in


@dataclass(frozen=True)
class Heading:
    """One heading: the index of its line, its rank (1 for a title), its words without markup, and its anchor."""

    index: int
    rank: int
    words: str
    anchor: str


def headings_in(lines: Iterable[str], fill: Words = lambda words, index: words) -> Iterator[Heading]:
    """The headings in the lines of a page, in order. Anchors are told apart as Markdown does it."""
    found = [(index, heading) for index, text in outside_fences(lines) if (heading := HEADING.fullmatch(text))]
    own = [ANCHOR.search(heading["attributes"] or "") for _, heading in found]
    taken = {each[1] for each in own if each}
    for (index, heading), named in zip(found, own, strict=True):
        words = unescape(fill(_unmarked(heading["words"]), index))
        yield Heading(index, len(heading["rank"]), words, named[1] if named else unique(slugify(words, "-"), taken))


def title_in(text: str) -> str:
    """The words of the first title in the text of a page, which may also be underlined; empty where there is none."""
    underlined = UNDERLINED.search(without_fences(text))
    if underlined:
        return unescape(_unmarked(underlined[1]))
    return next((each.words for each in headings_in(text.split("\n")) if each.rank == 1), "")


def _unmarked(words: str) -> str:
    return MARKUP.sub(r"\1", EMPHASIS.sub(r"\2", words)).strip()
