"""The record of what pages were translated from, updated when they are imported or confirmed to be up to date."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from guidebook.authoring.problems import GuidebookError, nearest, shown
from guidebook.authoring.translating import MARKS
from guidebook.authoring.writing import write_all
from guidebook.exchange.message import Key, TextOrForms, TranslationJob
from guidebook.exchange.outdated import keys_of_page, outdated_pages, outdated_paragraphs, record_of
from guidebook.exchange.page_text import page_pairs


def mark_as_current(job: TranslationJob, names: Sequence[str]) -> list[str]:
    """Record that the pages in `names` match their originals; without names, all pages that have no record yet.

    Returns their paths in the layer.

    Raises:
        GuidebookError: for a page that does not exist or is not translated, and where a file cannot be read.
    """
    marks = dict(job.marks())
    translated = {file: (page, done) for file, page, done in page_pairs(job) if done.blocks or done.front}
    unrecorded = (each.file for each in outdated_pages(job, marks) if not each.changed)
    files = [_file_of(name, job, translated) for name in names] if names else list(unrecorded)
    for file in files:
        marks = _without(file, marks) | record_of(file, *translated[file])
    job.problems.raise_if_any("nothing was recorded")
    if files:
        write_all(marks_file(job, marks))
    return files


def with_imported_pages(
    job: TranslationJob, marks: Mapping[str, str], translations: Mapping[Key, TextOrForms], new: Mapping[Path, str]
) -> dict[str, str]:
    """The record after an import, when files hold what is `new`; paragraphs that translators did not return stay outdated."""
    result = dict(marks)
    for file, page, done in page_pairs(job, new):
        looked_at = [block for block in page.blocks if (file, block) in translations]
        is_whole = (file, page.text) in translations
        if is_whole or (looked_at and (page.is_like(done) or not done.blocks)):
            unseen = outdated_paragraphs(file, page, marks) - {*looked_at} if not is_whole else ()
            record = record_of(file, page, done, unseen)
            result = _without(file, result) | {key: record[key] for key in keys_of_page(file, record)}
    return result


def marks_file(job: TranslationJob, marks: Mapping[str, str]) -> dict[Path, str]:
    """The file that holds the record, as it is to be written."""
    return {job.folder / MARKS: json.dumps(dict(sorted(marks.items())), indent=1, ensure_ascii=False) + "\n"}


def _file_of(name: str, job: TranslationJob, translated: Collection[str]) -> str:
    """The page that a path means: from the top of the repository, in the layer, in its translation, or below docs/."""
    plain = name.replace("\\", "/")
    for folder in (job.folder, job.layer):
        plain = plain.removeprefix(f"{folder.relative_to(job.root).as_posix()}/")
    for file in (plain, f"docs/{plain}"):
        if file in translated:
            return file
    message = f"no page {shown(name)} is translated into {job.language}, so nothing was recorded."
    raise GuidebookError(f"{message} {nearest(plain, translated)}")


def _without(file: str, marks: Mapping[str, str]) -> dict[str, str]:
    gone = keys_of_page(file, marks)
    return {key: each for key, each in marks.items() if key not in gone}
