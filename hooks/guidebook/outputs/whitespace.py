"""Removes the white space that templates leave between blocks of a page, where nobody sees it.

Browsers make a node of each piece of it, which in the page of a worksheet is a third of all nodes.
"""

from __future__ import annotations

# Elements that browsers lay out as blocks, so white space before and after their tags does not show. Not `dt` and `dd`, which
# are on one line on some pages.
BLOCKS = """
html head meta link title body header nav main article section aside footer div p h1 h2 h3 h4 h5 h6 ul ol li dl
table caption colgroup col thead tbody tfoot tr th td form fieldset legend details dialog figure template
""".split()  # noqa: SIM905 as a list it would take forty lines
BEGINS = tuple(f"<{name}{end}" for name in BLOCKS for end in " >")
ENDS = tuple(f"</{name}>" for name in BLOCKS)
SPACE = " \t\r\f"  # what HTML collapses, besides line breaks; a non-breaking space is not among it
KEEPS = ("pre", "textarea", "script", "style")  # elements in which white space means something


def without_space_between_blocks(html: str) -> str:
    """The page without the line breaks beside the tags of blocks, and without the white space around these line breaks.

    Line breaks beside text, and beside elements within text, become one. What must keep its white space keeps it.
    """
    pieces: list[str] = []
    kept = ""  # the element that the line is in, if it keeps its white space
    after_block = True
    for line in html.split("\n"):
        if kept:
            pieces.append(f"\n{line}")
            after_block = False
            kept = "" if f"</{kept}>" in line else kept
            continue
        kept = _left_open(line)
        line = line.lstrip(SPACE) if kept else line.strip(SPACE)
        if not line:
            continue
        if not after_block and not line.startswith((*BEGINS, *ENDS)):
            pieces.append("\n")
        pieces.append(line)
        after_block = line.endswith(ENDS) or (line[-1] == ">" and line.startswith(BEGINS, line.rfind("<")))
    return "".join(pieces)


def _left_open(line: str) -> str:
    """The name of the element in `KEEPS` that begins on this line and ends on another; empty: there is none."""
    return next((name for name in KEEPS if f"<{name}" in line and line.rfind(f"<{name}") > line.rfind(f"</{name}>")), "")
