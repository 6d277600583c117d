"""Removes the white space that templates leave between blocks of a page, where nobody sees it.

Browsers make a node of each piece of it, which in the page of a worksheet is a third of all nodes.
"""

from __future__ import annotations

import re

# Elements that browsers lay out as blocks, so white space before and after their tags does not show. Not `dt` and `dd`, which
# are on one line on some pages.
BLOCKS = """
html head meta link title body header nav main article section aside footer div p h1 h2 h3 h4 h5 h6 ul ol li dl
table caption colgroup col thead tbody tfoot tr th td form fieldset legend details dialog figure template
""".split()  # noqa: SIM905 as a list it would take forty lines
TAG = re.compile(rf"</?(?:{'|'.join(BLOCKS)})[ >]")
SPACE = " \t\r\f"  # what HTML collapses, besides line breaks; a non-breaking space is not among it
KEPT = re.compile(r"<(pre|textarea|script|style)\b.*?</\1>", re.DOTALL)  # elements in which white space means something
BREAK = "\0"  # stands for a line break in one of these; a page has no such character


def without_space_between_blocks(html: str) -> str:
    """The page without the line breaks beside the tags of blocks, and without the white space around these line breaks.

    Line breaks beside text, and beside elements within text, become one. What must keep its white space keeps it.
    """
    pieces: list[str] = []
    after_block = True
    for line in KEPT.sub(lambda kept: kept[0].replace("\n", BREAK), html).split("\n"):
        line = line.strip(SPACE)
        if not line:
            continue
        if not after_block and not TAG.match(line):
            pieces.append("\n")
        pieces.append(line)
        after_block = line[-1] == ">" and bool(TAG.match(line, line.rfind("<")))
    return "".join(pieces).replace(BREAK, "\n")
