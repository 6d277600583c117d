"""The schemas of what parts of pages are made from: files of entries in docs/, or a folder with a file for each entry."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from guidebook.parts import all_parts
from guidebook.schemas import FileSchema, FileSchemas


class EntrySchemas(FileSchemas):
    """One schema for each part of pages that has a file of its own."""

    def all(self, root: Path) -> Iterator[FileSchema]:
        for part in all_parts().values():
            if part.file:
                name = part.file.rstrip("/").removesuffix(".yml")
                files = f"docs/{part.file}" + ("*.yml" if part.file.endswith("/") else "")
                yield FileSchema(name, (part.__doc__ or "").split("\n")[0].rstrip("."), (files,), part.schema())
