"""The layouts of figures. Each module in this folder is one layout, named after it; nothing else lists them.

Knows: authoring, edition, figures, guide.
"""

from __future__ import annotations

from functools import cache

from guidebook.authoring.discovery import defined_in
from guidebook.figures.figure import Figure


@cache
def all_layouts() -> dict[str, type[Figure]]:
    """Every layout by name: the one subclass of `Figure` that each module of this folder defines."""
    return dict(defined_in(__name__, __path__, Figure))
