"""What search reads of a page: its headings, paragraphs and lists, without controls and whatever else is not content.

Search parses every page with Python's own HTML parser, tag by tag, and keeps few of the tags. For a page full of controls or
shapes, that would take longer than everything else in a build, so search is given only what it keeps.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

TEMPLATE = re.compile(r"(<template\b|</template>)")
EXCLUDED = " data-search-exclude"
NAME = re.compile(r"\w+")
HEADINGS = {f"h{level}" for level in range(1, 7)}  # search itself leaves out the whole section of an excluded heading
NOTE = re.compile(r'<sup class="gb-note">\d+</sup>')  # the number of a note on paper
WITHIN_WORDS = re.compile(r"</?(?:a|abbr|b|em|i|strong)\b[^>]*>")
LETTERS = r"\w\u00aa-\u02af\u0370-\u1fff"  # the letters of words, in writing systems that put spaces between them
TEXT = "p|ul|ol|li|pre|code|sub|sup"  # the tags that search keeps, besides headings
KEPT = re.compile(rf"<({TEXT})\s[^>]*>")
REST = re.compile(rf"</?(?!(?:h[1-6]|{TEXT})\b)\w[^>]*>")

FOLDED = "folded"  # our rules by which search finds words with and without accents: lunr.folded.min.js, among the assets
SEGMENTED = {"hi", "ja", "th"}  # languages in which the theme's search must find out by itself where words end


def languages_of_search(given: Sequence[str]) -> list[str]:
    """The codes of the languages by whose rules the theme's search should read words, instead of those `given`."""
    return list(given) if SEGMENTED & {*given} else [FOLDED]


def separator(words: str) -> str:
    """The regular expression, in JavaScript, for what separates the words that the theme's search looks for: spaces, hyphens,
    and `words`, with spaces between them, that say nothing by themselves.

    In JavaScript, `\\b` takes a letter with an accent for the end of a word, so the ends of words are spelled out here.
    """
    plain = {each: None for word in words.split() for each in (word, folded(word))}
    either = "|".join(f"[{word[0].upper()}{word[0]}]{re.escape(word[1:])}" for word in plain)
    return rf"(?:^|[\s\-]+)(?:(?:{either})(?![{LETTERS}])[\s\-]*)*"


def folded(text: str) -> str:
    """A text without accents, as search compares it (Unicode NFD, without combining characters)."""
    return "".join(each for each in unicodedata.normalize("NFD", text) if not unicodedata.combining(each))


def for_search(html: str) -> str:
    """The part of a page's HTML that search can use."""
    content = NOTE.sub("", "".join(_included("".join(_outside_templates(html)))))
    return REST.sub(" ", KEPT.sub(r"<\1>", WITHIN_WORDS.sub("", content)))


def _outside_templates(html: str) -> Iterator[str]:
    """The HTML without `<template>` elements, from which browsers make further rows; they may be inside each other."""
    depth = 0
    for part in TEMPLATE.split(html):
        if part == "<template":
            depth += 1
        elif part == "</template>":
            depth -= 1
        elif not depth:
            yield part


def _included(html: str) -> Iterator[str]:
    """The HTML without the elements that say search should leave them out, with whatever is in them."""
    at = mark = 0
    while (mark := html.find(EXCLUDED, mark + 1)) >= 0:
        start = html.rfind("<", at, mark)
        name = NAME.match(html, start + 1)
        end = _end(html, start, name[0]) if name and name[0] not in HEADINGS else -1
        if end >= 0:
            yield html[at:start]
            at = mark = end
    yield html[at:]


def _end(html: str, start: int, name: str) -> int:
    """Where the element of this name that begins at `start` ends, as there may be others of its name in it; -1 if nowhere."""
    depth = 0
    for tag in re.compile(rf"<(/?){name}\b[^>]*>").finditer(html, start):
        depth += -1 if tag[1] else 1
        if not depth:
            return tag.end()
    return -1
