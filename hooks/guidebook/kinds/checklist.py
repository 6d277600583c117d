"""Choose any of the printed items."""

from __future__ import annotations

from typing import ClassVar

from guidebook.answers import Shape
from guidebook.answers.many_of import SomeItems
from guidebook.authoring.options import Group, ListOf, Reader, Schema, Text, Whole, check_unique, option
from guidebook.worksheets.fields import Field
from guidebook.worksheets.items import Item, ItemGroup, Items
from guidebook.worksheets.sketch import Sketch


class Checklist(Field):
    """Choose any of the printed items, in one list or in groups."""

    shape: ClassVar[type[Shape]] = SomeItems
    fits_in_cell: ClassVar[bool] = True
    rules: ClassVar[Schema] = {"oneOf": [{"required": ["items"]}, {"required": ["groups"]}]}
    carries: ClassVar[str] = "items"
    EXAMPLE: ClassVar[str] = """\
id: resources
kind: checklist
label: Which resources will you use?
items:
  videos: Videos
  pamphlet:
    label: Pamphlet
    hint: The two-page one
  "no": No resources yet
other: Others, such as
at_most: 3
"""

    items: tuple[Item, ...] = option(Items(are_rows=True), "What can be ticked. Give items or groups, not both.", ())
    groups: tuple[ItemGroup, ...] = option(ListOf(Group(ItemGroup)), "Items under headings of their own.", ())
    other: str = option(Text(), "The label of a last item with a line to write on. Left out: there is none.", "")
    at_most: int | None = option(Whole(1, 100), "The most that may be ticked.", None)
    columns: int = option(Whole(1, 3), "How many columns the items are in, where there is room.", 1)

    def check(self, reader: Reader) -> None:
        if bool(self.items) == bool(self.groups):
            reader.report(self.line_of("groups"), 'give it either "items" or "groups".')
        check_unique([*self.groups, *self.all_items()], reader)

    def all_items(self) -> tuple[Item, ...]:
        """All items, whether they are in groups or not."""
        return self.items + tuple(item for group in self.groups for item in group.items)

    def labels(self) -> dict[str, str]:
        return {item.id: item.label for item in self.all_items()}

    def names(self) -> set[str]:
        return {group.label for group in self.groups}

    def takes_from(self, other: Field) -> bool:
        return super().takes_from(other) and (bool(self.other) or not getattr(other, "other", ""))

    def answer_ids(self) -> tuple[str, ...]:
        return tuple(item.id for item in self.all_items())

    def sketch(self, page: Sketch) -> None:
        for group in self.groups:
            page.words(1, 0.4)
            page.ticks(len(group.items), self.columns)
        if self.items:
            page.words(1, 0.5)
            page.ticks(len(self.items), self.columns)
