"""The colors of a site, each checked against the backgrounds that it is used on."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from guidebook.authoring.options import OptionType, Reader, Record, Schema, option, options_of
from guidebook.authoring.yaml_source import Node
from guidebook.edition.contrast import mixed, ratio
from guidebook.guide.chapters import STAGES

GROUNDS = ("ground", "paper")
WASH = 0.08  # the opacity of a stage's color in its wash
TEXT_CONTRAST = 4.5  # WCAG 2.2, success criterion 1.4.3 (AA)


@dataclass(frozen=True)
class Color(OptionType):
    """A color as #rrggbb."""

    allowed = 'a color such as "#1f4e79", in quotes'

    def read(self, node: Node, name: str, reader: Reader) -> str:
        text = self._text(node, name, reader)
        if not re.fullmatch(r"#[0-9a-fA-F]{6}", text):
            raise self.refused(text, node, name, reader)
        return text.lower()

    def schema(self) -> Schema:
        return {"type": "string", "pattern": "^#[0-9a-fA-F]{6}$"}


class Palette(Record):
    """The colors of one scheme: two backgrounds, `ground` and `paper`, and colors for text that is used on both."""

    ground: str = option(Color(), "The page behind everything.", "#faf6ee")
    paper: str = option(Color(), "Sheets and cards.", "#fffdf8")
    ink: str = option(Color(), "Text.", "#23211d")
    quiet: str = option(Color(), "Secondary text.", "#5d574c")
    link: str = option(Color(), "Links and buttons.", "#1f5673")
    prepare: str = option(Color(), "The stage Prepare.", "#8a4b08")
    act: str = option(Color(), "The stage Act.", "#1d6150")
    reflect: str = option(Color(), "The stage Reflect.", "#6b3f8c")
    warning: str = option(Color(), "What must not be overlooked.", "#a3271f")

    def washes(self) -> dict[str, str]:
        """By stage, its color laid thinly over `paper`: the background of table headings and notes."""
        return {stage: mixed(getattr(self, stage), WASH, self.paper) for stage in STAGES}

    def check(self, reader: Reader) -> None:
        texts = [name for name in options_of(type(self)) if name not in GROUNDS]
        for name in texts:
            for ground in GROUNDS:
                self._check_pair(name, ground, getattr(self, ground), reader)
        for stage, wash in self.washes().items():
            for name in ("ink", "quiet", stage):
                if ratio(getattr(self, name), self.paper) >= TEXT_CONTRAST:  # otherwise it has been reported already
                    self._check_pair(name, f"the wash of {stage}", wash, reader)

    def _check_pair(self, name: str, ground: str, color: str, reader: Reader) -> None:
        found = ratio(getattr(self, name), color)
        if found >= TEXT_CONTRAST:
            return
        to_1 = math.floor(found * 10) / 10  # rounded down, so that a ratio that falls short never looks sufficient
        on = f'"{ground}"' if ground in GROUNDS else ground
        reader.report(
            self.option_lines.get(name) or self.line_of(ground if ground in GROUNDS else "paper"),
            f'"{name}" ({getattr(self, name)}) on {on} ({color}) has a contrast of {to_1} to 1; '
            f"text needs {TEXT_CONTRAST} to 1. Make one of the two lighter or darker.",
        )


class DarkPalette(Palette):
    """The colors of the dark scheme."""

    ground: str = option(Color(), "The page behind everything.", "#1b1916")
    paper: str = option(Color(), "Sheets and cards.", "#24211d")
    ink: str = option(Color(), "Text.", "#f1ebdf")
    quiet: str = option(Color(), "Secondary text.", "#b9b0a0")
    link: str = option(Color(), "Links and buttons.", "#8cc4e0")
    prepare: str = option(Color(), "The stage Prepare.", "#eaa860")
    act: str = option(Color(), "The stage Act.", "#7fcbb3")
    reflect: str = option(Color(), "The stage Reflect.", "#cda6ea")
    warning: str = option(Color(), "What must not be overlooked.", "#ff9d92")
