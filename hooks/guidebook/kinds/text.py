"""A few words on one line. The kind to imitate when making a new one."""

from __future__ import annotations

from typing import ClassVar

from guidebook.answers import Shape
from guidebook.answers.words import TypedWords
from guidebook.authoring.options import OneOf, option
from guidebook.worksheets.fields import Field

WIDTHS = ("short", "medium", "full")
PROFILE = ("team", "district", "school", "partners", "level", "place")  # what is known of a team: overrides/sheets/teams.js


class ShortText(Field):
    """A few words on one line."""

    shape: ClassVar[type[Shape]] = TypedWords
    fits_in_cell: ClassVar[bool] = True
    carries: ClassVar[str] = "words"
    EXAMPLE: ClassVar[str] = """\
id: invitee
kind: text
label: Whom will you invite first?
hint: One person, by name
width: short
"""

    width: str = option(
        OneOf(WIDTHS),
        "How much room its answer takes on a screen: two that are not full share a line. Not in a table's cell.",
        "medium",
    )
    profile: str = option(
        OneOf(PROFILE),
        "What it shows of the team's profile until someone writes something else; `team` is the team's name.",
        "",
    )
