"""The ids of everything in `worksheets/`, known before anything is built, so that each is a test of its own."""

from __future__ import annotations

from collections.abc import Iterable

from guidebook.worksheets.fields import Field
from guidebook.worksheets.worksheet import Worksheet

from tests.helpers import the_site

SHEETS = the_site().library.worksheets
ALL = sorted(SHEETS)
WORKSHEETS = [id_ for id_ in ALL if SHEETS[id_].asks]  # there is something to fill in
HANDOUTS = [id_ for id_ in ALL if not SHEETS[id_].asks]  # to read


def few(ids: Iterable[str], most: int = 99) -> list[str]:
    """A few of some worksheets, in which there is everything that there is in all: for proofs that more of the same add
    nothing to, as each kind of field has its own. With `most`, so many of those that bring the most.
    """
    has = {id_: _traits(SHEETS[id_]) for id_ in sorted(ids)}
    left = set[tuple[object, ...]]().union(*has.values())
    chosen: list[str] = []
    while left and len(chosen) < most:
        chosen.append(max(has, key=lambda id_: len(has[id_] & left)))
        left -= has[chosen[-1]]
    return sorted(chosen)


def _traits(worksheet: Worksheet) -> set[tuple[object, ...]]:
    """What a worksheet is made of: sections of each sort, and each kind of field where it stands, alone or in another."""
    sections: set[tuple[object, ...]] = {("section", each.orientation, bool(each.when)) for each in worksheet.sections}
    return sections | _traits_of_fields(worksheet.fields())


def _traits_of_fields(fields: Iterable[Field], around: str = "") -> set[tuple[object, ...]]:
    found: set[tuple[object, ...]] = set()
    for field in fields:
        found |= {(around, field.kind, bool(field.when))} | _traits_of_fields(field.inner_fields(), field.kind)
    return found


FEW = few(WORKSHEETS)
RICH = few(WORKSHEETS, 6)  # for what takes long, and is done for each kind elsewhere
