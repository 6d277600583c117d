"""The schema of what a layer changes in a page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from guidebook.authoring.stacked import FOLDER
from guidebook.guide.changed_pages import page_change_schema
from guidebook.schemas import FileSchema, FileSchemas


class PageChangeSchemas(FileSchemas):
    """The schema for changing a page at any depth; other changes in docs/ have schemas of their own."""

    def all(self, root: Path) -> Iterator[FileSchema]:
        yield FileSchema("changed-page", "What is changed in a page", (f"{FOLDER}/docs/**/*.yml",), page_change_schema())
