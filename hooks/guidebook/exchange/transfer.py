"""Exporting all texts of a layer to translators, importing their work, and counting how much is translated."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from guidebook.authoring.translating import mark
from guidebook.exchange.message import Domain, Key, Message, TextOrForms, TranslationJob, singular_of
from guidebook.exchange.page_record import with_imported_pages, write_marks
from guidebook.exchange.po import as_po, from_po
from guidebook.exchange.prose import Pages
from guidebook.exchange.records import EntryTexts, FigureTexts, WorksheetTexts
from guidebook.exchange.settings import BrandTexts, InterfaceTexts, WordForms

DOMAINS: tuple[Domain, ...] = (
    InterfaceTexts(),
    WordForms(),
    BrandTexts(),
    WorksheetTexts(),
    FigureTexts(),
    EntryTexts(),
    Pages(),
)


@dataclass(frozen=True)
class Progress:
    """How far the translation of one domain is: `changed` counts the translated texts whose originals changed since."""

    name: str
    texts: int
    translated: int
    changed: int


def export_texts(job: TranslationJob, folder: Path) -> list[Path]:
    """Write a .po file into `folder` for each domain that has texts; returns their paths."""
    marks = job.marks()
    written = []
    for domain in DOMAINS:
        messages = list(domain.messages(job))
        if messages:
            path = folder / f"{domain.name}.po"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(as_po(messages, job.language, marks), encoding="utf-8")
            written.append(path)
    return written


def import_texts(job: TranslationJob, folder: Path) -> tuple[list[Path], int]:
    """Write what translators sent into the layer.

    Returns the files that changed, and how many messages were left out because their originals are gone or have changed. Stops
    at the first .po file that cannot be read, with a problem noted.
    """
    changed: list[Path] = []
    unknown = 0
    before = job.marks()
    marks = dict(before)
    is_settled = False
    for domain in DOMAINS:
        path = folder / f"{domain.name}.po"
        if not path.is_file():
            continue
        said = from_po(path, job.language, job.problems)
        if job.problems:
            break
        messages = {each.key: each for each in domain.messages(job)}
        unknown += sum(key not in messages for key in said)
        is_settled |= any(messages[key].is_fuzzy(before) for key in said if key in messages)
        marks |= _marks_of(messages, said)
        changed += domain.write(job, said)
        if isinstance(domain, Pages):
            marks = with_imported_pages(job, marks, said)
    if changed or is_settled:
        changed += write_marks(job, marks)
    return changed, unknown


def progress(job: TranslationJob) -> Iterator[Progress]:
    """How far the translation of each domain is."""
    marks = job.marks()
    for domain in DOMAINS:
        messages = list(domain.messages(job))
        done = [each for each in messages if each.translation]
        yield Progress(domain.name, len(messages), len(done), sum(each.is_fuzzy(marks) for each in done))


def _marks_of(messages: Mapping[Key, Message], said: Mapping[Key, TextOrForms]) -> dict[str, str]:
    """The mark of each translated text's original, by context; paragraphs of pages have no context of their own."""
    found = [messages[key] for key in said if key in messages and ": " in key[0]]
    return {each.context: mark(singular_of(each.source)) for each in found}
