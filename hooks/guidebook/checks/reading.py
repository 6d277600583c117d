"""How hard a Markdown text is to read: a measure for authors, which never stops a build."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from guidebook.authoring.fences import without_fences
from guidebook.authoring.source import Source

NOT_PROSE = [
    (r"\A---\n(?s:.*?)\n---\n", ""),  # front matter
    (r"^\s*\[\[.*\]\]\s*$", ""),  # markers
    (r"^!!! .*$", ""),  # the titles of margin notes
    (r"^#+ .*$", ""),  # headings
    (r"^\|[-| :]+\|$", ""),
    (r"\s*\[-?@[^\]]*\]", ""),  # citations
    (r"\[([^\]]*)\]\([^)]*\)(\{[^}]*\})?", r"\1"),  # links
    (r"`[^`\n]*`", ""),
    (r"^\s*(?:[-+*]|\d+\.)\s+", "\n"),
    (r"^\|(.*)\|$", r"\1.\n"),  # a row of a table
    (r"[*_>|]", " "),
]
SENTENCE_END = re.compile(r"(?<=[.!?:])[\"”’)]*\s+|\n\s*\n")
WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*")
SILENT = re.compile(  # an e that is not heard: plane, whole, planed, safely
    r"(?<=[^aeiouyl])e$|(?<=[aeiouy]l)e$|(?<=[^aeiouytd])e(?=[ds]$)|(?<=[aeiouy][^aeiouy])e(?=(?:ly|ment|ful)$)"
)
HARD = 11  # US school grade; our own pages are below 10
LONG = 3000  # words
ENOUGH = 100  # words, as for shorter texts the measure means nothing


def prose(markdown: str) -> str:
    """The sentences of a Markdown text, without markup, headings and anything else that is no sentence."""
    text = without_fences(markdown)
    for pattern, instead in NOT_PROSE:
        text = re.sub(pattern, instead, text, flags=re.MULTILINE)
    return text


def words(text: str) -> list[str]:
    """The words of a text."""
    return WORD.findall(text)


def syllables_by_vowels(word: str) -> int:
    """An estimate of the number of syllables in an English word, from its vowels."""
    plain = re.sub(r"[^a-z]", "", word.lower())
    return max(1, len(re.findall(r"[aeiouy]+", SILENT.sub("", plain))))


def grade(text: str, syllables_of: Callable[[str], int] = syllables_by_vowels) -> float:
    """The Flesch-Kincaid grade level of a text: the US school grade that can read it (Kincaid and others, 1975).

    The text must have at least one word.
    """
    sentences = [sentence for sentence in SENTENCE_END.split(text) if words(sentence)]
    all_words = words(text)
    syllables = sum(syllables_of(word) for word in all_words)
    return 0.39 * len(all_words) / len(sentences) + 11.8 * syllables / len(all_words) - 15.59


def hard_pages(pages: Iterable[Source]) -> Iterator[str]:
    """A warning for each page that is hard to read, and for each that is too long."""
    for page in pages:
        text = prose(page.text)
        count = len(words(text))
        if count >= ENOUGH and (hard := grade(text)) > HARD:
            yield (
                f"{page.path}: this page is about as hard to read as texts of grade {round(hard)}; ours stay below 10. "
                "Shorter sentences help most."
            )
        if count > LONG:
            yield f"{page.path}: this page has {count:,} words; few people read more than {LONG:,} at one time."
