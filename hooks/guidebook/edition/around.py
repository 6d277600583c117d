"""The footer of an edition's pages, and the announcement above them, as settings."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from guidebook.authoring.options import Group, ListOf, OptionType, Reader, Record, Schema, Text, option, read_record
from guidebook.authoring.yaml_source import Node
from guidebook.edition.menu import REST, MenuEntries, MenuEntry

LONGEST = 200  # the most characters in an announcement; anything longer belongs on a page


@dataclass(frozen=True)
class RichLine:
    """One line of text with Markdown, and where it is written; the text is empty where there is none."""

    path: str = ""
    line: int = 0
    text: str = ""


@dataclass(frozen=True)
class OneLine(OptionType):
    """A line of text, with Markdown for emphasis and links."""

    allowed = "a line of text, in which links stand as [our notice](notice.md) or [our site](https://…)"
    prose = True

    def read(self, node: Node, name: str, reader: Reader) -> RichLine:
        text = self._text(node, name, reader)
        if re.search(r"\n\s*\n", text):
            raise reader.fail(node.line, f'"{name}" must be one line: give each its own entry.')
        if re.search(r"<[a-z/!]", text, re.IGNORECASE) and not re.search(r"<(https?|mailto):", text):
            raise reader.fail(node.line, f'"{name}" holds HTML, which readers would see as code: use Markdown.')
        return RichLine(reader.path, node.line, " ".join(text.split()))

    def schema(self) -> Schema:
        return Text().schema()


class Footer(Record):
    """The footer of each page, besides the name, the publisher and the rights."""

    lines: tuple[RichLine, ...] = option(
        ListOf(OneLine()),
        "Lines of text, such as a notice of nondiscrimination. They take the place of those of a layer below, which stand "
        'where you write "...".',
        (),
    )
    links: tuple[MenuEntry, ...] = option(
        MenuEntries(groups=False), 'The links, as in the menu. "..." stands for those that are there already.', ()
    )


@dataclass(frozen=True)
class LastDay(OptionType):
    """A day of the calendar."""

    allowed = "a day as year, month and day, such as 2027-01-31"

    def read(self, node: Node, name: str, reader: Reader) -> date:
        text = self._text(node, name, reader)
        try:
            if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
                raise ValueError
            return date.fromisoformat(text)
        except ValueError:
            raise self.refused(text, node, name, reader) from None

    def schema(self) -> Schema:
        return {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}


class Announcement(Record):
    """A line at the head of each page, which each reader can close."""

    text: RichLine = option(OneLine(), f"What it says, in at most {LONGEST} letters, with links.")
    until: date | None = option(LastDay(), "The last day on which it is shown.", None)

    def check(self, reader: Reader) -> None:
        letters = len(re.sub(r"\]\([^)]*\)", "", self.text.text))
        if letters > LONGEST:
            said = f'"text" has {letters} letters; an announcement has at most {LONGEST}. Put the rest on a page.'
            reader.report(self.line_of("text"), said)


NOTHING = Announcement(text=RichLine())  # what `no` means: not even the announcement of a layer below


@dataclass(frozen=True)
class AnnouncementOrNo(OptionType):
    """An announcement, its text alone, or `no`, which takes away a lower layer's."""

    allowed = 'a line of text, a group with "text" and "until", or no'
    prose = True

    def read(self, node: Node, name: str, reader: Reader) -> Announcement:
        if node.mapping is not None:
            return read_record(Announcement, node, reader)
        text = self._text(node, name, reader)
        if text.lower() in ("no", "false"):
            return NOTHING
        found = Announcement(line=node.line, text=OneLine().read(node, name, reader))
        found.check(reader)
        return found

    def schema(self) -> Schema:
        return {"anyOf": [Text().schema(), {"const": False}, Group(Announcement).schema()]}


def lines_over(below: tuple[RichLine, ...], above: tuple[RichLine, ...]) -> tuple[RichLine, ...]:
    """The footer lines of a layer (`above`), with those of the layers below in place of "..."; without any, just those."""
    return tuple(each for line in above or (RichLine(text=REST),) for each in (below if line.text == REST else (line,)))
