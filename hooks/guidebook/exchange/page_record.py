"""The record of what pages were translated from: kept as they come from translators, or somebody says that they are in step."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path

from guidebook.authoring.problems import GuidebookError, nearest, shown
from guidebook.authoring.translating import MARKS
from guidebook.exchange.in_step import behind, paragraphs_behind, record_of, recorded
from guidebook.exchange.message import Desk, Key, Said, write_if_new
from guidebook.exchange.page_text import page_pairs


def in_step(desk: Desk, asked: Sequence[str]) -> list[str]:
    """Record that some pages say what their originals say now; without names, those of which nothing is recorded. Returns
    which they are.

    Raises:
        GuidebookError: where there is no such page, or it is not translated.
    """
    marks = dict(desk.marks())
    translated = {file: (page, done) for file, page, done in page_pairs(desk) if done.blocks or done.front}
    unrecorded = (each.file for each in behind(desk, marks) if not each.changed)
    files = [_file_of(name, desk, translated) for name in asked] if asked else list(unrecorded)
    for file in files:
        marks = _without(file, marks) | record_of(file, *translated[file])
    if files:
        list(write_marks(desk, marks))
    return files


def with_pages(desk: Desk, marks: Mapping[str, str], said: Mapping[Key, Said]) -> dict[str, str]:
    """The record after pages came from translators: what nobody has looked at stays behind."""
    result = dict(marks)
    for file, page, done in page_pairs(desk):
        looked_at = [block for block in page.blocks if (file, block) in said]
        is_whole = (file, page.text) in said
        if is_whole or looked_at:
            unseen = paragraphs_behind(file, page, marks) - {*looked_at} if not is_whole else ()
            record = record_of(file, page, done, unseen)
            result = _without(file, result) | {key: record[key] for key in recorded(file, record)}
    return result


def write_marks(desk: Desk, marks: Mapping[str, str]) -> Iterator[Path]:
    """Write the record, if it is another now."""
    text = json.dumps(dict(sorted(marks.items())), indent=1, ensure_ascii=False) + "\n"
    return write_if_new(desk.translation / MARKS, text)


def _file_of(name: str, desk: Desk, translated: Collection[str]) -> str:
    """The page that somebody means, by its path: from the top, in the layer, in the translation, or below docs/."""
    plain = name.replace("\\", "/")
    for folder in (desk.translation, desk.layer):
        plain = plain.removeprefix(f"{folder.relative_to(desk.root).as_posix()}/")
    for file in (plain, f"docs/{plain}"):
        if file in translated:
            return file
    said = f"there is no page {shown(name)} that is translated into {desk.language}, so nothing was recorded."
    raise GuidebookError(f"{said} {nearest(plain, translated)}")


def _without(file: str, marks: Mapping[str, str]) -> dict[str, str]:
    gone = recorded(file, marks)
    return {key: each for key, each in marks.items() if key not in gone}
