"""The layouts of figures. Each module in this folder is one layout, named after the module; nothing else lists them.

Lengths are in the canvas's units, of which a phone is 320 wide and a page 640. What draws something below `y` returns where
that ends.

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
