"""All texts of a layer, to translators and back, and how much of them is translated."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from guidebook.authoring.translating import mark
from guidebook.exchange.message import Desk, Key, Message, Said, Sort, one_of
from guidebook.exchange.page_record import with_pages, write_marks
from guidebook.exchange.po import as_po, from_po
from guidebook.exchange.prose import Pages
from guidebook.exchange.records import Listed, Pictures, Tools
from guidebook.exchange.settings import Called, Sayings, WordForms

SORTS: tuple[Sort, ...] = (Sayings(), WordForms(), Called(), Tools(), Pictures(), Listed(), Pages())


@dataclass(frozen=True)
class Standing:
    """Of one sort, how many texts there are, how many are translated, and how many of these were said otherwise then."""

    name: str
    texts: int
    translated: int
    changed: int


def write_out(desk: Desk, folder: Path) -> list[Path]:
    """Write a file for translators of each sort that has texts."""
    marks = desk.marks()
    written = []
    for sort in SORTS:
        messages = list(sort.messages(desk))
        if messages:
            path = folder / f"{sort.name}.po"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(as_po(messages, desk.language, marks), encoding="utf-8")
            written.append(path)
    return written


def take_in(desk: Desk, folder: Path) -> tuple[list[Path], int]:
    """Write what translators say into the layer: the files that are others now, and how many texts are asked for no more."""
    changed: list[Path] = []
    unknown = 0
    before = desk.marks()
    marks = dict(before)
    is_settled = False
    for sort in SORTS:
        path = folder / f"{sort.name}.po"
        if not path.is_file():
            continue
        said = from_po(path, desk.language, desk.problems)
        if desk.problems:
            break
        messages = {each.key: each for each in sort.messages(desk)}
        unknown += sum(key not in messages for key in said)
        is_settled |= any(messages[key].is_old(before) for key in said if key in messages)
        marks |= _marks_of(messages, said)
        changed += sort.write(desk, said)
        if isinstance(sort, Pages):
            marks = with_pages(desk, marks, said)
    if changed or is_settled:
        changed += write_marks(desk, marks)
    return changed, unknown


def standing(desk: Desk) -> Iterator[Standing]:
    """How much of each sort is translated."""
    marks = desk.marks()
    for sort in SORTS:
        messages = list(sort.messages(desk))
        done = [each for each in messages if each.said]
        yield Standing(sort.name, len(messages), len(done), sum(each.is_old(marks) for each in done))


def _marks_of(messages: Mapping[Key, Message], said: Mapping[Key, Said]) -> dict[str, str]:
    """From which words each text was translated. Those of a page's paragraphs have no place of their own."""
    found = [messages[key] for key in said if key in messages and ": " in key[0]]
    return {each.context: mark(one_of(each.source)) for each in found}
