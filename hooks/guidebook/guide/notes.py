"""Notes beside the text (`!!! tip "Title"`), and what authors get wrong in them: marks that Markdown does not know around the
title, and a text that is not indented.
"""

from __future__ import annotations

import re

from guidebook.authoring.fences import outside_fences
from guidebook.authoring.problems import Problems
from guidebook.authoring.source import Source

BEGIN = re.compile(r"( *)!!! ?[\w-]+.*")
SOUND = re.compile(r' *!!! ?[\w-]+(?: +[\w-]+)*(?: +".*")? *')  # as Markdown reads it
INDENT = 4  # by so many more spaces than the first line, Markdown takes a line to be within the note


def check_notes(source: Source, problems: Problems) -> None:
    """Report every note in a Markdown file that readers would see empty, or as it is typed."""
    if "!!!" not in source.text:
        return
    lines = source.text.expandtabs(INDENT).split("\n")
    for index, text in outside_fences(lines):
        if not (begun := BEGIN.fullmatch(text)):
            continue
        if not SOUND.fullmatch(text):
            said = 'readers see this as it is typed. A note begins with !!! tip "Title": the marks around a title are straight.'
            problems.add(source.path, source.at(index + 1), said)
        else:
            below = next((line for line in lines[index + 1 :] if line.strip()), "")
            if not below.startswith(begun[1] + " " * INDENT):
                said = "this note is empty: indent each line of its text by four more spaces."
                problems.add(source.path, source.at(index + 1), said)
