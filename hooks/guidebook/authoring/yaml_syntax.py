"""Says what is wrong with a text that is not valid YAML, in words for the person who typed it.

PyYAML has two parsers, one in C and one in Python, whose messages differ. Whichever a machine has, authors get the
same message with the same line.
"""

from __future__ import annotations

import re

import yaml

Loader: type[yaml.BaseLoader] | type[yaml.CBaseLoader] = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

# Phrases in PyYAML's messages (its two parsers word them differently), what they mean to the person who typed the file, and
# whether to name the line where the broken part begins (True) or the one where parsing fails (False).
SYNTAX_IN_PLAIN_WORDS = (
    (("escape",), "in double quotes a backslash must be typed twice; or use single quotes", False),
    (("quoted scalar",), "a quotation mark is opened here and never closed", True),
    (("flow sequence",), "the list that begins with [ here is not closed with ], or a comma is missing in it", True),
    (("flow mapping",), "the group that begins with { here is not closed with }, or a comma is missing in it", True),
    (("flow node",), "a bracket is opened here and never closed", False),
    (("found a tab", "'\\t'"), "there is a tab here: indent with plain spaces instead", False),
    (("block scalar",), "after | or > the text must begin on the next line, indented with spaces", True),
    (("simple key",), "a colon and a space are missing after this name", True),
    (("alias", "anchor"), "a text that begins with & or * must be in quotes", False),
    (("tag",), "a text that begins with ! must be in quotes", False),
    (("cannot start any token", "block node"), "this character cannot begin a value: put the text in quotes", False),
    (("sequence entries",), "a list cannot begin here: put it on a line of its own", False),
    (("document", "directive"), "a line of three dots, or one that begins with %, is not used here", False),
)
TAB, ODD_SPACE = (f"there is {what} here: indent with plain spaces instead" for what in ("a tab", "a space of a special kind"))
PASTED = re.compile(r"\s*(```|[•·◦▪–—](?=\s))")  # how documents and chats show an entry of a list, and the file as a whole
FENCE = "the three backticks are not part of the file: delete this line"
BULLET = "an entry of a list begins with a hyphen and a space, not with {}"
OR_PART_OF_THE_TEXT = ", or it is part of the text above and must be indented as far"
ANY_OTHER_SYNTAX = "the text does not have the form that YAML needs here: compare it with a worksheet that works"


def in_plain_words(error: yaml.MarkedYAMLError, text: str) -> tuple[int, str]:
    """The line of a mistake, counted from 1 (0: unknown), and a message without a period."""
    fails, begins = error.problem_mark or error.context_mark, error.context_mark
    if not fails:
        return 0, ANY_OTHER_SYNTAX
    last = len(text.rstrip().split("\n")) - 1  # what is missing at the end is missing on the last line that has text
    at = min(fails.line, last)
    lines = [*text.split("\n"), ""]
    for number in (at, at - 1):
        indentation = re.match(r"\s*", lines[number])
        odd = indentation and indentation[0].replace(" ", "")
        if odd and lines[number].strip() and number >= 0:
            return number + 1, TAB if "\t" in odd else ODD_SPACE
        if number >= 0 and (pasted := PASTED.match(lines[number])):
            return number + 1, FENCE if pasted[1] == "```" else BULLET.format(pasted[1])
    said = f"{error.context}: {error.problem}"
    before, after = lines[fails.line][: fails.column].strip(), lines[fails.line][fails.column :]
    if "mapping values" in said:
        # The first colon after one word, or in an entry of a list, belongs to the line; the line itself is in the wrong place.
        if re.fullmatch(r"(- +)*[\w$-]+|(- +)+[^:]+", before):
            return at + 1, "this line does not fit the line above: check its indentation, and the colon and space in that line"
        return at + 1, "there is one colon too many: put a text that contains a colon in quotes"
    if "block mapping" in said or "block collection" in said:
        if before.endswith(("'", '"')):
            opened = _last_token_line(text, fails.index)
            if opened < at:
                return opened + 1, f"a quotation mark is opened here and not closed before line {at + 1}"
            return at + 1, "the text goes on after its closing quotation mark: put all of it in quotes"
        if after.startswith(("]", "}")):
            return at + 1, "there is one closing bracket too many"
        return at + 1, "the indentation does not fit the lines above, or a quotation mark is missing"
    for signs, words, from_beginning in SYNTAX_IN_PLAIN_WORDS:
        if any(sign in said for sign in signs):
            line = begins.line if from_beginning and begins else at
            out_of_text = "simple key" in signs and _is_below_deeper(lines, line)
            return line + 1, words + (OR_PART_OF_THE_TEXT if out_of_text else "")
    return at + 1, ANY_OTHER_SYNTAX


def _is_below_deeper(lines: list[str], line: int) -> bool:
    """Whether the last line with text before a line, counted from 0, is indented further."""
    above = next((each for each in reversed(lines[:line]) if each.strip()), "")
    return len(above) - len(above.lstrip()) > len(lines[line]) - len(lines[line].lstrip())


def _last_token_line(text: str, before: int) -> int:
    """The line, counted from 0, of the last scalar that could be read before a position in the text."""
    line = 0
    for token in yaml.scan(text, Loader=Loader):
        if token.start_mark.index >= before:
            break
        if isinstance(token, yaml.ScalarToken):
            line = token.start_mark.line
    return line
