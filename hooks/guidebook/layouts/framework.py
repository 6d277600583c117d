"""The layout `framework`: the three stages with their chapters, which lead to them."""

from __future__ import annotations

from typing import ClassVar

from guidebook.authoring.options import Text, option
from guidebook.figures.figure import Figure


class Framework(Figure):
    """The stages side by side, each with its chapters, and the way back from the last to the first."""

    drawn: ClassVar[bool] = False  # words that lead somewhere are better off as words than in a drawing

    again: str = option(Text(), "The words at the way back from the last stage to the first.")
