"""Keeps the promise that an update never loses an answer, by a record of every id ever published and what it names.

Each layer of a site (ours, a fork's) has a `published-ids.json` beside its worksheets, with what that layer published itself.
For a worksheet, the records of all layers count together, as readers have met them under one name. `make ids` writes these
files, which are committed and only grow.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from guidebook.authoring.problems import Problems, listed, nearest
from guidebook.authoring.stacked import home_of
from guidebook.library.loader import Library
from guidebook.worksheets.worksheet import Worksheet

FILE = "published-ids.json"
BACK = "restore its last good version from git, then run `make ids`."
Published = dict[str, dict[str, str]]  # a worksheet's id → an id in it, as a path → what that names (see `Field.published`)


@dataclass(frozen=True)
class Records:
    """What each layer published, by its folder of worksheets, ours first; a later layer wins over an earlier one."""

    layers: dict[str, Published]

    def of(self, name: str, folders: Iterable[str] | None = None) -> dict[str, str]:
        """Every id in a worksheet that the layers with these folders published (None: all layers), with what it names."""
        together: dict[str, str] = {}
        for folder in self.layers if folders is None else folders:
            together |= self.layers[folder].get(name, {})
        return together

    def names(self) -> dict[str, str]:
        """The id of every worksheet that was published, with the folder of the topmost layer that published it."""
        return {name: folder for folder, published in self.layers.items() for name in published}

    def before(self, folder: str) -> list[str]:
        """The folders of the layers below a layer."""
        folders = list(self.layers)
        return folders[: folders.index(folder)]

    def under(self, worksheet: Worksheet) -> list[str]:
        """The folders of the layers that a worksheet may have ids from, the last being the topmost with a file about it."""
        last = home_of(worksheet.latest)
        hidden = self.before(home_of(worksheet.path)) if worksheet.hides_ours else []
        return [each for each in (*self.before(last), last) if each not in hidden]


def read_records(root: Path, folders: Iterable[str], problems: Problems) -> Records:
    """Read what every layer has published so far. A damaged record is reported and counts as empty."""
    return Records({each: read_published(root / each / FILE, f"{each}/{FILE}", problems) for each in folders})


def read_published(path: Path, shown_path: str, problems: Problems) -> Published:
    """What one layer has published so far: `{worksheet: {"milestones/columns/source": "text", …}}`.

    Empty where there is no record, or a damaged one, which is reported.
    """
    if not path.exists():
        return {}
    line = 1
    try:
        published = json.loads(path.read_text(encoding="utf-8"))
        if isinstance(published, dict) and all(isinstance(each, dict) for each in published.values()):
            return published
    except ValueError as error:
        line = getattr(error, "lineno", 0)
    problems.add(shown_path, line, f"this file is damaged: {BACK}")
    return {}


def with_current(records: Records, folder: str, worksheets: Mapping[str, Worksheet]) -> Published:
    """What a layer has published so far, and whatever its worksheets hold now that the layers below it did not publish.

    `worksheets` are by id. The result is sorted, and `records` stay as they are.
    """
    published = records.layers[folder]
    for name, worksheet in worksheets.items():
        theirs = records.of(name, records.under(worksheet)[:-1])
        own = {id_: what for id_, what in worksheet.published().items() if theirs.get(id_) != what}
        if own or not theirs:
            published = {**published, name: {**own, **published.get(name, {})}}
    return {name: dict(sorted(ids.items())) for name, ids in sorted(published.items())}


def as_text(published: Published) -> str:
    """A record as it is committed: one id to a line, so that changes can be read and merged."""
    return json.dumps(published, indent=1, ensure_ascii=False) + "\n"


def check_published(records: Records, library: Library, problems: Problems) -> None:
    """Report every published id that is missing, is used again after it was retired, or now names something else."""
    for worksheet in library.worksheets.values():
        _check_worksheet(worksheet, records, problems)
    names = records.names()
    for name, folder in names.items():
        if name not in {*library.worksheets, *library.broken, *library.retired}:
            problems.add(
                f"{folder}/{name}.yml",
                0,
                "this worksheet was published and its file is missing. People may have answers to it: bring the file back, or "
                'put one in its place with its "title" and, under "retired", a sentence on what became of it.',
            )
    for name, gone in library.retired.items():
        if name not in names:
            message = f"no worksheet of this name was published, so there is nothing to retire. {nearest(name, names)}"
            problems.add(gone.path, gone.line_of("retired"), message)


def _check_worksheet(worksheet: Worksheet, records: Records, problems: Problems) -> None:
    theirs = records.of(worksheet.id, records.before(home_of(worksheet.path)))
    if worksheet.hides_ours and not theirs:
        problems.add(worksheet.path, worksheet.line_of("hides_ours"), "none of our tools has this name: leave it out.")
    elif _is_another(worksheet, theirs):
        problems.add(
            worksheet.path,
            0,
            "one of our tools has this name, too, and hardly any of the ids it was published with are in yours. If yours is "
            "a different tool and nobody has used it yet, give its file another name; if people use it already, add "
            '"hides_ours: yes", and it stays in place of ours. If it is our tool, rewritten, list what is gone under '
            '"retired:".',
        )
    else:
        layers = records.under(worksheet)
        _check_ids(worksheet, records.of(worksheet.id, layers), records.of(worksheet.id, layers[:-1]), problems)


def left_behind(records: Records, library: Library) -> Iterator[str]:
    """Warnings, one for each tool of ours of which a layer withdrew a version of its own that had ids of its own."""
    for name, worksheet in library.worksheets.items():
        folders = list(records.layers)
        for folder in folders[folders.index(home_of(worksheet.latest)) + 1 :]:
            own = [id_ for id_ in records.layers[folder].get(name, {}) if id_ not in worksheet.published()]
            if own:
                ids = listed([id_ for id_ in own if not _within(id_, own)], "and")
                yield f"{folder}/{name}.yml: this version is gone, so ours is shown. Answers to {ids} are still kept and shown."


def _is_another(worksheet: Worksheet, theirs: Mapping[str, str]) -> bool:
    """Whether a fork's worksheet only shares its name with one of ours: it lacks most of the ids of ours."""
    outer = [id_ for id_ in theirs if "/" not in id_]
    if worksheet.hides_ours or not outer:
        return False
    known = {*worksheet.published(), *worksheet.retired}
    return 2 * sum(id_ not in known for id_ in outer) > len(outer)


def _check_ids(worksheet: Worksheet, published: Mapping[str, str], theirs: Mapping[str, str], problems: Problems) -> None:
    current = worksheet.published()
    places = {f"sections/{section.id}": (section.line, section.place) for section in worksheet.sections}
    for section in worksheet.sections:
        places.update({field.id: (field.line, f"{section.place}, {field.place}") for field in section.fields})

    def report(id_: str, message: str) -> None:
        line, place = places.get(id_) or places.get(id_.split("/")[0]) or (worksheet.line, "")
        problems.add(worksheet.path, line, message, place)

    settled = set(worksheet.retired)  # whatever is said about a field is true of everything in it
    for id_, what in published.items():
        if id_ in worksheet.retired or _within(id_, settled):
            continue
        now = current.get(id_)
        if now is None:
            whose = "in our tool of this name " if id_ in theirs else ""
            report(
                id_,
                f'the {_named(what)} "{id_}" was published {whose}and is missing. People may have answers under this id: '
                f'bring it back, or say under "retired:" what became of it.',
            )
            settled.add(id_)
        elif now != what:
            report(
                id_,
                f'"{id_}" was published as a {_named(what)} and is now a {_named(now)}, which cannot hold the same answers. '
                f'Give the new one a new id and list "{id_}" under "retired:".',
            )
            settled.add(id_)
    for id_ in worksheet.retired:
        if id_ not in published:
            message = f'"{id_}" under "retired" was never published. {nearest(id_, published)}'
            problems.add(worksheet.path, worksheet.line_of("retired"), message)
        elif id_ in current:
            report(id_, f'"{id_}" is under "retired" and is used again; give the new part a new id.')


def _within(id_: str, others: Collection[str]) -> bool:
    """Whether an id names something inside what one of the others names."""
    parts = id_.split("/")
    return any("/".join(parts[:length]) in others for length in range(1, len(parts)))


def _named(what: str) -> str:
    return what if what in ("section", "item", "group") else f"{what} field"
