"""Reads one case file and does what it asks."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import yaml
from guidebook.authoring.options import Reader, Unread
from guidebook.authoring.problems import Problems
from guidebook.authoring.yaml_source import Node, read_yaml
from guidebook.edition.brand import Brand
from guidebook.edition.words import Vocabulary, Words
from guidebook.kinds import all_kinds
from guidebook.library.examples import worksheet_of
from guidebook.worksheets.dependencies import connect
from guidebook.worksheets.field_lists import Fields
from guidebook.worksheets.fields import Field
from guidebook.worksheets.section import Section

from tests.helpers import address, renderer

FOLDER = Path(__file__).parent
NAMES = {"field", "others", "contains", "lacks", "html", "errors", "errors_contain"}


@dataclass(frozen=True)
class Case:
    """One case file."""

    path: Path

    @property
    def name(self) -> str:
        return self.path.relative_to(FOLDER).with_suffix("").as_posix()

    @property
    def shown_path(self) -> str:
        return self.path.relative_to(FOLDER.parents[1]).as_posix()

    @property
    def kind(self) -> str:
        return self.path.parent.name

    @property
    def text(self) -> str:
        return self.path.read_text(encoding="utf-8")

    @cached_property
    def expected(self) -> dict[str, Any]:
        """The file as plain text values."""
        values: dict[str, Any] = yaml.load(self.text, Loader=yaml.BaseLoader)
        return values

    @property
    def told(self) -> list[str]:
        """What its author should be told, or a piece of each message; nothing where there is no mistake."""
        lines: list[str] = (self.expected.get("errors") or self.expected.get("errors_contain", "")).splitlines()
        return lines

    def read(self) -> tuple[Field | None, list[str]]:
        """The field (None where it cannot be read), and what its author is told."""
        problems = Problems()
        vocabulary = Vocabulary(Words(), Brand().names())
        within = self._lines_of_fields()

        def fill(value: str, line: int) -> str:
            return vocabulary.fill(value, self.shown_path, line, problems) if line in within else value

        node = read_yaml(self.text, self.shown_path, problems, fill)
        if node is None or node.mapping is None:
            return None, problems.lines()
        others = node.mapping.get("others", Node(0, [])).items or []
        reader = Reader(self.shown_path, problems, all_kinds())
        entries = Node(node.mapping["field"].line, [*others, node.mapping["field"]])
        try:
            with reader.at('section "Case"'):
                fields = Fields().read(entries, "fields", reader)
            [section] = connect((Section(id="case", title="Case", fields=fields),), reader)
        except Unread:
            return None, problems.lines()
        return (section.fields[-1] if section.fields else None), problems.lines()

    def html(self) -> str:
        """The HTML of the field, which must be without a mistake."""
        field, lines = self.read()
        assert not lines, "\n".join(lines)
        assert field
        sheet = renderer().sheet(worksheet_of("case", "Case", (field,)), address)
        return str(sheet.sections[0].fields[0].html)

    def _lines_of_fields(self) -> range:
        """The lines of `field` and `others`, where words are put in; what is expected stays as it is written."""
        lines = self.text.split("\n")
        ends = [number for number, line in enumerate(lines, 1) if line.partition(":")[0] in NAMES - {"field", "others"}]
        return range(1, min(ends, default=len(lines) + 1))


@cache
def all_cases() -> list[Case]:
    """Every case file, read once for all tests of a process."""
    return [Case(path) for path in sorted(FOLDER.glob("*/*.yml"))]
