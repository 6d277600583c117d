"""Finds the classes that a folder's modules define, so a new module takes effect as soon as it exists."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterable, Iterator
from typing import TypeVar

Base = TypeVar("Base")


def defined_in(package: str, path: Iterable[str], base: type[Base]) -> Iterator[tuple[str, type[Base]]]:
    """The name of each module of a package, with each subclass of `base` that it defines; `path` is its `__path__`."""
    for found in pkgutil.iter_modules(list(path)):
        yield from ((found.name, value) for value in defined_by(f"{package}.{found.name}", base))


def defined_by(module: str, base: type[Base]) -> Iterator[type[Base]]:
    """The subclasses of `base` that one module defines itself; `module` is its full name."""
    for value in vars(importlib.import_module(module)).values():
        if isinstance(value, type) and issubclass(value, base) and value.__module__ == module:
            yield value
