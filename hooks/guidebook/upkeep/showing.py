"""Shows what has changed in ours, side by side: in a terminal, or on a page for people who prefer that."""

from __future__ import annotations

import html
import textwrap
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from itertools import zip_longest

from guidebook.upkeep.drift import Drifted
from guidebook.upkeep.merging import Lines, Piece, heading_above, yours_for

THEN, NOW, YOURS = "Ours, as you copied it", "Ours now", "Yours"
GONE = "ours is gone"
PAGE = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>What changed in ours since you copied it</title>
<style>
:root {{ color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }}
body {{ max-width: 80rem; margin: 2rem auto; padding: 0 1rem; }}
section {{ margin-block: 3rem; }}
article {{ margin-block: 1.5rem; border: 1px solid; border-radius: 0.5rem; padding: 0 1rem 1rem; }}
.columns {{ display: grid; grid-template-columns: repeat(auto-fit, minmax(16rem, 1fr)); gap: 1rem; }}
pre {{ white-space: pre-wrap; overflow-wrap: anywhere; font: 0.9rem/1.5 ui-monospace, monospace; margin: 0; }}
h4 {{ margin: 0 0 0.25rem; }}
del {{ background: light-dark(#ffe0dc, #5c1f18); }}
ins {{ background: light-dark(#d8f0dc, #1c4a28); text-decoration-thickness: 1px; }}
</style>
<h1>What changed in ours since you copied it</h1>
<p>For each piece: what we changed, and what your copy says. To take pieces over: <code>make drift TAKE=ask</code>, or
<code>python hooks drift --take ask</code>.</p>
{files}
</html>
"""


def in_terminal(copy: Drifted, shown_path: str, width: int = 100) -> Iterator[str]:
    """The lines that show a file with all its pieces, in two columns, `width` characters wide."""
    yield f"{shown_path}: {summary(copy)}"
    for number, piece in enumerate(copy.pieces, 1):
        yield from piece_in_terminal(copy, piece, number, width)


def piece_in_terminal(copy: Drifted, piece: Piece, number: int, width: int = 100) -> Iterator[str]:
    """The lines that show one piece: ours then and now, side by side; and yours below, if both changed the same lines."""
    line, yours = yours_for(piece, copy.yours.lines or (), copy.base.lines or ())
    conflict = copy.with_piece(piece) is None
    yield ""
    yield f"  {number}. {_place(copy, line)}{': you changed the same lines' if conflict else ''}"
    column = max(24, (width - 7) // 2)
    yield f"     {THEN.ljust(column)}  {NOW}"
    for left, right in zip_longest(_wrapped(piece.before, column), _wrapped(piece.after, column), fillvalue=""):
        yield f"     {left.ljust(column)}  {right}".rstrip()
    if conflict:
        yield f"     {YOURS}"
        yield from (f"     {each}" for each in _wrapped(yours, 2 * column))


def as_page(copies: Iterable[tuple[Drifted, str]]) -> str:
    """A page of HTML that needs no other file and shows every copy, with the path to show for it, and all its pieces."""
    files = "\n".join(_section(copy, path) for copy, path in copies)
    return PAGE.format(files=files)


def summary(copy: Drifted) -> str:
    """What there is to decide about a copy, in a few words."""
    if copy.ours is None:
        return f"{GONE}{_moved(copy.called_now) if copy.called_now else ''}; yours is shown as before"
    if not copy.pieces:
        return "ours is a different file now"
    conflicts = sum(copy.with_piece(piece) is None for piece in copy.pieces)
    pieces = "1 piece" if len(copy.pieces) == 1 else f"{len(copy.pieces)} pieces"
    return f"{pieces} of ours changed" + (f", {conflicts} of them where you changed the same lines" if conflicts else "")


def _moved(path: str) -> str:
    return f", or is called {path} now (then move yours to that path, too, and type: python hooks adopt {path})"


def _section(copy: Drifted, path: str) -> str:
    pieces = "\n".join(_article(copy, piece, number) for number, piece in enumerate(copy.pieces, 1))
    return f"<section>\n<h2>{html.escape(path)}</h2>\n<p>{html.escape(summary(copy))}</p>\n{pieces}\n</section>"


def _article(copy: Drifted, piece: Piece, number: int) -> str:
    line, yours = yours_for(piece, copy.yours.lines or (), copy.base.lines or ())
    then, now = _marked(piece)
    conflict = " You changed the same lines." if copy.with_piece(piece) is None else ""
    columns = "\n".join(
        f"<div><h4>{title}</h4><pre>{text}</pre></div>"
        for title, text in ((THEN, then), (NOW, now), (YOURS, html.escape("\n".join(yours))))
    )
    place = html.escape(_place(copy, line))
    return f'<article>\n<h3>{number}. {place}.{conflict}</h3>\n<div class="columns">\n{columns}\n</div>\n</article>'


def _marked(piece: Piece) -> tuple[str, str]:
    """Both sides of a piece as HTML, with the words that went and those that came marked."""
    old, new = _words(piece.before), _words(piece.after)
    left, right = [], []
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        went, came = html.escape("".join(old[i1:i2])), html.escape("".join(new[j1:j2]))
        left.append(went if tag == "equal" else went and f"<del>{went}</del>")
        right.append(came if tag == "equal" else came and f"<ins>{came}</ins>")
    return "".join(left), "".join(right)


def _words(lines: Lines) -> list[str]:
    text = "\n".join(lines)
    return [word for part in text.split(" ") for word in (part, " ")][:-1] if text else []


def _place(copy: Drifted, line: int) -> str:
    heading = heading_above(copy.yours.lines or (), line)
    return f"Line {line + 1}" + (f", below “{heading}”" if heading else "")


def _wrapped(lines: Lines, width: int) -> list[str]:
    return [part for line in lines for part in textwrap.wrap(line, width, replace_whitespace=False) or [""]]
