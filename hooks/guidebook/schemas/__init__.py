"""The JSON Schemas with which editors complete and check YAML. Nothing lists the modules of this folder.

Knows: authoring, edition, guide, html, library, parts.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from guidebook.authoring.discovery import defined_in
from guidebook.authoring.options import Schema

FOLDER = "schemas"
DRAFT = "http://json-schema.org/draft-07/schema#"


@dataclass(frozen=True)
class FileSchema:
    """What one sort of YAML file may hold."""

    name: str  # the beginning of its file's name
    title: str  # what editors call it
    files: tuple[str, ...]  # paths below a layer's folder; `*` stands for any name, and `**/` for any folders
    schema: Schema

    @property
    def path(self) -> str:
        """The path of the file that it is written to."""
        return f"{FOLDER}/{self.name}.schema.json"

    def whole(self) -> Schema:
        """The content of that file."""
        return {"$schema": DRAFT, "title": self.title, **self.schema}


class FileSchemas:
    """Some schemas. A module of this folder defines one subclass, which yields them."""

    def all(self, root: Path) -> Iterator[FileSchema]:
        """The schemas. What editors suggest, such as the ids of chapters, comes from the site at `root`.

        Raises:
            NotImplementedError: in a subclass that does not override this.
        """
        raise NotImplementedError


def all_schemas(root: Path) -> list[FileSchema]:
    """Every schema, sorted by name."""
    found = [schema for _, some in defined_in(__name__, __path__, FileSchemas) for schema in some().all(root)]
    return sorted(found, key=lambda each: each.name)
