"""One run over the editions in a repository: builds those that are wanted, and stores how it went for the next run."""

from __future__ import annotations

import dataclasses
import shutil
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from guidebook.authoring.problems import GuidebookError, nearest
from guidebook.edition.layers import typed_folder
from guidebook.many.building import SITES, UNFINISHED, Built, Order, broken_off, build_edition
from guidebook.many.clashes import addresses, alike, clashes
from guidebook.many.finding import Found, find_editions
from guidebook.many.fingerprint import fingerprints
from guidebook.many.outcome import BUILT, FAILED, LEFT, UNCHANGED, Outcome, read_record, write_record
from guidebook.many.processes import at_once
from guidebook.site import FOLDERS


@dataclass(frozen=True)
class Wanted:
    """What to build, and where."""

    root: Path  # the top of the repository
    out: Path
    base: str = ""  # the address below which editions are published
    only: tuple[str, ...] = ()  # names or folders of editions; empty: all
    changed: bool = False  # whether to skip editions that would come out the same
    jobs: int = 1  # how many to build at once


def run_editions(wanted: Wanted, tell: Callable[[Outcome, int, int], None]) -> list[Outcome]:
    """Build what is wanted, and return the outcome of every edition in the repository.

    `tell(outcome, number, total)` is called as each edition finishes: the how-manyth of how many it is.

    Raises:
        GuidebookError: where there is no edition, or none with a name that was given.
    """
    editions = find_editions(wanted.root, wanted.out)
    asked = _asked(editions, wanted.only)
    before = read_record(wanted.out)
    _take_away(wanted.out, {each.name for each in before.values()} - {each.name for each in editions})
    at = addresses(editions, wanted.base)
    marks = fingerprints(wanted.root, editions, at, date.today())
    wrong, warnings = clashes(editions, wanted.base), alike(editions)
    outcomes = {each.folder: _begun(each, at[each.folder], wanted, before.get(each.folder)) for each in editions}
    unchanged = {
        each.folder
        for each in asked
        if wanted.changed and not wrong[each.folder] and outcomes[each.folder].fingerprint == marks[each.folder]
    }
    for folder in unchanged:
        outcomes[folder] = dataclasses.replace(outcomes[folder], state=UNCHANGED, problems=(), seconds=0.0)
    tasks = [
        Order(wanted.root, wanted.out, each.folder, each.name, at[each.folder], publish=not wrong[each.folder])
        for each in asked
        if each.folder not in unchanged
    ]
    wanted.out.mkdir(parents=True, exist_ok=True)
    write_record(wanted.out, outcomes.values())  # after each edition, as somebody may stop the run
    for done, (task, built) in enumerate(at_once(build_edition, tasks, wanted.jobs), 1):
        built = built or Built((broken_off(task.folder, "its process ended"),))
        problems = [*map(str, wrong[task.folder]), *built.problems]
        built = dataclasses.replace(built, problems=tuple(problems), warnings=(*warnings[task.folder], *built.warnings))
        outcomes[task.folder] = _ended(outcomes[task.folder], built, marks[task.folder], wanted.out)
        write_record(wanted.out, outcomes.values())
        tell(outcomes[task.folder], done, len(tasks))
    shutil.rmtree(wanted.out / UNFINISHED, ignore_errors=True)
    return list(outcomes.values())


def _asked(editions: Sequence[Found], only: Iterable[str]) -> list[Found]:
    if not editions:
        raise GuidebookError(
            "There is no edition in this repository. An edition is a folder of its own with a brand.yml, such as "
            'districts/riverside/; the page "Make it yours" says what else may be in it.'
        )
    names = [typed_folder(name) for name in only]
    for name in names:
        if not any(name in (each.name, each.folder) for each in editions):
            raise GuidebookError(f'There is no edition "{name}". {nearest(name, [each.name for each in editions])}')
    return [each for each in editions if not names or each.name in names or each.folder in names]


def _begun(edition: Found, address: str, wanted: Wanted, before: Outcome | None) -> Outcome:
    """An edition before it is built, with what is still true of the outcome of an earlier run."""
    outcome = before or Outcome(edition.name, edition.folder)
    if outcome.built and _size(wanted.out / SITES / edition.name) != (outcome.files, outcome.bytes):
        outcome = dataclasses.replace(outcome, built="", fingerprint="", files=0, bytes=0)
    return dataclasses.replace(
        outcome,
        name=edition.name,
        state=LEFT,
        over=edition.over,
        site_id=edition.site_id.text,
        site_name=edition.site_name.text,
        address=address,
        own=_own_files(wanted.root / edition.folder),
    )


def _ended(begun: Outcome, built: Built, mark: str, out: Path) -> Outcome:
    outcome = dataclasses.replace(
        begun, problems=built.problems, warnings=built.warnings, waiting=built.waiting, seconds=round(built.seconds, 2)
    )
    if built.problems:
        return dataclasses.replace(outcome, state=FAILED, fingerprint="")
    files, size = _size(out / SITES / begun.name)
    now = datetime.now(UTC).isoformat(timespec="minutes")
    return dataclasses.replace(outcome, state=BUILT, fingerprint=mark, files=files, bytes=size, built=now)


def _take_away(out: Path, names: Iterable[str]) -> None:
    """Delete what was built for editions that no longer exist."""
    for name in names:
        shutil.rmtree(out / SITES / name, ignore_errors=True)


def _own_files(folder: Path) -> dict[str, int]:
    """How many files an edition has of its own, in each of its folders that has any."""
    counted = {name: _size(folder / name)[0] for name in FOLDERS}
    return {name: count for name, count in counted.items() if count}


def _size(folder: Path) -> tuple[int, int]:
    """How many files are in a folder, and their bytes."""
    sizes = [path.stat().st_size for path in folder.rglob("*") if path.is_file()]
    return len(sizes), sum(sizes)
