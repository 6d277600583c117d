"""Removes the tools that an edition goes without. A published one leaves a page that says so and shows any answers to it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from guidebook.authoring.yaml_source import Fill
from guidebook.edition.removals import Removals
from guidebook.edition.texts import Texts
from guidebook.edition.without import Removal
from guidebook.library.loader import Library
from guidebook.worksheets.retired import RetiredTool
from guidebook.worksheets.worksheet import Worksheet

TOOLS, CHAPTERS = "tools", "chapters"  # what settings call these groups


def remove_tools(library: Library, removals: Removals, published: Collection[str], say: Texts, fill: Fill) -> None:
    """Remove from a library the tools that layers take away, and those of chapters that are gone.

    Of each one whose id is among the `published`, a page stays.
    """
    for id_, removal in removals.requested.get(TOOLS, {}).items():
        if id_ in library.retired:
            removals.problems.add(removal.path, removal.line, f'the tool "{id_}" is already retired: leave it out here.')
    known = library.broken | library.retired.keys()
    gone = removals.take(TOOLS, library.worksheets, known) | _of_gone_chapters(library, removals)
    for id_, removal in removals.removed.get(TOOLS, {}).items():
        worksheet = gone[id_]
        library.taken_away[id_] = removal
        if id_ in published:
            page = RetiredTool(title=worksheet.title, retired=_became(removal, library, say, fill)).as_worksheet()
            library.retired[id_] = replace(page, id=id_, path=worksheet.path, revision=worksheet.revision)


def _of_gone_chapters(library: Library, removals: Removals) -> dict[str, Worksheet]:
    """Remove the tools of chapters that are gone, and return them by id.

    It is a mistake to have such a tool in the layer that takes the chapter away, or in a layer above that.
    """
    found: dict[str, Worksheet] = {}
    for id_, worksheet in list(library.worksheets.items()):
        removal = removals.removed.get(CHAPTERS, {}).get(worksheet.chapter)
        if removal is None:
            continue
        found[id_] = library.worksheets.pop(id_)
        if removals.depth_of(worksheet.path) >= removal.depth:
            message = f'the chapter "{worksheet.chapter}" is taken away in {removal.where}: give the tool another chapter.'
            removals.problems.add(worksheet.path, worksheet.line_of("chapter"), message)
            library.broken.add(id_)
            continue
        removals.note(TOOLS, id_, replace(removal, says="", instead=""), worksheet)
    return found


def _became(removal: Removal, library: Library, say: Texts, fill: Fill) -> str:
    """What the page that stays says: the layer's own words, or else what replaces the tool, or else that it was left out."""
    if removal.says:
        return fill(removal.says, removal.path, removal.line_of("says"))
    if instead := library.worksheets.get(removal.instead):
        return say("worksheet.retired.instead", tool=f"[{instead.title}](worksheet:{instead.id})")
    return say("worksheet.retired.left_out")
