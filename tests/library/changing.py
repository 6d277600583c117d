"""A tool of ours with a change of it in a layer."""

from ..helpers import WORKSHEET, site_of, site_problems, spoilt
from ..riverside import BRAND

OURS = "If it was there before, ours has changed."
PLACE = 'To add it, say where it goes: "after" another, "first: yes" or "last: yes".'
CHANGE = "local/changes/worksheets/tool.yml"
MORE = """\
      - id: log
        kind: table
        label: Log
        columns:
          - id: day
            label: Day
          - id: what
            label: What
        widths: [1, 2]
        samples: [{day: Monday, what: We met}]
        rows: {start: Start, end: {label: End, hint: Of the year}}
      - id: norms
        kind: checklist
        label: Norms
        groups:
          - id: talk
            label: Talk
            items: {listen: Listen, ask: Ask}
        when: {field: ready, answer: yes}
links:
  - {from: other/name, mode: show, passes: a name}
"""
FULL = WORKSHEET + MORE
OTHER = spoilt("Test Tool", "Other Tool")


def changed(folder, change, **files):
    """The tool after a change in `local/`, which must be without a mistake."""
    site = site_of(
        folder, {"worksheets/tool.yml": FULL, "worksheets/other.yml": OTHER, "local/brand.yml": BRAND, CHANGE: change, **files}
    )
    assert site.problems.lines() == []
    return site.library.worksheets["tool"]


def told(folder, change, **files):
    """What the author of a change is told."""
    given = {"worksheets/tool.yml": FULL, "worksheets/other.yml": OTHER, "local/brand.yml": BRAND, CHANGE: change, **files}
    return [line.removeprefix(CHANGE) for line in site_problems(folder, given)]


def fields_of(worksheet):
    return {field.id: field for field in worksheet.fields()}


def section(number, *lines):
    """A change of the fields of one of the two sections."""
    name = {1: "first", 2: "second"}[number]
    return f"sections:\n  - id: {name}\n    fields:\n" + "".join(f"      {line}\n" for line in lines)
