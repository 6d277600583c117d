"""Keeps the promise that an update never loses an answer: every id that was ever published, with what it names.

`published-ids.json` stands beside the worksheets it speaks of, so that a fork's own are recorded in the fork's own
folder. It is written by `make ids` and committed. It only grows.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from pathlib import Path

from .loader import Library
from .problems import Problems, nearest
from .worksheet import Worksheet

FILE = "published-ids.json"
Published = dict[str, dict[str, str]]


def read_published(path: Path, shown_path: str, problems: Problems) -> Published:
    """What was published so far: `{worksheet: {"milestones/columns/source": "text", …}}`."""
    if not path.exists():
        return {}
    try:
        published = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        line = getattr(error, "lineno", 0)
        problems.add(shown_path, line, "this file is damaged: take its last good version back from git, then `make ids`.")
        return {}
    return published if isinstance(published, dict) else {}


def with_current(published: Published, worksheets: Mapping[str, Worksheet]) -> Published:
    """What was published, and what the worksheets hold now."""
    names = sorted({*published, *worksheets})
    return {
        name: dict(sorted({**(worksheets[name].published() if name in worksheets else {}), **published.get(name, {})}.items()))
        for name in names
    }


def as_text(published: Published) -> str:
    return json.dumps(published, indent=1, ensure_ascii=False) + "\n"


def check_published(published: Published, folder: str, library: Library, problems: Problems) -> None:
    """Report every id published in a folder that is missing, used again after it was retired, or names something else now."""
    for name, ids in published.items():
        if name in library.broken:
            continue
        if name not in library.worksheets:
            problems.add(
                f"{folder}/{name}.yml",
                0,
                "this worksheet was published and its file is missing: people may have answers to it. Bring the file back.",
            )
            continue
        _check_worksheet(library.worksheets[name], ids, problems)


def _check_worksheet(worksheet: Worksheet, published: Mapping[str, str], problems: Problems) -> None:
    current = worksheet.published()
    places = {f"sections/{section.id}": (section.line, section.place) for section in worksheet.sections}
    for section in worksheet.sections:
        places.update({field.id: (field.line, f"{section.place}, {field.place}") for field in section.fields})

    def report(id_: str, message: str) -> None:
        line, place = places.get(id_) or places.get(id_.split("/")[0]) or (worksheet.line, "")
        problems.add(worksheet.path, line, message, place)

    def report_retired(id_: str, message: str) -> None:
        problems.add(worksheet.path, worksheet.line_of("retired"), message)

    settled = set(worksheet.retired)  # what is said of a field is said of everything in it
    for id_, what in published.items():
        if id_ in worksheet.retired or _within(id_, settled):
            continue
        now = current.get(id_)
        if now is None:
            report(
                id_,
                f'the {_named(what)} "{id_}" was published and is missing. People may have answers under this id: '
                f'bring it back, or say under "retired:" what became of it.',
            )
            settled.add(id_)
        elif now != what:
            report(
                id_,
                f'"{id_}" was published as a {_named(what)} and is a {_named(now)} now, which cannot hold the same answers. '
                f'Give the new one a new id and list "{id_}" under "retired:".',
            )
            settled.add(id_)
    for id_ in worksheet.retired:
        if id_ not in published:
            report_retired(id_, f'"{id_}" under "retired" was never published. {nearest(id_, published)}')
        elif id_ in current:
            report(id_, f'"{id_}" stands under "retired" and is used again; give the new part a new id.')


def _within(id_: str, others: Collection[str]) -> bool:
    """Whether an id names something inside what one of the others names."""
    parts = id_.split("/")
    return any("/".join(parts[:length]) in others for length in range(1, len(parts)))


def _named(what: str) -> str:
    return what if what in ("section", "item", "group") else f"{what} field"
