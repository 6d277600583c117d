"""The markers by which a page asks for more than text, and the mistakes in them.

A marker stands on a line of its own, with a blank line before and after:

    [[worksheet monitoring-plan]]    a whole worksheet
    [[figure hourglass]]             a figure
    [[tools]]                        cards of the tools of the chapter it stands in
    [[questions]]                    the questions of the chapter it stands in, with their sheet
    [[gallery]]                      all tools, with filters
    [[chooser]]                      "Where should we start?"
    [[stories]]                      all stories, with filters
    [[glossary]]                     all terms
    [[references]]                   all works that the guidebook cites, with the pages that cite them
    [[overview]]                     a table of all tools with the kinds of their fields
    [[kinds]]                        the authors' reference of all kinds of fields
    [[layouts]]                      the authors' reference of all layouts of figures
    [[words]]                        every form of every word, as this site says it
    [[options section]]              the options of something else that is written in YAML
"""

from __future__ import annotations

import re
from collections.abc import Collection

from guidebook.authoring.problems import Problems, listed, nearest
from guidebook.authoring.source import Source
from guidebook.guide.links import Known
from guidebook.parts.reference import RECORDS

MARKER = re.compile(r"\[\[\s*([a-z]+)(?:\s+([^\]\s]+))?\s*\]\]")
ANY = re.compile(r"\[\[[^\[\]\n]*\]\](?![(\[])")  # what was meant as a marker; no link, whose text may stand in brackets
ALONE = re.compile(rf"^{MARKER.pattern}$", re.MULTILINE)
PLAIN = (
    "tools",
    "questions",
    "gallery",
    "chooser",
    "stories",
    "glossary",
    "references",
    "overview",
    "words",
    "kinds",
    "layouts",
)
NAMED = {  # those that take a name, and what an author is told of one that is not there
    "worksheet": "there is no worksheet",
    "figure": "there is no figure",
    "options": "there are no options of",
}
NAMES = (*NAMED, *PLAIN)
FENCE = re.compile(r"^\s*(```+|~~~+)")


def placed(text: str, name: str) -> list[str]:
    """The ids of what the markers of one name put into a text."""
    return [id_ for found, id_ in ALONE.findall(text) if found == name]


def check_markers(source: Source, known: Known, problems: Problems, retired: Collection[str] = ()) -> None:
    """Report every marker of a Markdown file that is misspelt, leads nowhere or to a `retired` tool, or is in a paragraph."""
    if "[[" not in source.text:
        return
    known = {**known, "options": RECORDS}
    fence = ""
    lines = source.text.split("\n")
    for number, text in enumerate(lines, 1):
        opened = FENCE.match(text)
        if opened and (not fence or opened[1].startswith(fence)):
            fence = "" if fence else opened[1]
            continue
        if fence or text.startswith("    "):
            continue
        for match in ANY.finditer(re.sub(r"`[^`]*`", "", text)):
            marker = MARKER.fullmatch(match[0])
            name, id_ = marker.groups() if marker else (match[0].strip("[] "), None)
            before, after = lines[number - 2 : number - 1] if number > 1 else [], lines[number : number + 1]
            alone = text.strip() == match[0] and not "".join(before + after).strip()
            if name not in NAMES:
                problems.add(
                    source.path, number, f'"{match[0]}" is no marker. {nearest(re.split("[^a-z]", name.lower())[0], NAMES)}'
                )
            elif not alone:
                problems.add(
                    source.path, number, f'"{match[0]}" must stand on a line of its own, with a blank line before and after it.'
                )
            elif name == "worksheet" and id_ in retired:
                problems.add(source.path, number, f'the tool "{id_}" is retired: place what took its place.')
            elif name in NAMED and id_ not in known[name]:
                hint = nearest(id_ or "", known[name])
                problems.add(source.path, number, f'{NAMED[name]} "{id_ or ""}" to place here. {hint}')
            elif name in PLAIN and id_:
                problems.add(source.path, number, f'"[[{name}]]" takes no name; only {listed(NAMED, "and")} do.')
