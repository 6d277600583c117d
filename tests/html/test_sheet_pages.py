"""Every page of a tool in small."""

import re

import yaml
from guidebook.html.sheet_pages import pages_in_small

from ..helpers import ROOT, assert_valid, loaded, spoilt, the_site

ON_PAPER = yaml.safe_load((ROOT / "tests/pages_on_paper.yml").read_text(encoding="utf-8"))
WORKSHEETS = the_site().library.worksheets


def test_as_many_pages_are_drawn_as_the_printer_needs_of_most_tools_and_nearly_as_many_of_all():
    needed = {id_: counts.get("ours", counts["guidebook"]) for id_, counts in ON_PAPER.items()}
    off = {id_: len(pages_in_small(WORKSHEETS[id_])) - count for id_, count in needed.items()}
    assert len([id_ for id_, by in off.items() if by == 0]) > 0.7 * len(off)
    assert {id_: by for id_, by in off.items() if abs(by) > 1} == {"collaborative-structure": -2}


def test_each_page_lies_as_its_section_does():
    for worksheet in WORKSHEETS.values():
        boxes = [re.match(r'<svg class="gb-mini" viewBox="0 0 (\d+) (\d+)"', page) for page in pages_in_small(worksheet)]
        lies = {"landscape" if int(box[1]) > int(box[2]) else "portrait" for box in boxes if box}
        assert lies == set(worksheet.orientations())


def test_a_section_that_begins_a_new_page_does_so_here(tmp_path):
    assert len(pages_in_small(loaded(tmp_path, spoilt("title: Second", "title: Second")))) == 1
    assert len(pages_in_small(loaded(tmp_path, spoilt("title: Second", "title: Second\n    new_page: yes")))) == 2


def test_what_is_longer_than_a_page_goes_on_to_the_next(tmp_path):
    rows = "kind: table\n        label: Plan\n        blank: 60\n        columns: [{id: a, label: A}, {id: b, label: B}]"
    pages = pages_in_small(loaded(tmp_path, spoilt("kind: long_text\n        label: Plan", rows)))
    assert len(pages) > 1
    tops = [int(found[1]) for page in pages for found in [re.search(r'viewBox="0 (\d+) \d+ \d+">', page[60:])] if found]
    assert tops == sorted(set(tops))


def test_they_are_sound_and_say_nothing():
    for page in pages_in_small(WORKSHEETS["goals-objectives"]):
        assert_valid(page)
        assert re.sub(r"<[^>]*>", "", page) == ""
        assert 'aria-hidden="true"' in page
