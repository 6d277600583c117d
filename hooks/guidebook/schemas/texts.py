"""The schema of what a site says to its readers, in any language: each text by its key, with ours beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from guidebook.authoring.options import Schema, Text
from guidebook.edition.texts import CATEGORIES, FOLDER, ours
from guidebook.schemas import FileSchema, FileSchemas


class TextSchemas(FileSchemas):
    """The schema of the texts of a language. Each is described by what it says in English."""

    def all(self, root: Path) -> Iterator[FileSchema]:
        whole = _group("What a site says to its readers.")
        for key, text in ours().texts.items():
            *rooms, name = key.split(".")
            inside = whole
            for room in rooms:
                inside = inside["properties"].setdefault(room, _group(f"The texts of {room}."))
            inside["properties"][name] = _text(text.forms)
        yield FileSchema("texts", "Texts of a language", (f"overrides/{FOLDER}/*.yml",), whole)


def _group(about: str) -> Schema:
    return {"type": "object", "description": about, "properties": {}, "additionalProperties": False}


def _text(forms: Mapping[str, str]) -> Schema:
    """The schema of one text. If it has plural forms, any category of CLDR is allowed, as a language may need it."""
    if len(forms) == 1:
        return {**Text().schema(), "description": forms["other"]}
    counted = {name: {**Text().schema(), "description": forms.get(name, "As the language counts.")} for name in CATEGORIES}
    return {**_group(forms["other"]), "properties": counted, "required": ["other"]}
