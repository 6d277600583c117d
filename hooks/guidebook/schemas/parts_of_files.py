"""The schemas of files that say only a part of a tool, a figure or an entry: a change to it, or a translation."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from guidebook.authoring.partial import partial
from guidebook.schemas import FileSchema, FileSchemas
from guidebook.schemas.entries import EntrySchemas
from guidebook.schemas.tools import ToolSchemas

FOLDERS = ("changes", "languages/*")


class PartSchemas(FileSchemas):
    """One schema for each sort of file that can be changed or translated in part."""

    def all(self, root: Path) -> Iterator[FileSchema]:
        for whole in (*ToolSchemas().all(root), *EntrySchemas().all(root)):
            schema = partial(whole.schema)
            defined = {name: partial(each) for name, each in whole.schema.get("$defs", {}).items()}
            files = tuple(f"{folder}/{pattern}" for folder in FOLDERS for pattern in whole.files)
            yield FileSchema(
                f"{whole.name}-part", f"{whole.title}, in part", files, {**schema, "$defs": defined} if defined else schema
            )
