"""Whether pages that are translated say what they were translated from: from which paragraphs, a record beside them says.

What a page was translated from is recorded passage by passage when it comes from translators, and when somebody who wrote it by
hand says that it is in step. One that fell behind is named and goes on being seen: half a page in each language helps nobody.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from markdown.extensions.toc import slugify

from guidebook.authoring.translating import mark
from guidebook.exchange.message import Desk
from guidebook.exchange.page_text import PageText, page_pairs, says_something

HEADING = re.compile(r"#{1,6}\s+(?P<words>.+?)\s*(?:\{[^#{}]*(?:#(?P<own>[\w-]+))?[^{}]*\})?\s*(?:\n|$)")
IN_WORDS = ("title", "summary", "situation", "description")
SHORT = 6  # letters of a mark, of which a passage has many
UNSEEN = "-"  # in place of a paragraph's mark: it is another now, and nobody has looked at its translation


@dataclass(frozen=True)
class Passage:
    """What stands below one heading of a page, up to the next one; `place` is #its-anchor, and # before the first."""

    place: str
    line: int
    blocks: tuple[str, ...]

    def marks(self, unseen: Collection[str] = ()) -> str:
        """What is recorded of it."""
        return " ".join(UNSEEN if block in unseen else _short(block) for block in self.blocks)


@dataclass(frozen=True)
class Behind:
    """A page whose original changed since it was translated, with what of it, or of which nothing is recorded: `changed` is
    empty.
    """

    file: str
    changed: tuple[str, ...]


def passages(page: PageText) -> Iterator[Passage]:
    """A page's text, passage by passage."""
    begins = [(at, found) for at, block in enumerate(page.blocks) if (found := HEADING.match(block))]
    ends = [*(at for at, _ in begins), len(page.blocks)]
    if ends[0]:
        yield Passage("#", page.lines[0], tuple(page.blocks[: ends[0]]))
    for (at, found), end in zip(begins, ends[1:], strict=True):
        place = found["own"] or slugify(found["words"], "-")
        yield Passage(f"#{place}", page.lines[at], tuple(page.blocks[at:end]))


def record_of(file: str, page: PageText, done: PageText, unseen: Collection[str] = ()) -> dict[str, str]:
    """What a record says of a page that is translated as it is now, but for some of its paragraphs."""
    names = [name for name in IN_WORDS if name in done.front and isinstance(page.front.get(name), str)]
    record = {f"{file}: {name}": mark(page.front[name]) for name in names}
    for each in passages(page) if done.blocks else ():
        key = f"{file}: {each.place}"
        record[key] = f"{record[key]} {each.marks(unseen)}" if key in record else each.marks(unseen)
    return record


def paragraphs_behind(file: str, page: PageText, marks: Mapping[str, str]) -> set[str]:
    """The paragraphs of a page that said something else, or were not there, when it was translated."""
    known = " ".join(marks[key] for key in recorded(file, marks)).split()
    return {block for block in page.blocks if known and _short(block) not in known and says_something(block)}


def behind(desk: Desk, marks: Mapping[str, str]) -> Iterator[Behind]:
    """The pages that are not in step, and those of which nobody can say it."""
    for file, page, done in page_pairs(desk):
        known = recorded(file, marks)
        now = record_of(file, page, done)
        if now and not (known if done.blocks else marks.keys() & now):
            yield Behind(file, ())
            continue
        lines = {f"{file}: {each.place}": each.line for each in passages(page)}
        names = [key for key in now if key not in lines and marks.get(key, now[key]) != now[key]]
        changed = [_called(key) for key in names]
        changed += [f"{_called(key)} (line {lines[key]})" for key in lines if key in now and marks.get(key) != now[key]]
        changed += [f"{_called(key)} (gone)" for key in known if done.blocks and key not in now]
        if changed:
            yield Behind(file, tuple(changed))


def told(desk: Desk, marks: Mapping[str, str]) -> Iterator[str]:
    """What their authors may want to know of pages that are not in step: a line for each, and one for all unrecorded."""
    found = list(behind(desk, marks))
    name = desk.translation.relative_to(desk.root).as_posix()
    mend = f'make translations OPTIONS="checked {desk.language}'
    for each in found:
        if each.changed:
            of = (desk.layer / each.file).relative_to(desk.root).as_posix()
            said = f"changed in {of} since this was translated: {', '.join(each.changed)}"
            yield f'{name}/{each.file}: {said}. When it says the same again: {mend} {each.file}"'
    unrecorded = [each.file for each in found if not each.changed]
    if unrecorded:
        said = f"nothing says from which words pages were translated ({len(unrecorded)}), such as {unrecorded[0]}"
        yield f'{name}: {said}. When they say the same: {mend}"'


def recorded(file: str, marks: Mapping[str, str]) -> list[str]:
    """What a record says of the text of a page."""
    return [key for key in marks if key.startswith(f"{file}: #")]


def _called(key: str) -> str:
    place = key.partition(": ")[2]
    return place if place != "#" else "the beginning"


def _short(block: str) -> str:
    return mark(block)[:SHORT]
