"""Finds editions that cannot be published beside each other, or whose folders cannot be where they are.

If two editions clash, each has a problem that names the other, and neither is published until one of them changes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import PurePosixPath

from guidebook.authoring.problems import Problem, listed, shown
from guidebook.edition.brand import BRAND, OF_ITS_OWN
from guidebook.edition.layers import SETTINGS
from guidebook.edition.site_address import with_slash
from guidebook.many.finding import Found

NAME = re.compile(r"[a-z0-9]+(?:[._-][a-z0-9]+)*")  # names that need no escaping in an address, on any system
RESERVED = {"con", "prn", "aux", "nul", "assets", "look", "index.html"}  # Windows' own, and names of our files beside them

ByFolder = Mapping[str, Sequence[Problem]]  # by the folder of an edition


def addresses(editions: Iterable[Found], base: str) -> dict[str, str]:
    """Where each edition is published, by its folder: at its own address, or else below `base`; empty: neither is known."""
    below = with_slash(base)
    return {each.folder: each.address.text or (f"{below}{each.name}/" if below else "") for each in editions}


def clashes(editions: Sequence[Found], base: str) -> ByFolder:
    """The problems that keep each edition, by its folder, from being published beside the others."""
    at = addresses(editions, base)
    wrong: dict[str, list[Problem]] = {each.folder: [*_own(each, editions)] for each in editions}
    for one, other in _pairs(editions, lambda each: each.site_id.text):
        wrong[one.folder].append(_same_id(one, other))
    for one, other in _pairs(editions, lambda each: each.name.lower()):
        wrong[one.folder].append(_same_name(one, other))
    for one, other in _pairs(editions, lambda each: at[each.folder].lower()):
        if one.address.text or other.address.text:  # otherwise their names are the same, which is reported above
            wrong[one.folder].append(_same_address(one, other, at[one.folder]))
    return wrong


def alike(editions: Sequence[Found]) -> dict[str, list[str]]:
    """Warnings for each edition, by its folder: about a site name that another has, and settings that it may have forgotten."""
    warnings: dict[str, list[str]] = {each.folder: [] for each in editions}
    for one, other in _pairs(editions, lambda each: each.site_name.text.lower()):
        warnings[one.folder].append(
            f'{one.path(BRAND)}:{one.site_name.line}: "site_name" is the same in {other.path(BRAND)}:{other.site_name.line}. '
            "People with sheets from both cannot tell them apart by it."
        )
    below = {layer for each in editions for layer in each.over}
    for each in editions:
        if below and not each.says_over and each.folder not in below:
            warnings[each.folder].append(
                f"{each.path(SETTINGS)} is missing, so this edition lies over ours alone and over no other layer."
            )
    return warnings


def _pairs(editions: Sequence[Found], by: Callable[[Found], str]) -> Iterable[tuple[Found, Found]]:
    """Every two editions for which `by` gives the same value, both ways around; those without a value are skipped."""
    groups: dict[str, list[Found]] = {}
    for each in editions:
        groups.setdefault(by(each), []).append(each)
    for same, group in groups.items():
        yield from ((one, other) for one in group for other in group if same and one is not other)


def _own(edition: Found, editions: Iterable[Found]) -> Iterable[Problem]:
    name = shown(edition.name)
    if not NAME.fullmatch(edition.name):
        message = f"an edition is published under the name of its folder, {name}: use small letters, digits and hyphens."
        yield _problem(edition.folder, 0, message)
    elif edition.name in RESERVED:
        message = (
            f"{name} is the name of something else where editions are published, as are {listed(sorted(RESERVED), 'and')}."
        )
        yield _problem(edition.folder, 0, f"{message} Rename the folder.")
    if not edition.has_brand:
        message = "this file is missing: without it, the edition would be published under our name and id."
        yield _problem(edition.path(BRAND), 0, f"{message} It must hold {listed(OF_ITS_OWN, 'and')}.")
    layers = {each for other in editions for each in (other.folder, *other.over)}
    for outer in sorted(layers & {str(each) for each in PurePosixPath(edition.folder).parents}):
        message = f"this edition is inside the folder of another layer, {shown(outer)}, as if it were part of that."
        yield _problem(edition.folder, 0, f"{message} Move it beside it.")


def _same_id(one: Found, other: Found) -> Problem:
    its = f"{shown(one.site_id.text)}, as in {other.path(BRAND)}:{other.site_id.line}"
    why = "on one device, each of the two would show the answers that were given in the other."
    what = "Give the newer one an id of its own; the one that people already use must keep it."
    return _problem(one.path(BRAND), one.site_id.line, f'"site_id" is {its}: {why} {what}')


def _same_name(one: Found, other: Found) -> Problem:
    message = f"{other.folder} would be published under the same name, {shown(one.name.lower())}."
    return _problem(one.folder, 0, f"{message} Rename the folder of one of them.")


def _same_address(one: Found, other: Found, address: str) -> Problem:
    its = f"{other.path(SETTINGS)}:{other.address.line}" if other.address.text else other.folder
    message = f"{shown(address, 80)} is where {its} is published, too. Give one of them another address."
    return _problem(one.path(SETTINGS) if one.address.text else one.folder, one.address.line, message)


def _problem(path: str, line: int, message: str) -> Problem:
    return Problem(path, line, "", message)
