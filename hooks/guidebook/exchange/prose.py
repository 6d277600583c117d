"""Pages: what their front matter says in words, and their text, paragraph by paragraph.

Whoever translates by hand may join two paragraphs. Then nothing says which belongs to which, and a page is one message.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from guidebook.exchange.in_step import IN_WORDS, paragraphs_behind
from guidebook.exchange.message import Desk, Key, Message, Said, Sort, write_if_new
from guidebook.exchange.page_text import blocks_of, page_pairs, says_something
from guidebook.exchange.records import as_yaml


class Pages(Sort):
    """What stands in Markdown."""

    name = "pages"

    def messages(self, desk: Desk) -> Iterator[Message]:
        marks = desk.marks()
        for file, page, done in page_pairs(desk):
            for name in IN_WORDS:
                if isinstance(page.front.get(name), str):
                    yield Message(f"{file}: {name}", page.front[name], str(done.front.get(name, "")))
            others = paragraphs_behind(file, page, marks)
            if done.blocks and not page.is_like(done):
                yield Message(file, page.text, done.text, is_behind=bool(others))
                continue
            for number, block in enumerate(page.blocks):
                if says_something(block):
                    said = done.blocks[number] if done.blocks else ""
                    yield Message(file, block, said if said != block else "", is_behind=block in others)

    def write(self, desk: Desk, said: Mapping[Key, Said]) -> Iterator[Path]:
        marks = desk.marks()
        for file, page, done in page_pairs(desk):
            words = {name: str(said.get((f"{file}: {name}", str(page.front.get(name))), "")) for name in IN_WORDS}
            front = {name: each for name, each in done.front.items() if name not in IN_WORDS}
            front = {name: text for name, text in words.items() if text} | front
            whole = said.get((file, page.text))
            others = paragraphs_behind(file, page, marks)
            if whole:
                blocks = [block for _, block in blocks_of(str(whole))]
            elif done.blocks and not page.is_like(done) and others:
                blocks = done.blocks  # as long as nobody has looked at what is new, the old goes on
            else:
                before = done.blocks if page.is_like(done) else page.blocks
                kept = {block: old for block, old in zip(page.blocks, before, strict=True) if block in others}
                blocks = [str(said.get((file, block)) or kept.get(block, block)) for block in page.blocks]
            if blocks == page.blocks:
                blocks = []  # nothing of it is translated: it is seen as it was written first
            if (front, blocks) != (done.front, done.blocks):
                head = f"---\n{as_yaml(front)}---\n" if front else ""
                text = "\n\n".join(blocks) + "\n" if blocks else ""
                yield from write_if_new(desk.translation / file, "\n".join(filter(None, (head, text))))
