"""Pages: what their front matter says in words, and their text, paragraph by paragraph.

Whoever translates by hand may join two paragraphs. Then nothing says which belongs to which, and a page is one message.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from guidebook.authoring.source import FRONT
from guidebook.exchange.message import Desk, Key, Message, Said, Sort, has_words, write_if_new
from guidebook.exchange.records import as_yaml

IN_WORDS = ("title", "summary", "situation", "description")
NO_WORDS = re.compile(r"\[\[[^\]]*\]\]|<[^>]+>|\{[^}]*\}")
BEGINS = re.compile(r"\s*(?:#{1,6} |[-*] |\d+\. |!!! \w+|\?\?\?\+? \w+|\||\[\[|>|```)?")


@dataclass(frozen=True)
class _Page:
    front: dict[str, Any]
    blocks: list[str]

    @property
    def text(self) -> str:
        return "\n\n".join(self.blocks)

    def is_like(self, other: _Page) -> bool:
        """Whether each paragraph of one is that of the other in its place."""
        begin = [[BEGINS.match(block)[0] for block in page.blocks] for page in (self, other)]  # type: ignore[index]
        return begin[0] == begin[1]


class Pages(Sort):
    """What stands in Markdown."""

    name = "pages"

    def messages(self, desk: Desk) -> Iterator[Message]:
        for path, page, done in _pages(desk):
            file = desk.name(path)
            for name in IN_WORDS:
                if isinstance(page.front.get(name), str):
                    yield Message(f"{file}: {name}", page.front[name], str(done.front.get(name, "")))
            if done.blocks and not page.is_like(done):
                yield Message(file, page.text, done.text)
                continue
            for number, block in enumerate(page.blocks):
                if _has_words(block):
                    said = done.blocks[number] if done.blocks else ""
                    yield Message(file, block, said if said != block else "")

    def write(self, desk: Desk, said: Mapping[Key, Said]) -> Iterator[Path]:
        for path, page, done in _pages(desk):
            file = desk.name(path)
            words = {name: str(said.get((f"{file}: {name}", str(page.front.get(name))), "")) for name in IN_WORDS}
            front = {name: each for name, each in done.front.items() if name not in IN_WORDS}
            front = {name: text for name, text in words.items() if text} | front
            whole = said.get((file, page.text))
            blocks = [str(said.get((file, block)) or block) for block in page.blocks] if not whole else _blocks(str(whole))
            if blocks == page.blocks:
                blocks = []  # nothing of it is translated: it is seen as it was written first
            if (front, blocks) != (done.front, done.blocks):
                head = f"---\n{as_yaml(front)}---\n" if front else ""
                text = "\n\n".join(blocks) + "\n" if blocks else ""
                yield from write_if_new(desk.translation / file, "\n".join(filter(None, (head, text))))


def _pages(desk: Desk) -> Iterator[tuple[Path, _Page, _Page]]:
    for path in desk.files("docs", "*.md"):
        translation = desk.translation / desk.name(path)
        yield (
            path,
            _page(path.read_text(encoding="utf-8")),
            _page(translation.read_text(encoding="utf-8") if translation.is_file() else ""),
        )


def _page(text: str) -> _Page:
    found = FRONT.match(text)
    front = yaml.safe_load(found["front"]) if found else None
    return _Page(front if isinstance(front, dict) else {}, _blocks(text[found.end() :] if found else text))


def _blocks(text: str) -> list[str]:
    """The paragraphs of a text; what stands in a fence is one."""
    blocks: list[list[str]] = [[]]
    fenced = False
    for line in text.split("\n"):
        fenced ^= line.lstrip().startswith("```")
        if line.strip() or fenced:
            blocks[-1].append(line.rstrip() if not fenced else line)
        elif blocks[-1]:
            blocks.append([])
    return ["\n".join(lines) for lines in blocks if lines]


def _has_words(block: str) -> bool:
    return not block.lstrip().startswith("```") and has_words(NO_WORDS.sub("", block))
