"""Settles what has changed in ours: each piece is taken over, declined for good, or left for later; decisions are recorded."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from guidebook.authoring.problems import Problems
from guidebook.authoring.writing import in_ends_of, write_all
from guidebook.edition.layers import Layer
from guidebook.upkeep.copies import Copied, below, copied, read_copies, record_file, write_copies
from guidebook.upkeep.drift import Drifted
from guidebook.upkeep.merging import Lines, Piece


class Decision:
    """Decides about each piece: `take` it, `keep` what is there for good, or leave it for `later`."""

    def __call__(self, copy: Drifted, piece: Piece | None, conflict: bool) -> str:
        """One of these three words. `conflict` says whether both sides changed the same lines.

        Without a piece, it is about the whole file, which is not text or whose original is gone.
        """
        raise NotImplementedError


@dataclass
class Settled:
    """How the pieces of a file were settled."""

    taken: int = 0  # how many were taken over
    kept: int = 0  # how many were declined for good
    there: int = 0  # how many you had already changed in the same way
    waiting: list[Piece] = field(default_factory=list)

    @property
    def line(self) -> str:
        """All of it in words."""
        said = [
            f"{count} {what}"
            for count, what in (
                (self.taken, "taken over"),
                (self.there, "that you already had"),
                (self.kept, "left as you have it"),
                (len(self.waiting), "still waiting"),
            )
            if count
        ]
        return ", ".join(said) or "nothing to do"


def settle(copy: Drifted, layers: Sequence[Layer], decide: Decision) -> Settled:
    """Ask `decide` what to do with each piece, and do it. Each decision is recorded at once, so stopping loses none."""
    if copy.ours is None:
        return _settle_gone(copy, layers[-1], decide)
    if copy.ours.lines is None or copy.base.lines is None or copy.yours.lines is None:
        return _settle_whole(copy, layers, decide)
    outcome = Settled()
    while piece := _next(copy.pieces, outcome.waiting):
        clean = copy.with_piece(piece)
        base = piece.within(copy.base.lines or ())
        if clean == copy.yours.lines:
            outcome.there += 1
            copy = _write(copy, layers[-1], base, clean)
            continue
        answer = decide(copy, piece, clean is None)
        if answer == "take":
            outcome.taken += 1
            copy = _write(copy, layers[-1], base, copy.with_piece_instead(piece) if clean is None else clean)
        elif answer == "keep":
            outcome.kept += 1
            copy = _write(copy, layers[-1], base, copy.yours.lines or ())
        else:
            outcome.waiting.append(piece)
    return outcome


def _next(pieces: Sequence[Piece], waiting: Sequence[Piece]) -> Piece | None:
    """The first piece that is not waiting. Several can be alike, and the first of them wait."""
    left = Counter(each.key for each in waiting)
    for piece in pieces:
        if not left[piece.key]:
            return piece
        left[piece.key] -= 1
    return None


def _write(copy: Drifted, layer: Layer, base: Lines, yours: Lines) -> Drifted:
    """Write your file and the record once a piece is settled; returns the copy as it is then."""
    path = layer.folder / copy.path
    settled = copied("\n".join(base).encode())
    changed = {path: in_ends_of(path, "\n".join(yours))} if yours != copy.yours.lines else {}
    write_all({**changed, **_record_with(layer, copy.path, settled)})
    return replace(copy, base=settled, yours=copied("\n".join(yours).encode()))


def _record_with(layer: Layer, path: str, base: Copied) -> dict[Path, str]:
    """The file of a layer's record once it says that a copy was made from `base`."""
    return record_file(layer, {**read_copies(layer, Problems()), path: base})


def _settle_gone(copy: Drifted, layer: Layer, decide: Decision) -> Settled:
    if decide(copy, None, False) != "keep":
        return Settled(waiting=[Piece(0, (), ())])
    write_copies(layer, {path: each for path, each in read_copies(layer, Problems()).items() if path != copy.path})
    return Settled(kept=1)


def _settle_whole(copy: Drifted, layers: Sequence[Layer], decide: Decision) -> Settled:
    """Settle a file that is not text, such as a picture: all of ours, or all of yours."""
    source = below(layers, copy.path)
    assert source
    assert copy.ours
    same = copy.ours.hash == copy.yours.hash
    answer = "keep" if same else decide(copy, None, copy.yours.hash != copy.base.hash)
    if answer not in ("take", "keep"):
        return Settled(waiting=[Piece(0, (), ())])
    top = layers[-1]
    whole = {top.folder / copy.path: (source.folder / copy.path).read_bytes()} if answer == "take" else {}
    write_all({**whole, **_record_with(top, copy.path, copy.ours)})
    return Settled(taken=int(answer == "take"), there=int(same), kept=int(answer == "keep" and not same))
