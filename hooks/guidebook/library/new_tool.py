"""The file of a new tool: it builds, and has a line of help above whatever its author must write."""

from __future__ import annotations

import re
import textwrap
import unicodedata
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

import yaml

from guidebook.authoring.options import ID, Record, options_of
from guidebook.kinds import all_kinds
from guidebook.worksheets.section import Section
from guidebook.worksheets.worksheet import Facilitation, Worksheet

WIDTH = 120
TO_WRITE = "To be written."
HEAD = (
    "A new tool. Replace what is written here, and delete the lines of help that you no longer need. The pages",
    '"How a worksheet is written" and "Kinds of fields" list everything else that a tool can have, and your editor shows it as',
    "you type. Change ids as you like until `make ids` has recorded them: from then on, people have answers under them.",
)


@dataclass(frozen=True)
class NewTool:
    """What is known about a tool before it is written. `kinds` are the names of the kinds of its first fields."""

    title: str
    chapter: str
    participants: Sequence[str]
    filled_in_by: str
    minutes: int
    kinds: Sequence[str]


def id_from(title: str) -> str:
    """The id proposed for a tool with this title: `Año nuevo` → `ano-nuevo`."""
    plain = unicodedata.normalize("NFKD", title.lower()).encode("ascii", "ignore").decode()
    id_ = re.sub(r"[^a-z0-9]+", "-", plain.replace("'", "")).strip("-")
    return id_ if ID.fullmatch(id_) else f"tool-{id_}".rstrip("-")


def new_tool_file(tool: NewTool) -> str:
    """The text of a new tool's YAML file."""
    facilitation: dict[str, object] = {
        "participants": list(tool.participants),
        "filled_in_by": tool.filled_in_by,
        "group_size": TO_WRITE,
        "minutes": tool.minutes,
    }
    first = {"title": tool.title, "chapter": tool.chapter, "summary": TO_WRITE, "purpose": TO_WRITE, "instructions": TO_WRITE}
    lines = [
        *(f"# {line}" for line in HEAD),
        "",
        *_with_help(Worksheet, first),
        *_help(Worksheet, "facilitation"),
        "facilitation:",
        *_indented(_with_help(Facilitation, facilitation)),
        *_help(Worksheet, "sections"),
        "sections:",
        *_indented(
            ["- id: first-part", *_indented(_with_help(Section, {"title": "First part"})), *_indented(_fields(tool.kinds))]
        ),
    ]
    return "\n".join(lines) + "\n"


def _fields(kinds: Sequence[str]) -> Iterator[str]:
    """The lines of the first fields, each the example of its kind."""
    yield from _help(Section, "fields")
    yield "fields:"
    taken: list[str] = []
    for name in kinds:
        record = all_kinds()[name]
        first, *others = record.EXAMPLE.rstrip("\n").split("\n")
        yield f"  # {name}: {(record.__doc__ or '').splitlines()[0]}"
        own = first.removeprefix("id: ")
        taken.append(own)
        number = taken.count(own)
        yield f"  - id: {own}" + (f"-{number}" if number > 1 else "")
        yield from (f"    {line}".rstrip() for line in others)


def _with_help(record: type[Record], values: dict[str, object] | dict[str, str]) -> Iterator[str]:
    for name, value in values.items():
        yield from _help(record, name)
        flow = isinstance(value, list)
        yield yaml.safe_dump(
            {name: value}, allow_unicode=True, width=10_000, default_flow_style=None if flow else False
        ).rstrip()


def _help(record: type[Record], name: str) -> Collection[str]:
    return [f"# {line}" for line in textwrap.wrap(options_of(record)[name].help, WIDTH)]


def _indented(lines: Iterator[str] | list[str]) -> Iterator[str]:
    return (f"  {line}" if line else line for line in lines)
