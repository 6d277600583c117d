"""Finds what has changed in ours since a layer copied it, file by file and piece by piece."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import PurePosixPath

from guidebook.authoring.problems import Problems
from guidebook.edition.layers import Layer
from guidebook.upkeep.copies import Copied, Copies, below, copied, in_translation, read_copies, write_copies
from guidebook.upkeep.merging import Lines, Piece, inserted, joined, pieces_between, replaced

RENAMED = 0.6  # how similar two of our files must be for one to count as the other renamed


@dataclass(frozen=True)
class Drifted:
    """A copy whose original has changed since."""

    path: str  # below the layer
    base: Copied  # ours, as it was copied
    ours: Copied | None  # ours, as it is now; None: it is gone
    yours: Copied  # the copy, as it is now
    called_now: str = ""  # if ours is gone: the path that it probably has now

    @property
    def pieces(self) -> list[Piece]:
        """What changed in ours since it was copied; empty where it is gone, or where one of the three is not text."""
        if not self.ours or self.ours.lines is None or self.base.lines is None or self.yours.lines is None:
            return []
        return pieces_between(self.base.lines, self.ours.lines)

    def with_piece(self, piece: Piece) -> Lines | None:
        """Your text with one piece of ours in it; None where both changed the same lines."""
        base, yours = self.base.lines or (), self.yours.lines or ()
        whole = joined(yours, base, piece.within(base))
        return inserted(piece, yours, base) if whole is None else whole

    def with_piece_instead(self, piece: Piece) -> Lines:
        """Your text with one piece of ours in place of what you have there."""
        return replaced(piece, self.yours.lines or (), self.base.lines or ())


def drifted(layers: Sequence[Layer]) -> list[Drifted]:
    """Every copy in the topmost layer whose original has changed or disappeared, in the order of the record."""
    found = []
    for path, base in remembered(layers).items():
        theirs, source = layers[-1].folder / path, below(layers, path)
        if not theirs.is_file():
            continue
        ours = copied((source.folder / path).read_bytes()) if source else None
        if ours is None or ours.hash != base.hash:
            called = "" if ours else _called_now(path, base, layers)
            found.append(Drifted(path, base, ours, copied(theirs.read_bytes()), called))
    return found


def remembered(layers: Sequence[Layer]) -> Copies:
    """What the topmost layer copied. Problems with its record have been reported before."""
    return read_copies(layers[-1], Problems())


def forget_what_is_gone(layer: Layer) -> list[str]:
    """Remove from a layer's record the copies that are no longer in the layer, and return their paths."""
    copies = read_copies(layer, Problems())
    gone = [path for path in copies if not (layer.folder / path).is_file()]
    if gone:
        write_copies(layer, {path: each for path, each in copies.items() if path not in gone})
    return gone


def _called_now(path: str, base: Copied, layers: Sequence[Layer]) -> str:
    """The probable new name of a file that is gone: the most similar one of the same sort."""
    best, likeness = "", RENAMED
    folder, ending = path.removesuffix(in_translation(path)) + in_translation(path).split("/")[0], PurePosixPath(path).suffix
    for layer in layers[:-1] if base.lines else ():
        for each in sorted((layer.folder / folder).rglob(f"*{ending}")):
            lines = copied(each.read_bytes()).lines or ()
            matcher = SequenceMatcher(None, base.lines or (), lines, autojunk=False)
            if matcher.quick_ratio() > likeness and matcher.ratio() > likeness:
                best, likeness = each.relative_to(layer.folder).as_posix(), matcher.ratio()
    return best
