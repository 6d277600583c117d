"""The parts of pages: what pages have besides text. Each module or package in this folder is one; nothing else lists them.

Knows: answers, authoring, edition, figures, guide, html, kinds, layouts, library, outputs, worksheets.
"""

from __future__ import annotations

from functools import cache

from guidebook.authoring.discovery import defined_in
from guidebook.html.part import PagePart


@cache
def all_parts() -> dict[str, type[PagePart]]:
    """Every part by name: the one subclass of `PagePart` that each module of this folder defines."""
    return dict(defined_in(__name__, __path__, PagePart))
