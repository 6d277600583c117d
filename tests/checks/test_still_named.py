"""Where texts still speak of what an edition goes without."""

from tests.helpers import site_of

PAGE = """\
---
title: Notes
---

Fill in [the sheet](worksheet:tool) before
you meet. The Test
Tool takes half an hour. A test tool is another thing.

[[worksheet tool]]

See [costs](costs.md). Costs are not high.
"""
FILES = {
    "docs/notes.md": PAGE,
    "docs/costs.md": "# Costs\n",
    "docs/glossary.md": "# Glossary\n",
    "docs/glossary.yml": "trust:\n  term: Trust\n  definition: It grows with a [talk](worksheet:tool).\n",
    "docs/more.md": "[Trust](term:trust)\n",
    "local/brand.yml": "site_id: own\nsite_name: Own\npublisher: Us\n",
}
GOES = "without:\n  tools: [tool]\n  pages: [costs.md, glossary.md]\n"


def test_every_place_is_told_in_one_warning_with_file_and_line(tmp_path):
    [warning] = site_of(tmp_path, {**FILES, "local/edition.yml": GOES}).warnings()
    assert warning.split("\n  ") == [
        "5 places still speak of what this edition goes without. Links there are plain words now. Change what makes no sense:",
        'docs/glossary.yml:3: "talk"',
        'docs/notes.md:5: "the sheet"',
        'docs/notes.md:6: "Test Tool"',
        'docs/notes.md:9: "[[worksheet tool]]"',
        'docs/notes.md:11: "costs"',
    ]


def test_where_nothing_is_taken_away_nothing_is_told(tmp_path):
    assert site_of(tmp_path, FILES).warnings() == []
