"""What an update asks of people who keep an edition, and what is new for their readers, read from two versions in git."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from guidebook.upkeep.repository import Repository

CHANGELOG = "CHANGELOG.md"
SECTION = re.compile(r"(?ms)^### To do\n(.*?)(?=^##|\Z)")
POINT = re.compile(r"(?ms)^- .*?(?=^- |^\S|^\s*\n|\Z)")
TITLE = re.compile(r"(?m)^title: *(.+?) *$")
FOR_AUTHORS = "docs/contribute/"
SORTS = {"worksheets": "tool", "docs": "page"}


@dataclass(frozen=True)
class Change:
    """A tool or page that is new, is gone, or has a different address."""

    what: str  # `new`, `gone` or `renamed`
    sort: str  # `tool` or `page`
    title: str
    path: str
    before: str = ""  # if it was renamed: its old path

    @property
    def line(self) -> str:
        """The change in words."""
        if self.what == "renamed":
            return f"{self.sort} renamed: “{self.title}”, {self.before} → {self.path}"
        return f"{self.sort} {self.what}: “{self.title}” ({self.path})"


def to_do(repository: Repository, before: str, after: str) -> list[str]:
    """What the changelog of the version `after` asks people to do and that of `before` did not: each point as it is written."""
    known = set(_points(repository.text_at(before, CHANGELOG) or ""))
    return [point for point in _points(repository.text_at(after, CHANGELOG) or "") if point not in known]


def came_and_went(repository: Repository, before: str, after: str) -> list[Change]:
    """The tools, and the pages for readers, that came, went or moved between two versions."""
    said = repository.says("diff", "--name-status", "--find-renames", before, after, "--", *SORTS)
    return [change for line in said.splitlines() for change in _change(line.split("\t"), repository, before, after)]


def changed_files(repository: Repository, before: str, after: str) -> int:
    """How many files differ between two versions."""
    return len(repository.says("diff", "--name-only", before, after).splitlines())


def _change(fields: list[str], repository: Repository, before: str, after: str) -> Iterator[Change]:
    what = {"A": "new", "D": "gone", "R": "renamed"}.get(fields[0][0])
    path = PurePosixPath(fields[-1])
    if not what or path.suffix not in (".md", ".yml") or fields[-1].startswith(FOR_AUTHORS):
        return
    if path.parts[0] == "docs" and path.suffix != ".md":
        return
    text = repository.text_at(before if what == "gone" else after, fields[-1]) or ""
    title = TITLE.search(text)
    yield Change(what, SORTS[path.parts[0]], title[1].strip("\"'") if title else path.stem, fields[-1], fields[1])


def _points(changelog: str) -> list[str]:
    return [point[0].strip() for section in SECTION.finditer(changelog) for point in POINT.finditer(section[1])]
