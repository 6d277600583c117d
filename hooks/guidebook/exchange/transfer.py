"""Exporting all texts of a layer to translators, importing their work, and counting how much is translated."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from guidebook.authoring.problems import nearest
from guidebook.authoring.translating import mark
from guidebook.authoring.writing import write_all
from guidebook.exchange.message import Domain, Key, Message, TextOrForms, TranslationJob, differs, singular_of
from guidebook.exchange.page_record import marks_file, with_imported_pages
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
    """Write a .po file into `folder` for each domain that has texts; returns their paths.

    Raises:
        GuidebookError: where a file cannot be read or written; then no .po file has changed.
    """
    marks = job.marks()
    messages = {folder / f"{domain.name}.po": list(domain.messages(job)) for domain in DOMAINS}
    files = {path: as_po(own, job.language, marks) for path, own in messages.items() if own}
    job.problems.raise_if_any("nothing was written")
    write_all(files)
    return [*files]


def import_texts(job: TranslationJob, folder: Path) -> tuple[list[Path], int]:
    """Write what translators sent into the layer.

    Returns the files that changed, and how many messages were left out because their originals are gone or have changed.

    Raises:
        GuidebookError: where a file cannot be read or written, with all that is wrong in any of them; then nothing has changed.
    """
    paths = {domain: folder / f"{domain.name}.po" for domain in DOMAINS}
    for path in sorted({*folder.glob("*.po")} - {*paths.values()}):
        hint = nearest(path.name, [each.name for each in paths.values()])
        job.problems.add(path.name, 0, f"no export writes a file of this name, so its texts have no place. {hint}")
    sent = {domain: from_po(path, job.language, job.problems) for domain, path in paths.items() if path.is_file()}
    before = job.marks()
    marks = dict(before)
    new: dict[Path, str] = {}
    unknown = 0
    is_settled = False
    for domain, translations in sent.items():
        messages = {each.key: each for each in domain.messages(job)}
        unknown += sum(key not in messages for key in translations)
        is_settled |= any(messages[key].is_fuzzy(before) for key in translations if key in messages)
        marks |= _marks_of(messages, translations)
        new |= {path: text for path, text in domain.files(job, translations) if differs(path, text)}
        if isinstance(domain, Pages):
            marks = with_imported_pages(job, marks, translations, new)
    if new or is_settled:
        new |= {path: text for path, text in marks_file(job, marks).items() if differs(path, text)}
    job.problems.raise_if_any("nothing was changed")
    write_all({path: text or None for path, text in new.items()})
    return [*new], unknown


def progress(job: TranslationJob) -> Iterator[Progress]:
    """How far the translation of each domain is."""
    marks = job.marks()
    for domain in DOMAINS:
        messages = list(domain.messages(job))
        done = [each for each in messages if each.translation]
        yield Progress(domain.name, len(messages), len(done), sum(each.is_fuzzy(marks) for each in done))


def _marks_of(messages: Mapping[Key, Message], translations: Mapping[Key, TextOrForms]) -> dict[str, str]:
    """The mark of each translated text's original, by context; paragraphs of pages have no context of their own."""
    found = [messages[key] for key in translations if key in messages and ": " in key[0]]
    return {each.context: mark(singular_of(each.source)) for each in found}
