"""Choose one of some options."""

from __future__ import annotations

from functools import cached_property
from typing import ClassVar

from guidebook.answers import Shape
from guidebook.answers.one_of import OneOption
from guidebook.authoring.options import Reader, Schema, Text, YesNo, option
from guidebook.worksheets.fields import Field
from guidebook.worksheets.items import Item, Items
from guidebook.worksheets.sketch import Sketch


class Choice(Field):
    """Choose one."""

    shape: ClassVar[type[Shape]] = OneOption
    fits_in_cell: ClassVar[bool] = True
    carries: ClassVar[str] = "option"
    EXAMPLE: ClassVar[str] = """\
id: ready
kind: choice
label: Are we ready to begin?
options: [Yes, No, Not sure]
other: Something else
"""

    options: tuple[Item, ...] = option(Items(), "What can be chosen.")
    other: str = option(Text(), "The label of a last option with a line to write on. Left out: there is none.", "")

    scale: bool = option(
        YesNo(),
        "Its options are in order, from one end to the other, so the results of many people's answers can have a middle.",
        False,
    )

    rules: ClassVar[Schema] = {  # the line for another answer counts as one
        "if": {"not": {"required": ["other"]}},
        "then": {"properties": {"options": {"minProperties": 2, "minItems": 2}}},
        "else": {"properties": {"options": {"propertyNames": {"not": {"const": "other"}}}}},
    }

    def check(self, reader: Reader) -> None:
        if len(self.options) + bool(self.other) < 2:
            reader.report(self.line_of("options"), '"options" must offer at least two.')
        if self.other and any(item.id == "other" for item in self.options):
            reader.report(
                self.line_of("options"), 'the id "other" belongs to the line for another answer; give this option another id.'
            )

    @cached_property
    def answer(self) -> Shape:
        """One of the options."""
        return OneOption(self.label, labels=self.labels(), ordered=self.scale)

    def labels(self) -> dict[str, str]:
        return {**{item.id: item.label for item in self.options}, **({"other": self.other} if self.other else {})}

    def answer_ids(self) -> tuple[str, ...]:
        return (*(item.id for item in self.options), *(["other"] if self.other else []))

    def sketch(self, page: Sketch) -> None:
        page.words(1, 0.6)
        page.ticks(len(self.options), min(3, len(self.options)))
