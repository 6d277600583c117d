"""Exporting all texts of a layer to translators, importing their work, and counting how much is translated."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from guidebook.authoring.problems import GuidebookError, Problems, nearest
from guidebook.authoring.translating import mark
from guidebook.authoring.writing import in_ends_of, write_all
from guidebook.authoring.yaml_source import path_shown
from guidebook.exchange.message import Domain, Key, Message, TextOrForms, TranslationJob, differs, singular_of
from guidebook.exchange.page_record import marks_file, with_imported_pages
from guidebook.exchange.po import as_po, from_po
from guidebook.exchange.prose import Pages
from guidebook.exchange.records import EntryTexts, FigureTexts, WorksheetTexts
from guidebook.exchange.settings import BrandTexts, InterfaceTexts, WordForms
from guidebook.exchange.yaml_form import in_form_of

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


class Imported(NamedTuple):
    """What an import did."""

    changed: list[Path]
    unknown: int  # texts that were left out because their originals are gone or have changed
    removed: int  # translations that came back empty


def export_texts(job: TranslationJob, folder: Path) -> list[Path]:
    """Write a .po file into `folder` for each domain that has texts, and delete those of the others; returns what was written.

    Raises:
        GuidebookError: where a file cannot be read or written, or one in the folder holds work that was not imported; then no
            .po file has changed.
    """
    marks = job.marks()
    files: dict[Path, str | None] = {}
    waiting: list[str] = []
    for domain in DOMAINS:
        path = folder / f"{domain.name}.po"
        if path.is_file():
            if _is_waiting(domain, job, from_po(path, job.language, job.problems)):
                waiting.append(path.name)
            files[path] = None
        if messages := list(domain.messages(job)):
            files[path] = as_po(messages, job.language, marks)
    job.problems.raise_if_any("nothing was written")
    if waiting:
        raise GuidebookError(
            f"{folder}/ holds translations that are not in {path_shown(job.folder, job.root)}/: {', '.join(waiting)}. "
            "Nothing was written, as they would be lost. Import them first, or delete these files if nobody needs them, or "
            "name another folder."
        )
    write_all(files)
    return [path for path, text in files.items() if text]


def import_texts(job: TranslationJob, folder: Path) -> Imported:
    """Write what translators sent into the layer. What they did not send, or are not sure of, stays as it is.

    Raises:
        GuidebookError: where a file cannot be read or written, with all that is wrong in any of them; then nothing has changed.
    """
    paths = {domain: folder / f"{domain.name}.po" for domain in DOMAINS}
    for path in sorted({*folder.glob("*.po")} - {*paths.values()}):
        hint = nearest(path.name, [each.name for each in paths.values()])
        job.problems.add(path.name, 0, f"no export writes a file of this name, so its texts have no place. {hint}")
    before = job.marks()
    marks = dict(before)
    new: dict[Path, str] = {}
    unknown = removed = 0
    is_settled = False
    for domain, path in paths.items():
        if not path.is_file():
            continue
        sent = from_po(path, job.language, job.problems)
        messages = _messages(domain, job)
        if sent and not _is_of(messages, sent):
            job.problems.add(path.name, 0, f"{_not_of(job)} Import it there, or delete it.")
        translations = {key: text for key, text in sent.items() if text or (key in messages and messages[key].translation)}
        unknown += sum(key not in messages for key in translations)
        removed += sum(not text for text in translations.values())
        is_settled |= any(messages[key].is_fuzzy(before) for key in translations if key in messages)
        marks = _with_marks_of(messages, translations, marks)
        new |= _new_files(domain, job, _changes(messages, translations))
        if isinstance(domain, Pages):
            marks = with_imported_pages(job, marks, translations, new)
    if new or is_settled:
        new |= {path: text for path, text in marks_file(job, marks).items() if differs(path, text)}
    job.problems.raise_if_any("nothing was changed")
    write_all({path: in_ends_of(path, text) if text else None for path, text in new.items()})
    return Imported([*new], unknown, removed)


def progress(job: TranslationJob) -> Iterator[Progress]:
    """How far the translation of each domain is."""
    marks = job.marks()
    for domain in DOMAINS:
        messages = list(domain.messages(job))
        done = [each for each in messages if each.translation]
        yield Progress(domain.name, len(messages), len(done), sum(each.is_fuzzy(marks) for each in done))


def _messages(domain: Domain, job: TranslationJob) -> dict[Key, Message]:
    """The messages of a domain by key; of those that are alike, the first, whose translation is the one that goes out."""
    return {each.key: each for each in reversed([*domain.messages(job)])}


def _changes(messages: Mapping[Key, Message], translations: Mapping[Key, TextOrForms]) -> dict[Key, TextOrForms]:
    """The translations that say something else than what is in the layer, with all forms of a text that counts.

    A language may have more forms than a .po file has places; there, `other` stands for those that nobody wrote.
    """
    changes: dict[Key, TextOrForms] = {}
    for key, text in translations.items():
        now = messages[key].translation if key in messages else None
        if isinstance(now, Mapping) and isinstance(text, Mapping):
            if any(form != now.get(name, now["other"]) for name, form in text.items()):
                changes[key] = {**now, **text}
        elif text != now:
            changes[key] = text
    return changes


def _new_files(domain: Domain, job: TranslationJob, changes: Mapping[Key, TextOrForms]) -> dict[Path, str]:
    """The files that must change, each with what it must hold, in the form in which somebody may have written it."""
    new: dict[Path, str] = {}
    for path, text in domain.files(job, changes):
        has_form = text and path.suffix == ".yml" and path.is_file() and not job.problems  # with any, nothing is written
        new[path] = in_form_of(path.read_text(encoding="utf-8-sig"), text) if has_form else text
    return {path: text for path, text in new.items() if differs(path, text)}


def _is_waiting(domain: Domain, job: TranslationJob, sent: Mapping[Key, TextOrForms]) -> bool:
    """Whether a .po file holds finished translations that an import would bring, into this layer or another."""
    messages = _messages(domain, job)
    done = {key: text for key, text in sent.items() if text}
    if not done:
        return False
    marks = job.marks()
    return (
        not _is_of(messages, done)
        or any(key in messages and messages[key].is_fuzzy(marks) for key in done)
        or bool(_new_files(domain, replace(job, problems=Problems()), _changes(messages, done)))
    )


def _is_of(messages: Mapping[Key, Message], sent: Mapping[Key, TextOrForms]) -> bool:
    """Whether any of these texts has its place in the layer, even if it says something else there by now."""
    return not {context for context, _ in sent}.isdisjoint(context for context, _ in messages)


def _not_of(job: TranslationJob) -> str:
    layer = "the guidebook itself" if job.layer == job.root else f"{path_shown(job.layer, job.root)}/"
    return f"this was exported for another edition: none of its texts is in {layer}."


def _with_marks_of(
    messages: Mapping[Key, Message], translations: Mapping[Key, TextOrForms], marks: Mapping[str, str]
) -> dict[str, str]:
    """The record with the mark of each translated text's original, by context, and without those of texts that were emptied.

    Paragraphs of pages have no context of their own.
    """
    own = {key: messages[key] for key in translations if key in messages and ": " in key[0]}
    known = {context for context, _ in own}
    others = {context: each for context, each in marks.items() if context not in known}
    return others | {each.context: mark(singular_of(each.source)) for key, each in own.items() if translations[key]}
