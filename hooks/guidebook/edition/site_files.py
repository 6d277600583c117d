"""Files of a site that its settings name: pictures and fonts below docs/ of any layer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import ClassVar

from guidebook.authoring.options import OptionType, Reader, Schema
from guidebook.authoring.problems import Problems, listed, meant
from guidebook.authoring.yaml_source import Node
from guidebook.edition.layers import Layer

ALIKE = 0.65  # how similar a path must be to be the one that was meant; most end alike
WOFF2 = b"wOF2"  # the first bytes of a .woff2 file (WOFF File Format 2.0, section 4.1)


@dataclass(frozen=True)
class SiteFile:
    """A file by its path below docs/, the line that names it, and what messages say it is used as."""

    path: str
    line: int
    used_as: str


@dataclass(frozen=True)
class Picture(OptionType):
    """A picture among the site's files."""

    allowed = "the path of a picture below docs/ or local/docs/, such as assets/logo.svg (.svg, .png, .jpg, .webp or .gif)"
    endings: ClassVar[str] = "svg|png|jpe?g|webp|gif"
    letters: ClassVar[str] = r"[^\\:]"

    def read(self, node: Node, name: str, reader: Reader) -> str:
        text = self._text(node, name, reader)
        if not re.fullmatch(rf"(?i)(?![/.]){self.letters}+\.(?:{self.endings})", text) or ".." in text.split("/"):
            raise self.refused(text, node, name, reader)
        return text

    def schema(self) -> Schema:
        return {"type": "string", "pattern": rf"^(?![/.]){self.letters}+\.[A-Za-z0-9]{{3,5}}$"}


@dataclass(frozen=True)
class Icon(Picture):
    """A picture that browsers accept as an icon."""

    allowed = "the path of a square picture below docs/ or local/docs/, such as assets/our-icon.png (.svg, .png or .ico)"
    endings: ClassVar[str] = "svg|png|ico"


@dataclass(frozen=True)
class FontFile(Picture):
    """A font in the format that all browsers read. Its path goes into a style sheet, so only safe characters are allowed."""

    allowed = "the path of a .woff2 file below docs/ or local/docs/, without blanks, such as assets/fonts/ours.woff2"
    endings: ClassVar[str] = "woff2"
    letters: ClassVar[str] = r"[\w./-]"


def _alike(path: str, layers: Sequence[Layer]) -> Iterator[str]:
    """The paths below docs/, in any layer, of the files with the same ending."""
    for layer in layers:
        for file in (layer.folder / "docs").rglob("*"):
            if file.suffix.lower() == PurePosixPath(path).suffix.lower() and file.is_file():
                yield file.relative_to(layer.folder / "docs").as_posix()


def check_there(files: Iterable[SiteFile], layers: Sequence[Layer], path: str, problems: Problems) -> None:
    """Report files that no layer has, and fonts that are not .woff2 files; `path` is the settings file that names them."""
    for file in files:
        found = [layer.folder / "docs" / file.path for layer in layers if (layer.folder / "docs" / file.path).is_file()]
        if not found:
            folders = listed([layer.shown("docs/") for layer in layers])
            said = f'there is no file "{file.path}" in {folders} to show as the {file.used_as}.'
            near = meant(file.path, _alike(file.path, layers), ALIKE)
            problems.add(path, file.line, f'{said} Did you mean "{near}"?' if near else said)
        elif file.path.endswith(".woff2") and found[-1].read_bytes()[:4] != WOFF2:
            problems.add(
                path, file.line, f'"{file.path}" is not a .woff2 file, whatever its name says: browsers cannot read it.'
            )
