"""Writes the schemas, and the settings that tell editors which files, in any layer, each schema is for."""

from __future__ import annotations

import json
from collections.abc import Sequence
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from guidebook.authoring.writing import write_all
from guidebook.schemas import FOLDER, FileSchema, all_schemas

EXTENSION = "redhat.vscode-yaml"  # the extension that reads these settings


def written(root: Path) -> dict[str, str]:
    """The content of every file that is made for editors, by its path."""
    schemas = all_schemas(root)
    mapped = {f"./{each.path}": [*each.files, *_others(each, schemas)] for each in schemas}
    files: dict[str, Any] = {each.path: each.whole() for each in schemas}
    files[".vscode/settings.json"] = {"yaml.schemas": mapped}
    files[".vscode/extensions.json"] = {"recommendations": [EXTENSION]}
    files[".zed/settings.json"] = {"lsp": {"yaml-language-server": {"settings": {"yaml": {"schemas": mapped}}}}}
    return {path: json.dumps(content, indent=1, ensure_ascii=False) + "\n" for path, content in files.items()}


def write(root: Path) -> None:
    """Write all files for editors, and delete schemas that are no longer needed."""
    before = dict.fromkeys((root / FOLDER).glob("*.schema.json"))
    write_all(before | {root / name: text for name, text in written(root).items()})


def _others(schema: FileSchema, schemas: Sequence[FileSchema]) -> list[str]:
    """Exceptions from a schema's paths: editors match a path at any depth, so files of another sort may match, too."""
    others = [pattern for each in schemas if each is not schema for pattern in each.files]
    return [f"!{other}" for other in others if any(_is_like(other, own) for own in schema.files)]


def _is_like(other: str, own: str) -> bool:
    return other.endswith(f"/{own}") or fnmatchcase(other, own.replace("**/", "*"))
