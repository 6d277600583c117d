"""All that this guidebook tells its readers, text by text: pages, what stands around them, figures, handouts, worksheets.

A caveat in a paragraph helps nobody who reads only the heading above it. So whatever holds for paragraphs is asked of
titles, summaries, labels and notes as well: of every text that stands by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from guidebook.authoring.problems import Problems
from guidebook.authoring.yaml_source import Node, read_yaml
from guidebook.edition.brand import Brand

# What a YAML file says to the program and not to a reader, and titles and addresses of works, which are not ours.
NOT_SAID = {"id", "kind", "layout", "look", "under", "chapter", "chapters", "sources", "see", "links", "authors", "publication"}
TOLD_IN_PAGES = ("title", "summary", "description", "situation")
CITATION = re.compile(r"\s*\[-?@[^\]]*\]")
LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)(?:\{[^}]*\})?")
STARTS = re.compile(r"^\s*(?:[-+*]|\d+\.)\s+|^#+ |^\s*\|")
BESIDE = re.compile(r'^!!! [\w ]*"(.*)"$')
QUOTED = re.compile(r"\"[^\"]*\"|“[^”]*”|(?<![*\w])\*[^*\s][^*]*\*(?!\*)")
ENDS = re.compile(r"(?<=[.!?:;])[\"”’)*]*\s+")


@dataclass(frozen=True)
class Said:
    """One text that stands by itself: a paragraph, a heading, a cell, a label."""

    path: str
    line: int
    name: str
    typed: str

    @property
    def text(self) -> str:
        """The text without citations and addresses."""
        return " ".join(LINK.sub(r"\1", CITATION.sub("", self.typed)).split())

    @property
    def own(self) -> str:
        """The text without what others said and without titles of works."""
        return QUOTED.sub("…", self.text)

    def sentences(self) -> list[str]:
        return [sentence for sentence in ENDS.split(self.own) if sentence]

    def __str__(self) -> str:
        return f"{self.path}:{self.line} ({self.name}): {self.text[:200]}"


def everything(root: Path) -> list[Said]:
    """All texts of a guidebook, but not the pages for those who write it: they show what not to write."""
    docs = root / "docs"
    pages = [path for path in sorted(docs.rglob("*.md")) if "contribute" not in path.parts]
    files = [
        *sorted(docs.glob("*.yml")),
        *sorted((docs / "figures").glob("*.yml")),
        *sorted((root / "worksheets").glob("*.yml")),
    ]
    said = [Said("brand.py", 0, "tagline", Brand().tagline)]
    for path in pages:
        said += in_page(path.read_text(encoding="utf-8"), path.relative_to(root).as_posix())
    for path in files:
        said += in_data(path.read_text(encoding="utf-8"), path.relative_to(root).as_posix())
    return said


def in_data(text: str, path: str) -> Iterator[Said]:
    """The texts of a YAML file. The boxes of a chain make one sentence, with the words on its arrows."""
    node = read_yaml(text, path, Problems())
    assert node, path
    assert node.mapping
    not_ours = {"title"} if path.endswith("references.yml") else set()
    yield from _values(node, path, "", NOT_SAID | not_ours)
    links = node.mapping.get("links")
    if "layout" in node.mapping and links and links.items:
        told = [
            link.mapping[key].raw for link in links.items if link.mapping for key in ("label", "arrow") if key in link.mapping
        ]
        yield Said(path, links.line, "links", " ".join(told))


def _values(node: Node, path: str, name: str, not_said: set[str]) -> Iterator[Said]:
    if node.mapping is not None:
        for key, value in node.mapping.items():
            if key not in not_said:
                yield from _values(value, path, key, not_said)
    elif node.items is not None:
        for item in node.items:
            yield from _values(item, path, name, not_said)
    else:
        for each in in_markdown(node.raw, path, node.line):
            yield Said(path, each.line, name if each.name == "paragraph" else each.name, each.typed)


def in_page(text: str, path: str) -> Iterator[Said]:
    """The texts of a page, with those that stand in its front matter."""
    front = re.match(r"\A---\n(.*?\n)---\n", text, re.DOTALL)
    if front:
        for number, line in enumerate(front[1].split("\n"), 2):
            key, _, value = line.partition(": ")
            if key in TOLD_IN_PAGES:
                yield Said(path, number, key, value.strip('"'))
    rest = text[front.end() :] if front else text
    yield from in_markdown(rest, path, 1 + text.count("\n", 0, len(text) - len(rest)))


def in_markdown(text: str, path: str, first: int = 1) -> Iterator[Said]:
    """The blocks of a Markdown text: paragraphs, headings, items, cells, and titles of margin notes."""
    block: list[str] = []
    begins, name, fenced = first, "paragraph", False
    for number, line in enumerate([*text.split("\n"), ""], first):
        if line.lstrip().startswith(("```", "~~~")):
            fenced = not fenced
            continue
        starts = STARTS.match(line)
        beside = BESIDE.match(line)
        if block and (not line.strip() or starts or beside):
            yield Said(path, begins, name, " ".join(block))
            block = []
        if fenced or not line.strip() or line.strip().startswith("[["):
            continue
        if beside:
            yield Said(path, number, "margin note", beside[1])
        elif line.lstrip().startswith("|"):
            for cell in line.strip().strip("|").split("|"):
                if re.search(r"\w", cell):
                    yield Said(path, number, "cell", cell.strip())
        elif line.startswith("#"):
            yield Said(path, number, "heading", re.sub(r"^#+ |\s*\{[^}]*\}$", "", line))
        else:
            if not block:
                begins, name = number, "item" if starts else "paragraph"
            block.append(STARTS.sub("", line).strip())
