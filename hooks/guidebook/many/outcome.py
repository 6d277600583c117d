"""How building an edition went, as it is stored between runs and shown."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

RECORD = "editions.json"

BUILT, UNCHANGED, FAILED, LEFT = "built", "unchanged", "failed", "not looked at"


@dataclass(frozen=True)
class Outcome:
    """One edition after a run. It is stored as JSON under the names of these fields."""

    name: str
    folder: str
    over: tuple[str, ...] = ()
    site_id: str = ""
    site_name: str = ""
    address: str = ""
    state: str = LEFT  # BUILT, UNCHANGED, FAILED or LEFT
    problems: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    waiting: int = 0  # how many copies in it are behind their originals
    own: dict[str, int] = field(default_factory=dict)  # how many files of its own are in each of its folders that has any
    files: int = 0  # how many files its current site has
    bytes: int = 0  # and how large they are
    seconds: float = 0.0  # of processor time that its last build took
    built: str = ""  # when its current site was built, as ISO 8601 in UTC; empty: it has none
    fingerprint: str = ""  # that of what its current site was built from

    @property
    def is_known(self) -> bool:
        """Whether it was ever built, so that an empty list of problems means that it has none."""
        return self.state != LEFT or bool(self.built or self.problems)

    @property
    def is_kept(self) -> bool:
        """Whether its current site is an earlier one, kept because a newer one could not be built."""
        return self.state == FAILED and bool(self.built)


def read_record(out: Path) -> dict[str, Outcome]:
    """The outcome of each edition in the last run, by its folder; empty where no such record can be read."""
    try:
        entries = json.loads((out / RECORD).read_text(encoding="utf-8"))["editions"]
        return {entry["folder"]: _outcome(entry) for entry in entries}
    except (OSError, ValueError, KeyError, TypeError):
        return {}  # written by another version, or edited by hand: everything is built again


def write_record(out: Path, outcomes: Iterable[Outcome]) -> None:
    """Store the outcome of each edition for the next run, and for other programs."""
    record = {"editions": [dataclasses.asdict(each) for each in outcomes]}
    (out / RECORD).write_text(json.dumps(record, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def _outcome(entry: dict[str, Any]) -> Outcome:
    lists = {name: tuple(entry[name]) for name in ("over", "problems", "warnings")}
    return Outcome(**{**entry, **lists})
