"""A letter: running text with named blanks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from guidebook.answers import Shape
from guidebook.answers.parts import Parts
from guidebook.authoring.options import ListOf, Reader, Schema, Text, Whole, option
from guidebook.authoring.problems import nearest, shown
from guidebook.kinds import choice, table, text
from guidebook.worksheets.field_lists import Fields
from guidebook.worksheets.fields import Field
from guidebook.worksheets.items import Item, Items
from guidebook.worksheets.sketch import Sketch

BLANK = re.compile(r"\[\[\s*([^\[\]]*?)\s*\]\]")
KINDS_OF_BLANKS = ("date", "long_text", "number", "text")  # kinds whose answer is a string
GREETING, SIGNERS = "greeting", "signers"


class Letter(Field):
    """Running text with named blanks, set as a letter while they are filled in."""

    shape: ClassVar[type[Shape]] = Parts
    rules: ClassVar[Schema] = {
        "allOf": [{"properties": {"blanks": {"items": {"properties": {"id": {"not": {"enum": [GREETING, SIGNERS]}}}}}}}]
    }
    EXAMPLE: ClassVar[str] = """\
id: letter
kind: letter
label: Our letter
greetings:
  staff: Dear colleagues in [[place]],
  families: Dear families,
paragraphs:
  - From May on, our schools in [[place]] will work together on [[topic]].
  - "[[steps]]"
closing: With best wishes,
blanks:
  - id: place
    label: Town or $district
  - id: topic
    label: Topic
    hint: In a few words
  - id: steps
    kind: long_text
    label: The first steps
    lines: 2
signers: 2
"""

    greetings: tuple[Item, ...] = option(Items(least=2), "Greetings to choose one of. Left out: the letter begins at once.", ())
    paragraphs: tuple[str, ...] = option(
        ListOf(Text()), "The text, one entry for each paragraph; [[id]] is the blank with that id, as often as you like."
    )
    closing: str = option(Text(), "The words above the signatures. There may be blanks here and in greetings, too.", "")
    blanks: tuple[Field, ...] = option(
        Fields(only=KINDS_OF_BLANKS),
        "What people fill in: fields of the kind text, long_text, date or number, each used in the text.",
        (),
    )
    signers: int = option(Whole(0, 12), "How many people there is room for to sign at first.", 2)

    def check(self, reader: Reader) -> None:
        declared = [blank.id for blank in self.blanks]
        used = set()
        for name, line, words in self._texts():
            for id_ in BLANK.findall(words):
                used.add(id_)
                if id_ not in declared and id_ not in reader.broken_ids:
                    hint = nearest(id_, declared) if declared else 'Declare it under "blanks".'
                    reader.report(line, f'"{name}" has a blank {shown(id_)}, which is not declared. {hint}')
        for blank in self.blanks:
            with reader.at(blank.place):
                if blank.id in (GREETING, SIGNERS):
                    reader.report(blank.line_of("id"), f'the id "{blank.id}" belongs to a part of every letter; use another.')
                elif blank.id not in used:
                    reader.report(blank.line, f"the blank is never used: write [[{blank.id}]] where it belongs in the text.")

    def _texts(self) -> Iterator[tuple[str, int, str]]:
        """Every text that may hold blanks: `(its option, its line, the text)`."""
        yield from (("greetings", greeting.line, greeting.label) for greeting in self.greetings)
        yield from (("paragraphs", self.line_of("paragraphs"), paragraph) for paragraph in self.paragraphs)
        yield "closing", self.line_of("closing"), self.closing

    def pieces(self, words: str) -> Iterator[tuple[str, Field | None]]:
        """A text cut at its blanks: `(a piece of text, the blank after it)`; None after the last piece."""
        by_id = {blank.id: blank for blank in self.blanks}
        parts = BLANK.split(words)
        for before, id_ in zip(parts[::2], [*parts[1::2], ""], strict=True):
            yield before, by_id.get(id_)

    def inner_fields(self) -> tuple[Field, ...]:
        return (*self._greeting(), *self.blanks, *self._signers())

    def _greeting(self) -> Iterator[Field]:
        if self.greetings:
            options = tuple(
                Item(line=item.line, id=item.id, label=BLANK.sub("…", item.label), hint=item.hint) for item in self.greetings
            )
            yield choice.Choice(line=self.line, id=GREETING, label=self.say("kinds.letter.greeting"), options=options)

    def _signers(self) -> Iterator[Field]:
        if self.signers:
            columns = tuple(
                text.ShortText(line=self.line, id=id_, label=label)
                for id_, label in self.say.room("kinds.letter.signer").items()
            )
            yield table.Table(
                line=self.line,
                say=self.say,
                id=SIGNERS,
                label=self.say("kinds.letter.signers"),
                columns=columns,
                blank=self.signers,
                at_most=max(self.signers, 12),
            )

    def published(self) -> Iterator[tuple[str, str]]:
        yield from super().published()
        for field in self._signers():
            yield from ((f"{self.id}/{path}", what) for path, what in field.published())

    def sketch(self, page: Sketch) -> None:
        page.words(1, 0.4)
        for paragraph in self.paragraphs:
            page.space(3)
            page.words(-(-len(paragraph) // 70))
        page.rules(2)
