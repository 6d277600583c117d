"""Rules for the forms of nouns: one module for each language that has them, named after its code (ISO 639-1).

Knows: nothing of guidebooks.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib import import_module
from pkgutil import iter_modules
from typing import Any, Protocol


class Grammar(Protocol):
    """What each module of this folder defines."""

    GENDER: str  # the name under which `words.yml` gives a noun's gender
    GENDERS: Sequence[str]  # the genders to choose from
    ARTICLES: Sequence[str]  # in small letters: what the rules put before a noun, and no noun may begin with

    def forms(self, given: Mapping[str, str], /) -> dict[str, str]:
        """The forms that follow from the given ones. Both are by name; `given` has at least `singular`."""


def grammar_of(language: str) -> Grammar | None:
    """The rules for a language by its code, such as `es` or `es-MX`; None where authors give all forms themselves."""
    code = language.split("-")[0]
    if code not in {module.name for module in iter_modules(__path__)}:
        return None
    grammar: Any = import_module(f"{__name__}.{code}")
    return grammar  # type: ignore[no-any-return]  # a module is checked by what it holds: see its test
