"""Printed content: text, an example, or a reference list."""

from __future__ import annotations

from typing import ClassVar

from guidebook.authoring.options import OneOf, Reader, Schema, Text, YesNo, option
from guidebook.worksheets.fields import Field
from guidebook.worksheets.items import Item, Items
from guidebook.worksheets.sketch import Sketch


class Note(Field):
    """Printed content that asks nothing: text, an example, or a reference list."""

    rules: ClassVar[Schema] = {"anyOf": [{"required": ["text"]}, {"required": ["items"]}]}
    EXAMPLE: ClassVar[str] = """\
id: styles
kind: note
label: Two styles to choose from
style: reference
text: Use the one that sounds *most like you*.
items:
  story:
    label: Tell a story
    hint: Our present state, the problem, what we can do
  join: Join me!
"""

    style: str = option(OneOf({"text": "Text", "example": "Example", "reference": "Reference list"}), "What it is.", "text")
    text: str = option(Text(rich=True), "The text, in Markdown.", "")
    items: tuple[Item, ...] = option(Items(), "The entries of a list, each with a hint where it needs one.", ())
    fold: bool = option(YesNo(), "Fold it on a phone, for example if it is reading before the first question.", False)

    @property
    def is_example(self) -> bool:
        return self.style == "example"

    def check(self, reader: Reader) -> None:
        if not self.text and not self.items:
            reader.report(self.line, 'give it a "text", "items", or both.')

    def sketch(self, page: Sketch) -> None:
        page.words(1, 0.5)
        page.words(-(-len(self.text) // 70))
        for item in self.items:
            page.words(-(-len(item.label + item.hint) // 70), 0.9)
