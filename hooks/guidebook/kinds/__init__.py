"""The kinds of fields. Each module in this folder is one kind, named after it; nothing else lists them."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterable
from functools import cache

from ..worksheet import Field


@cache
def all_kinds() -> dict[str, type[Field]]:
    """Every kind by name: the one subclass of `Field` that each module of this folder defines."""
    kinds: dict[str, type[Field]] = {}
    for found in pkgutil.iter_modules(__path__):
        module = importlib.import_module(f"{__name__}.{found.name}")
        for value in vars(module).values():
            if isinstance(value, type) and issubclass(value, Field) and value.__module__ == module.__name__:
                value.kind = found.name
                kinds[found.name] = value
    return kinds


def needs_of(kinds: Iterable[str]) -> set[str]:
    """The scripts that some kinds need besides their own and what every form has."""
    return {name for kind in kinds for name in all_kinds()[kind].needs}
