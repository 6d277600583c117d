"""Pages as they were typed, split into front matter and paragraphs, each page with its translation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from guidebook.authoring.fences import outside_fences, without_fences
from guidebook.authoring.problems import Problems
from guidebook.authoring.source import read_typed
from guidebook.authoring.yaml_source import read_text
from guidebook.exchange.message import TranslationJob, has_words

BEGINS = re.compile(r"\s*(?:#{1,6} |[-*] |\d+\. |!!! \w+|\?\?\?\+? \w+|\||\[\[|>|```|~~~)?")
NO_WORDS = re.compile(r"\[\[[^\]]*\]\]|<[^>]+>|\{[^}]*\}")


@dataclass(frozen=True)
class PageText:
    """One page: its front matter, its paragraphs (`blocks`), and the line on which each of these begins."""

    front: dict[str, Any]
    as_typed: str  # the front matter
    blocks: list[str]
    lines: list[int]

    @property
    def text(self) -> str:
        """Everything below the front matter."""
        return "\n\n".join(self.blocks)

    def is_like(self, other: PageText) -> bool:
        """Whether two pages have the same sequence of headings, list items, paragraphs and so on, so that they pair up."""
        begin = [[BEGINS.match(block)[0] for block in page.blocks] for page in (self, other)]  # type: ignore[index]
        return begin[0] == begin[1]


def says_something(block: str) -> bool:
    """Whether a paragraph has words apart from markers, HTML and code."""
    return has_words(NO_WORDS.sub("", without_fences(block)))


def page_pairs(job: TranslationJob, new: Mapping[Path, str] | None = None) -> Iterator[tuple[str, PageText, PageText]]:
    """Every page of a layer: its path there, its text, and its translation (which is empty where there is none).

    `new` holds what some files are about to hold, which counts as if they held it.
    """
    for path in job.files("docs", "*.md"):
        file = job.name(path)
        yield file, _read(path, job, {}), _read(job.folder / file, job, new or {})


def _read(path: Path, job: TranslationJob, new: Mapping[Path, str]) -> PageText:
    """A page; empty where there is none, or where it cannot be read, which is noted."""
    shown = path.relative_to(job.root).as_posix()
    text = new[path] if path in new else read_text(path, shown, job.problems) if path.is_file() else None
    return page_text(text or "", shown, job.problems)


def page_text(text: str, path: str, problems: Problems) -> PageText:
    """Split the text of a page's file; `path` is the one that messages show."""
    typed = read_typed(path, text, problems)
    blocks = [found for piece in typed.pieces for found in blocks_of(piece.text, piece.line)]
    return PageText(dict(typed.values), typed.as_typed, [block for _, block in blocks], [line for line, _ in blocks])


def blocks_of(text: str, first: int = 1) -> Iterator[tuple[int, str]]:
    """The paragraphs of a text, each as its line and its text; `first` is the text's own line. A fenced block is one.

    Of blanks at the end of a line, only two stay, with which Markdown breaks the line there.
    """
    block: list[str] = []
    lines = text.split("\n")
    outside = dict(outside_fences(lines))
    for index, line in enumerate(lines):
        number = first + index
        if line.strip() or index not in outside:
            block.append(line.rstrip() + ("  " if line.endswith("  ") else "") if index in outside else line)
        elif block:
            yield number - len(block), "\n".join(block).rstrip()
            block = []
    if block:
        yield number - len(block) + 1, "\n".join(block).rstrip()
