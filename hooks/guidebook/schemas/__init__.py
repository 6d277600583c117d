"""The schemas from which editors complete and check what is written in YAML. Nothing lists the modules of this folder.

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
    """What one sort of YAML file may hold. `files` are their paths below a layer's folder; `*` stands for any name, and
    `**/` for any folders.
    """

    name: str
    title: str
    files: tuple[str, ...]
    schema: Schema

    @property
    def path(self) -> str:
        """Where it is written."""
        return f"{FOLDER}/{self.name}.schema.json"

    def whole(self) -> Schema:
        """What is written there."""
        return {"$schema": DRAFT, "title": self.title, **self.schema}


class FileSchemas:
    """Some schemas. Each module of this folder defines one subclass, which yields them."""

    def all(self, root: Path) -> Iterator[FileSchema]:
        """The schemas. What editors suggest, such as ids of chapters, comes from the site at `root`."""
        raise NotImplementedError


def all_schemas(root: Path) -> list[FileSchema]:
    """Every schema, in the order of their names."""
    found = [schema for _, some in defined_in(__name__, __path__, FileSchemas) for schema in some().all(root)]
    return sorted(found, key=lambda each: each.name)
