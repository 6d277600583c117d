"""The schema of a tool's file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from guidebook.authoring.problems import Problems
from guidebook.authoring.source import read_source
from guidebook.authoring.yaml_source import read_text
from guidebook.guide.chapters import find_chapters
from guidebook.library.schema import worksheet_schema
from guidebook.schemas import FileSchema, FileSchemas


class ToolSchemas(FileSchemas):
    """The schema of worksheets, which suggests the chapters by name."""

    def all(self, root: Path) -> Iterator[FileSchema]:
        yield FileSchema("worksheet", "Worksheet", ("worksheets/*.yml",), worksheet_schema(_chapters(root / "docs")))


def _chapters(docs: Path) -> dict[str, str]:
    """The ids of our chapters with their titles, in their order. What is wrong with a page is for a build to say."""
    unheard = Problems()
    paths = {path.relative_to(docs).as_posix(): path for path in sorted(docs.rglob("*.md"))}
    texts = {uri: text for uri, path in paths.items() if (text := read_text(path, uri, unheard)) is not None}
    sources = [read_source(uri, uri, text, lambda value, path, line: value, unheard) for uri, text in texts.items()]
    return {id_: chapter.title for id_, chapter in find_chapters(sources, unheard).items()}
