"""Where texts still speak of what an edition goes without."""

from tests.helpers import site_of, spoilt

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
        "5 places still mention what this edition leaves out. Links there are plain words now. Change what no longer makes "
        "sense:",
        'docs/glossary.yml:3: "talk"',
        'docs/notes.md:5: "the sheet"',
        'docs/notes.md:6: "Test Tool"',
        'docs/notes.md:9: "[[worksheet tool]]"',
        'docs/notes.md:11: "costs"',
    ]


def test_where_nothing_is_taken_away_nothing_is_told(tmp_path):
    assert site_of(tmp_path, FILES).warnings() == []


def test_a_text_that_the_layer_has_changed_is_not_told_any_more(tmp_path):
    other = spoilt("Fill it in.", "Fill in the [sheet](worksheet:tool) first.").replace("Test Tool", "Other")
    files = {**FILES, "worksheets/other.yml": other, "local/edition.yml": "without:\n  tools: [tool]\n"}
    change = {"local/changes/worksheets/other.yml": "instructions: Ask for the Test Tool of ours.\n"}
    [warning] = site_of(tmp_path, {**files, **change}).warnings()
    places = warning.split("\n  ")[1:]
    assert 'local/changes/worksheets/other.yml:1: "Test Tool"' in places
    assert not [place for place in places if place.startswith("worksheets/other.yml")]


def test_of_a_page_that_the_layer_has_changed_the_change_is_looked_at(tmp_path):
    page = "---\ntitle: Notes\n---\n\n# Notes\n\n[The sheet](worksheet:tool).\n\n## Then\n\nSee [the sheet](worksheet:tool).\n"
    change = "sections:\n  then:\n    replace: |\n      First this.\n\n      Then the Test Tool.\n"
    files = {**FILES, "docs/notes.md": page, "local/changes/docs/notes.yml": change}
    [warning] = site_of(tmp_path, {**files, "local/edition.yml": "without:\n  tools: [tool]\n"}).warnings()
    places = [place for place in warning.split("\n  ") if "notes" in place]
    assert places == ['docs/notes.md:7: "The sheet"', 'local/changes/docs/notes.yml:6: "Test Tool"']
