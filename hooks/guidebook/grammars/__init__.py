"""The forms of a language's nouns: one module for each language that has rules for them, named by its code.

Knows: nothing of guidebooks.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib import import_module
from pkgutil import iter_modules
from typing import Any, Protocol


class Grammar(Protocol):
    """What such a module says."""

    GENDER: str  # the name under which a noun's class is given
    GENDERS: Sequence[str]  # the classes that there are

    def forms(self, given: Mapping[str, str], /) -> dict[str, str]:
        """The forms that follow from those that are given, by their names."""


def grammar_of(language: str) -> Grammar | None:
    """The rules of a language by its code, such as `es` or `es-MX`; None where all forms are given by hand."""
    code = language.split("-")[0]
    if code not in {module.name for module in iter_modules(__path__)}:
        return None
    grammar: Any = import_module(f"{__name__}.{code}")
    return grammar  # type: ignore[no-any-return]  # a module is checked by what it holds: see its test
