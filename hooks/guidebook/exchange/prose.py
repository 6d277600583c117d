"""Pages as messages: the words in their front matter, and their text paragraph by paragraph.

Somebody who translates by hand may join two paragraphs. Then paragraphs cannot be paired, and the whole page is one message.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from guidebook.exchange.message import Domain, Key, Message, TextOrForms, TranslationJob
from guidebook.exchange.outdated import IN_WORDS, outdated_paragraphs
from guidebook.exchange.page_text import blocks_of, page_pairs, says_something
from guidebook.exchange.yaml_form import as_yaml, with_texts


class Pages(Domain):
    """The texts of Markdown pages."""

    name = "pages"

    def messages(self, job: TranslationJob) -> Iterator[Message]:
        marks = job.marks()
        for file, page, done in page_pairs(job):
            for name in IN_WORDS:
                if isinstance(page.front.get(name), str):
                    yield Message(f"{file}: {name}", page.front[name], str(done.front.get(name, "")))
            others = outdated_paragraphs(file, page, marks)
            if done.blocks and not page.is_like(done):
                yield Message(file, page.text, done.text, is_outdated=bool(others))
                continue
            for number, block in enumerate(page.blocks):
                if says_something(block):
                    said = done.blocks[number] if done.blocks else ""
                    yield Message(file, block, said if said != block else "", is_outdated=block in others)

    def files(self, job: TranslationJob, translations: Mapping[Key, TextOrForms]) -> Iterator[tuple[Path, str]]:
        for file, page, done in page_pairs(job):
            words = {
                name: translations.get((f"{file}: {name}", str(page.front.get(name))), done.front.get(name, ""))
                for name in IN_WORDS
            }
            front = {name: each for name, each in done.front.items() if name not in IN_WORDS}
            front = {name: text for name, text in words.items() if text} | front
            whole = translations.get((file, page.text))
            if whole is not None:
                blocks = [block for _, block in blocks_of(str(whole))]
            elif done.blocks and not page.is_like(done):
                blocks = done.blocks  # no paragraph of it has a place in there
            else:
                pairs = zip(page.blocks, done.blocks or page.blocks, strict=True)
                blocks = [str(translations.get((file, block), old) or block) for block, old in pairs]
            if blocks == page.blocks and blocks != done.blocks:
                blocks = []  # nothing is translated any more, so readers see the original
            if (front, blocks) != (done.front, done.blocks):
                head = f"---\n{with_texts(done.as_typed, words) or as_yaml(front)}---\n" if front else ""
                text = "\n\n".join(blocks) + "\n" if blocks else ""
                yield job.folder / file, "\n".join(filter(None, (head, text)))
