"""Reads one case file of a layout: a figure, and what it gives."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from ..cases.case import FOLDER
from ..helpers import converted, site_of, site_problems

CASES = FOLDER / "layouts"
NAMES = {"figure", "contains", "lacks", "errors"}
FIGURE = "docs/figures/case.yml"  # where the figure of a case stands while it is read


@dataclass(frozen=True)
class LayoutCase:
    """One case file."""

    path: Path

    @property
    def name(self) -> str:
        return self.path.relative_to(CASES).with_suffix("").as_posix()

    @property
    def layout(self) -> str:
        return self.path.parent.name

    @cached_property
    def expected(self) -> dict[str, Any]:
        """The file as plain text values; `figure` is the text of a figure's file."""
        values: dict[str, Any] = yaml.load(self.path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
        return values

    @property
    def figure(self) -> dict[str, Any]:
        """The options of the figure."""
        values: dict[str, Any] = yaml.load(self.expected["figure"], Loader=yaml.BaseLoader)
        return values

    def told(self, folder: Path) -> list[str]:
        """What the figure's author is told, with the lines of the figure."""
        return [line.removeprefix(f"{FIGURE}:") for line in site_problems(folder, {FIGURE: self.expected["figure"]})]

    def html(self, folder: Path) -> str:
        """The HTML of the figure, which must be without a mistake."""
        return converted(site_of(folder, {FIGURE: self.expected["figure"]}), "[[figure case]]").html


def all_cases() -> list[LayoutCase]:
    """Every case file of every layout."""
    return [LayoutCase(path) for path in sorted(CASES.glob("*/*.yml"))]
