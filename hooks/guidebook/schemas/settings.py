"""The schemas of what a layer says about itself: its settings, brand and words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from guidebook.authoring.options import Schema, record_schema
from guidebook.edition.brand import BRAND, Brand
from guidebook.edition.layers import SETTINGS, Edition
from guidebook.edition.words import WORDS, Words
from guidebook.html.removing import groups_of
from guidebook.parts import all_parts
from guidebook.schemas import FileSchema, FileSchemas


class SettingsSchemas(FileSchemas):
    """The schemas of the files at the top of a layer's folder."""

    def all(self, root: Path) -> Iterator[FileSchema]:
        yield FileSchema("edition", "What an edition says of itself", (SETTINGS,), _edition_schema())
        yield FileSchema("brand", "Name and colors", (BRAND,), record_schema(Brand))
        yield FileSchema("words", "Words for things", (WORDS,), record_schema(Words))


def _edition_schema() -> Schema:
    """The schema of `edition.yml`, with the names of all groups from which something can be taken away."""
    schema = record_schema(Edition)
    groups = groups_of(part() for part in all_parts().values())
    for name in ("without", "bring_back"):
        option = schema["properties"][name]
        option["properties"] = dict.fromkeys(groups, option["additionalProperties"])
        option["additionalProperties"] = False
    return schema
