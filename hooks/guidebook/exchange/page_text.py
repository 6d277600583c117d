"""Pages as they were typed: front matter, and paragraph by paragraph, beside what is translated of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from guidebook.authoring.source import FRONT
from guidebook.exchange.message import Desk, has_words

BEGINS = re.compile(r"\s*(?:#{1,6} |[-*] |\d+\. |!!! \w+|\?\?\?\+? \w+|\||\[\[|>|```)?")
NO_WORDS = re.compile(r"\[\[[^\]]*\]\]|<[^>]+>|\{[^}]*\}")


@dataclass(frozen=True)
class PageText:
    """One page. `lines` says where each of its paragraphs, the `blocks`, begins."""

    front: dict[str, Any]
    blocks: list[str]
    lines: list[int]

    @property
    def text(self) -> str:
        """All that stands below its front matter."""
        return "\n\n".join(self.blocks)

    def is_like(self, other: PageText) -> bool:
        """Whether each paragraph of one is that of the other in its place."""
        begin = [[BEGINS.match(block)[0] for block in page.blocks] for page in (self, other)]  # type: ignore[index]
        return begin[0] == begin[1]


def says_something(block: str) -> bool:
    """Whether there are words in a paragraph, besides markers and code."""
    return not block.lstrip().startswith("```") and has_words(NO_WORDS.sub("", block))


def page_pairs(desk: Desk) -> Iterator[tuple[str, PageText, PageText]]:
    """Every page of a layer, by its path there, with what is translated of it."""
    for path in desk.files("docs", "*.md"):
        file = desk.name(path)
        translation = desk.translation / file
        done = translation.read_text(encoding="utf-8") if translation.is_file() else ""
        yield file, page_text(path.read_text(encoding="utf-8")), page_text(done)


def page_text(text: str) -> PageText:
    """A page, from all that stands in its file."""
    found = FRONT.match(text)
    front = yaml.safe_load(found["front"]) if found else None
    first = text.count("\n", 0, found.end()) + 1 if found else 1
    blocks = list(blocks_of(text[found.end() :] if found else text, first))
    return PageText(front if isinstance(front, dict) else {}, [block for _, block in blocks], [line for line, _ in blocks])


def blocks_of(text: str, first: int = 1) -> Iterator[tuple[int, str]]:
    """The paragraphs of a text, each with its line; what stands in a fence is one."""
    block: list[str] = []
    fenced = False
    for number, line in enumerate(text.split("\n"), first):
        fenced ^= line.lstrip().startswith("```")
        if line.strip() or fenced:
            block.append(line.rstrip() if not fenced else line)
        elif block:
            yield number - len(block), "\n".join(block)
            block = []
    if block:
        yield number - len(block) + 1, "\n".join(block)
