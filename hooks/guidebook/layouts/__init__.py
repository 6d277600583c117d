"""The layouts of figures. Each module in this folder is one layout, named after it; nothing else lists them."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache

from ..figure import Figure


@cache
def all_layouts() -> dict[str, type[Figure]]:
    """Every layout by name: the one subclass of `Figure` that each module of this folder defines."""
    layouts: dict[str, type[Figure]] = {}
    for found in pkgutil.iter_modules(__path__):
        module = importlib.import_module(f"{__name__}.{found.name}")
        for value in vars(module).values():
            if isinstance(value, type) and issubclass(value, Figure) and value.__module__ == module.__name__:
                value.layout = found.name
                layouts[found.name] = value
    return layouts
