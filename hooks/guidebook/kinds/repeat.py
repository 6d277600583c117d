"""A block of fields, repeated as often as needed."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import ClassVar

from guidebook.answers import Shape
from guidebook.answers.rows import Rows
from guidebook.authoring.options import Reader, Text, Whole, option
from guidebook.worksheets.dependencies import connect_fields
from guidebook.worksheets.field_lists import Fields
from guidebook.worksheets.fields import Field
from guidebook.worksheets.sketch import Sketch


class Repeat(Field):
    """A block of fields, repeated as often as needed; it may hold any kind, itself included."""

    shape: ClassVar[type[Shape]] = Rows
    EXAMPLE: ClassVar[str] = """\
id: objectives
kind: repeat
label: Objectives
block: Objective
blank: 2
fields:
  - id: objective
    kind: long_text
    label: What must be done, by when?
    lines: 2
  - id: signs
    kind: repeat
    label: Signs that it is done
    block: Sign
    blank: 1
    fields:
      - id: sign
        label: Sign
"""

    block: str = option(Text(), "What one block is called; its number follows.")
    blank: int = option(Whole(1, 40), "How many blank blocks there are at first, and at least.", 1)
    at_most: int = option(Whole(1, 500), "The most blocks that can be added.", 200)
    fields: tuple[Field, ...] = option(Fields(), "The fields of one block.")

    def check(self, reader: Reader) -> None:
        self.check_order("blank", "at_most", reader)

    def names(self) -> set[str]:
        return {self.block}

    def connect(self, scope: Mapping[str, Field], reader: Reader) -> Field:
        inner = {field.id: field for field in self.fields}
        return dataclasses.replace(self, fields=connect_fields(self.fields, {**scope, **inner}, reader))

    def sketch(self, page: Sketch) -> None:
        for _ in range(self.blank):
            if not page.has_room(14):
                return
            page.heading(0.3)
            for field in self.fields:
                field.sketch(page)
