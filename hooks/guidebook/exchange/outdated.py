"""Finds translated pages whose originals have changed since.

What a page was translated from is recorded passage by passage, when it comes back from translators or when its author says that
it is up to date. An outdated page is reported and still shown: a page half in each language would help nobody.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from markdown.extensions.toc import slugify

from guidebook.authoring.translating import mark
from guidebook.edition.layers import folder_named, naming
from guidebook.exchange.message import TranslationJob
from guidebook.exchange.page_text import PageText, page_pairs, says_something

HEADING = re.compile(r"#{1,6}\s+(?P<words>.+?)\s*(?:\{[^#{}]*(?:#(?P<own>[\w-]+))?[^{}]*\})?\s*(?:\n|$)")
IN_WORDS = ("title", "summary", "situation", "description")
SHORT = 6  # digits kept of each paragraph's mark, as a passage has many
UNSEEN = "-"  # in place of a paragraph's mark: the paragraph has changed, and nobody has looked at its translation since


@dataclass(frozen=True)
class Passage:
    """A heading and what follows it, up to the next heading; `place` is "#" and its anchor, or "#" alone before the first."""

    place: str
    line: int
    blocks: tuple[str, ...]

    def marks(self, unseen: Collection[str] = ()) -> str:
        """The marks of its paragraphs, separated by spaces, as the record holds them; those in `unseen` count as outdated."""
        return " ".join(UNSEEN if block in unseen else _short(block) for block in self.blocks)


@dataclass(frozen=True)
class OutdatedPage:
    """A translated page whose original changed, with the names of what changed; none where nothing was ever recorded."""

    file: str
    changed: tuple[str, ...]


def passages(page: PageText) -> Iterator[Passage]:
    """The passages of a page, in order."""
    begins = [(at, found) for at, block in enumerate(page.blocks) if (found := HEADING.match(block))]
    ends = [*(at for at, _ in begins), len(page.blocks)]
    if ends[0]:
        yield Passage("#", page.lines[0], tuple(page.blocks[: ends[0]]))
    for (at, found), end in zip(begins, ends[1:], strict=True):
        place = found["own"] or slugify(found["words"], "-")
        yield Passage(f"#{place}", page.lines[at], tuple(page.blocks[at:end]))


def record_of(file: str, page: PageText, done: PageText, unseen: Collection[str] = ()) -> dict[str, str]:
    """What to record of a page translated from its current text, except for the paragraphs in `unseen`.

    The keys are contexts: `docs/a.md: title` for front matter, `docs/a.md: #anchor` for a passage; the values are marks.
    """
    names = [name for name in IN_WORDS if name in done.front and isinstance(page.front.get(name), str)]
    record = {f"{file}: {name}": mark(page.front[name]) for name in names}
    for each in passages(page) if done.blocks else ():
        key = f"{file}: {each.place}"
        record[key] = f"{record[key]} {each.marks(unseen)}" if key in record else each.marks(unseen)
    return record


def outdated_paragraphs(file: str, page: PageText, marks: Mapping[str, str]) -> set[str]:
    """The paragraphs of a page that were different, or not there yet, when it was translated."""
    known = " ".join(marks[key] for key in keys_of_page(file, marks)).split()
    return {block for block in page.blocks if known and _short(block) not in known and says_something(block)}


def outdated_pages(job: TranslationJob, marks: Mapping[str, str]) -> Iterator[OutdatedPage]:
    """The pages whose originals have changed, and those for which nothing was recorded."""
    recorded = _by_page(marks)
    for file, page, done in page_pairs(job):
        known = recorded.get(file, [])
        now = record_of(file, page, done)
        if now and not (known if done.blocks else marks.keys() & now):
            yield OutdatedPage(file, ())
            continue
        lines = {f"{file}: {each.place}": each.line for each in passages(page)}
        names = [key for key in now if key not in lines and marks.get(key, now[key]) != now[key]]
        changed = [_called(key) for key in names]
        changed += [f"{_called(key)} (line {lines[key]})" for key in lines if key in now and marks.get(key) != now[key]]
        changed += [f"{_called(key)} (gone)" for key in known if done.blocks and key not in now]
        if changed:
            yield OutdatedPage(file, tuple(changed))


def reminders(job: TranslationJob, marks: Mapping[str, str]) -> Iterator[str]:
    """Messages to authors: a line for each outdated page, and one line for all pages without a record."""
    found = list(outdated_pages(job, marks))
    name = job.folder.relative_to(job.root).as_posix()
    layer = folder_named(job.layer.relative_to(job.root).as_posix())
    mend = f'{naming(layer)}make translations OPTIONS="checked {job.language}'
    for each in found:
        if each.changed:
            of = (job.layer / each.file).relative_to(job.root).as_posix()
            said = f"changed in {of} since this was translated: {', '.join(each.changed)}"
            yield f'{name}/{each.file}: {said}. Once it matches again: {mend} {each.file}"'
    unrecorded = [each.file for each in found if not each.changed]
    if unrecorded:
        said = f"no record says what some pages were translated from ({len(unrecorded)}), such as {unrecorded[0]}"
        yield f'{name}: {said}. If they match their originals: {mend}"'


def keys_of_page(file: str, marks: Mapping[str, str]) -> list[str]:
    """The keys under which a page's passages are recorded."""
    beginning = f"{file}: #"
    return [key for key in marks if key.startswith(beginning)]


def _by_page(marks: Mapping[str, str]) -> dict[str, list[str]]:
    """The keys of all pages, by page: with many pages, looking through all keys for each of them would take long."""
    found: dict[str, list[str]] = {}
    for key in marks:
        file, apart, _ = key.rpartition(": #")
        if apart:
            found.setdefault(file, []).append(key)
    return found


def _called(key: str) -> str:
    place = key.partition(": ")[2]
    return place if place != "#" else "the beginning"


def _short(block: str) -> str:
    return mark(block)[:SHORT]
