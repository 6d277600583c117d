"""Keeps the promise that an update never loses an answer: every id that was ever published, with what it names.

`worksheets/published-ids.json` is written by `make ids` and committed. It only grows.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from .loader import Library
from .problems import Problems, nearest
from .worksheet import Worksheet

FILE = "worksheets/published-ids.json"
Published = dict[str, dict[str, str]]


def read_published(path: Path) -> Published:
    """What was published so far: `{worksheet: {"milestones/columns/source": "text", …}}`."""
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


def with_current(published: Published, worksheets: Mapping[str, Worksheet]) -> Published:
    """What was published, and what the worksheets hold now."""
    names = sorted({*published, *worksheets})
    return {
        name: dict(sorted({**(worksheets[name].published() if name in worksheets else {}), **published.get(name, {})}.items()))
        for name in names
    }


def as_text(published: Published) -> str:
    return json.dumps(published, indent=1, ensure_ascii=False) + "\n"


def check_published(published: Published, library: Library, problems: Problems) -> None:
    """Report every published id that is missing, used again after it was retired, or names something else now."""
    for name, ids in published.items():
        if name in library.broken:
            continue
        if name not in library.worksheets:
            problems.add(
                f"worksheets/{name}.yml",
                0,
                "this worksheet was published and its file is missing: people may have answers to it. Bring the file back.",
            )
            continue
        _check_worksheet(library.worksheets[name], ids, problems)


def _check_worksheet(worksheet: Worksheet, published: Mapping[str, str], problems: Problems) -> None:
    current = worksheet.published()
    lines = {field.id: field.line for field in worksheet.fields()}

    def report(id_: str, message: str) -> None:
        problems.add(worksheet.path, lines.get(id_.split("/")[0], worksheet.line), message)

    gone = [id_ for id_ in published if id_ not in current and id_ not in worksheet.retired]
    for id_ in gone:
        if id_.rpartition("/")[0].rpartition("/")[0] in gone:
            continue  # its parent is reported
        report(
            id_,
            f'the {_named(published[id_])} "{id_}" was published and is missing. People may have answers under this id: '
            f'bring it back, or say under "retired:" what became of it.',
        )
    for id_, what in current.items():
        before = published.get(id_)
        if id_ in worksheet.retired:
            report(id_, f'"{id_}" stands under "retired" and is used again; give the new part a new id.')
        elif before is not None and before != what:
            report(
                id_,
                f'"{id_}" was published as {_named(before)} and is {_named(what)} now, which cannot hold the same answers. '
                f'Give the new one a new id and list "{id_}" under "retired:".',
            )
    for id_ in worksheet.retired:
        if id_ not in published:
            report(id_, f'"{id_}" under "retired" was never published. {nearest(id_, published)}')


def _named(what: str) -> str:
    return what if what in ("section", "item", "group") else f"field ({what})"
