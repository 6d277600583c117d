"""A few words on one line. The kind to imitate when making a new one."""

from __future__ import annotations

from typing import ClassVar

from guidebook.worksheets.fields import Field


class ShortText(Field):
    """A few words on one line. Answer: a string."""

    fits_in_cell: ClassVar[bool] = True
    carries: ClassVar[str] = "words"
    EXAMPLE: ClassVar[str] = """\
id: invitee
kind: text
label: Whom will you invite first?
hint: One person, by name
"""
