"""The kinds of fields. Each module in this folder is one kind, named after it; nothing else lists them.

Knows: authoring, worksheets.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from guidebook.authoring.discovery import defined_in
from guidebook.worksheets.fields import Field


@cache
def all_kinds() -> dict[str, type[Field]]:
    """Every kind by name: the one subclass of `Field` that each module of this folder defines."""
    return dict(defined_in(__name__, __path__, Field))


def needs_of(kinds: Iterable[str]) -> set[str]:
    """The scripts that some kinds need besides their own and what every form has."""
    return {name for kind in kinds for name in all_kinds()[kind].needs}
