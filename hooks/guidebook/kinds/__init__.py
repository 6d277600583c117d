"""The kinds of fields. Each module in this folder is one kind, named after it; nothing else lists them.

Knows: answers, authoring, worksheets.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from guidebook.answers import Shape
from guidebook.answers.any import Anything
from guidebook.authoring.discovery import defined_in
from guidebook.worksheets.fields import Field


@cache
def all_kinds() -> dict[str, type[Field]]:
    """Every kind by name: the one subclass of `Field` that each module of this folder defines."""
    return dict(defined_in(__name__, __path__, Field))


def needs_of(kinds: Iterable[str]) -> list[str]:
    """The scripts that some kinds need besides their own and what every form has, in the order in which they must run.

    Each is a path below `overrides/` without `.js`, or for one in `overrides/worksheet/`, its name alone.
    """
    used = [all_kinds()[name] for name in sorted(kinds)]
    shapes: list[type[Shape]] = [Anything, *(shape for kind in used for shape in (kind.shape, *kind.holds) if shape)]
    names = [
        *(name for shape in shapes for name in shape.needs),
        *(f"answers/{shape.name}" for shape in shapes),
        *(name for kind in used for name in kind.needs),
    ]
    return list(dict.fromkeys(names))
