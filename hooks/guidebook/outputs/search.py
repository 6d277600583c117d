"""What search reads of a page: its headings, paragraphs and lists, without controls and anything else that is not content.

Search takes every page apart with Python's own HTML parser, tag by tag, and keeps few of the tags. For a page full of
controls or shapes that would take longer than everything else in a build, so it is given only what it keeps.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

TEMPLATE = re.compile(r"(<template\b|</template>)")
EXCLUDED = " data-search-exclude"
NAME = re.compile(r"\w+")
HEADINGS = {f"h{level}" for level in range(1, 7)}  # an excluded heading takes its section with it, as in search itself
NOTE = re.compile(r'<sup class="gb-note">\d+</sup>')  # the number of a note on paper
WITHIN_WORDS = re.compile(r"</?(?:a|abbr|b|em|i|strong)\b[^>]*>")
LETTERS = r"\w\u00aa-\u02af\u0370-\u1fff"  # of words, in the scripts that write with spaces
TEXT = "p|ul|ol|li|pre|code|sub|sup"  # what search keeps of a text, besides its headings
KEPT = re.compile(rf"<({TEXT})\s[^>]*>")
REST = re.compile(rf"</?(?!(?:h[1-6]|{TEXT})\b)\w[^>]*>")


FOLDED = "folded"  # the rules by which search finds words with accents and without: lunr.folded.min.js, among the assets
SEGMENTED = {"hi", "ja", "th"}  # languages without spaces, of which the theme's worker knows by their names where words end


def languages_of_search(given: Sequence[str]) -> list[str]:
    """By the rules of which languages the theme's search reads words, of those that it would take."""
    return list(given) if SEGMENTED & {*given} else [FOLDED]


def separator(words: str) -> str:
    """What separates the words that search looks for, as set in the theme's search: spaces, hyphens, some words.

    To browsers, a letter with an accent ends a word, so the ends of words are spelled out here.
    """
    plain = {each: None for word in words.split() for each in (word, folded(word))}
    either = "|".join(f"[{word[0].upper()}{word[0]}]{re.escape(word[1:])}" for word in plain)
    return rf"(?:^|[\s\-]+)(?:(?:{either})(?![{LETTERS}])[\s\-]*)*"


def folded(text: str) -> str:
    """A text as search compares it: without accents."""
    return "".join(each for each in unicodedata.normalize("NFD", text) if not unicodedata.combining(each))


def for_search(html: str) -> str:
    """The part of a page's HTML that search can use."""
    content = NOTE.sub("", "".join(_included("".join(_outside_templates(html)))))
    return REST.sub(" ", KEPT.sub(r"<\1>", WITHIN_WORDS.sub("", content)))


def _outside_templates(html: str) -> Iterator[str]:
    """The HTML without the templates from which the browser makes further rows; they may hold each other."""
    depth = 0
    for part in TEMPLATE.split(html):
        if part == "<template":
            depth += 1
        elif part == "</template>":
            depth -= 1
        elif not depth:
            yield part


def _included(html: str) -> Iterator[str]:
    """The HTML without the elements that ask to be left out."""
    at = mark = 0
    while (mark := html.find(EXCLUDED, mark + 1)) >= 0:
        start = html.rfind("<", at, mark)
        name = NAME.match(html, start + 1)
        end = html.find(f"</{name[0]}>", mark) if name and name[0] not in HEADINGS else -1
        if end >= 0:
            yield html[at:start]
            at = mark = html.index(">", end) + 1
    yield html[at:]
