"""A chain says below its last box what holds for all of them."""

from __future__ import annotations

from guidebook.figures.canvas import NARROW, Canvas
from guidebook.layouts.chain import Chain, ChainLink


def drawn(note: str) -> str:
    canvas = Canvas(NARROW)
    links = (ChainLink(label="A cause", arrow="goes with"), ChainLink(label="Another thing"))
    Chain(title="Chain", description="A chain.", links=links, note=note).draw(canvas, [])
    return str(canvas.svg())


def test_a_note_stands_in_the_drawing() -> None:
    assert "prove nothing" in drawn("The studies prove nothing more.")
    assert len(drawn("")) < len(drawn("The studies prove nothing more."))
