"""The typeface of a site: ours, its publisher's own, or that of each device."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from guidebook.authoring.options import Group, OptionType, Reader, Record, Schema, option, read_record
from guidebook.authoring.yaml_source import Node
from guidebook.edition.site_files import FontFile, SiteFile

SYSTEM = "system"


@dataclass(frozen=True)
class TypefaceName(OptionType):
    """The name of a typeface. It goes into a style sheet, so only safe characters are allowed."""

    allowed = "the name of a typeface, of letters, digits, spaces and hyphens, such as Source Sans 3"

    def read(self, node: Node, name: str, reader: Reader) -> str:
        text = self._text(node, name, reader)
        if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9 -]*", text):
            raise self.refused(text, node, name, reader)
        return text

    def schema(self) -> Schema:
        return {"type": "string", "pattern": "^[A-Za-z0-9][A-Za-z0-9 -]*$"}


class Typeface(Record):
    """A typeface in up to three files. Letters that a file does not have come from those of the device."""

    name: str = option(TypefaceName(), "What it is called.")
    regular: str = option(FontFile(), "Its letters as they are in text.")
    bold: str = option(FontFile(), "Bold letters. Left out: browsers make the others bolder.", "")
    italic: str = option(FontFile(), "Italic letters. Left out: browsers slant the others.", "")

    @property
    def faces(self) -> list[tuple[str, int, str]]:
        """The path of each file, with its CSS `font-weight` and `font-style`."""
        files = ((self.regular, 400, "normal"), (self.bold, 700, "normal"), (self.italic, 400, "italic"))
        return [face for face in files if face[0]]

    @property
    def preloaded(self) -> list[str]:
        """The paths of the files that every page needs at once."""
        return [file for file in (self.regular, self.bold) if file]

    @property
    def is_ours(self) -> bool:
        """Whether it is the guidebook's own, which our styles are made for."""
        return self is OURS

    @property
    def is_system(self) -> bool:
        """Whether each device uses its own typeface."""
        return self is OF_THE_DEVICE

    def named(self) -> Iterator[SiteFile]:
        """The files that a district's settings name; none for our typeface or the device's."""
        for name in ("regular", "bold", "italic") if not (self.is_ours or self.is_system) else ():
            if getattr(self, name):
                yield SiteFile(getattr(self, name), self.line_of(name), f"{name} letters")


_FILE = "assets/fonts/atkinson-hyperlegible-next-latin-{}-normal.woff2"
OURS = Typeface(name="Atkinson Hyperlegible Next", regular=_FILE.format(400), bold=_FILE.format(700))
OF_THE_DEVICE = Typeface(name=SYSTEM, regular="")


@dataclass(frozen=True)
class TypefaceOrSystem(OptionType):
    """A typeface, or the word that means each device's own."""

    allowed = f'"{SYSTEM}", or a group with "name", "regular", "bold" and "italic"'

    def read(self, node: Node, name: str, reader: Reader) -> Typeface:
        if node.mapping is not None:
            return read_record(Typeface, node, reader)
        text = self._text(node, name, reader)
        if text != SYSTEM:
            raise self.refused(text, node, name, reader)
        return OF_THE_DEVICE

    def schema(self) -> Schema:
        return {"anyOf": [{"const": SYSTEM}, Group(Typeface).schema()]}
