"""What a layer says of itself: its settings, brand and words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from guidebook.authoring.options import record_schema
from guidebook.edition.brand import BRAND, Brand
from guidebook.edition.layers import SETTINGS, Edition
from guidebook.edition.words import WORDS, Words
from guidebook.schemas import FileSchema, FileSchemas


class SettingsSchemas(FileSchemas):
    """Those of the files that stand at the top of a layer's folder."""

    def all(self, root: Path) -> Iterator[FileSchema]:
        yield FileSchema("edition", "What an edition says of itself", SETTINGS, record_schema(Edition))
        yield FileSchema("brand", "Name and colors", BRAND, record_schema(Brand))
        yield FileSchema("words", "Words for things", WORDS, record_schema(Words))
