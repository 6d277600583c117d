"""Pages without the white space that templates leave between blocks, which nobody sees.

Browsers make a node of each piece of it: in a worksheet's page, a third of all nodes.
"""

from __future__ import annotations

# What a browser lays out as blocks, so that white space before and after its tags does not show. Not `dt` and `dd`, which
# stand in one line on some pages.
BLOCKS = """
html head meta link title body header nav main article section aside footer div p h1 h2 h3 h4 h5 h6 ul ol li dl
table caption colgroup col thead tbody tfoot tr th td form fieldset legend details dialog figure template
""".split()  # noqa: SIM905 as a list it would take forty lines
BEGINS = tuple(f"<{name}{end}" for name in BLOCKS for end in " >")
ENDS = tuple(f"</{name}>" for name in BLOCKS)
SPACE = " \t\r\f"  # of any kind that HTML folds: a non-breaking space is a letter
KEEPS = ("pre", "textarea", "script", "style")  # what white space means something in


def without_space_between_blocks(html: str) -> str:
    """The page with each line break beside a block's tag taken away, along with the white space around it.

    Line breaks beside text, and beside what stands in a line of text, stay as one. What keeps its white space is left as it is.
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
    """The name of the element that begins in this line, ends in another and keeps its white space, or nothing."""
    return next((name for name in KEEPS if f"<{name}" in line and line.rfind(f"<{name}") > line.rfind(f"</{name}>")), "")
