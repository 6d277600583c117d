"""The small picture of a tool's first page."""

from __future__ import annotations

import re

from guidebook.html.miniature import miniature

from ..helpers import WORKSHEET, assert_valid, loaded, spoilt, the_site


def test_it_is_an_svg_that_says_nothing(tmp_path):
    svg = miniature(loaded(tmp_path, WORKSHEET))
    assert_valid(svg)
    assert 'aria-hidden="true"' in svg
    assert "<text" not in svg


def test_it_lies_as_the_first_page_does_and_ends_where_that_ends(tmp_path):
    plain = miniature(loaded(tmp_path, WORKSHEET))
    wide = miniature(loaded(tmp_path, spoilt("title: First\n", "title: First\n    orientation: landscape\n")))
    short = miniature(loaded(tmp_path, spoilt("title: Second\n", "title: Second\n    new_page: yes\n")))
    assert 'viewBox="0 0 110 142"' in plain
    assert 'viewBox="0 0 142 110"' in wide
    assert len(short) < len(plain)


def test_those_of_all_tools_are_light():
    sizes = {id_: len(miniature(each)) for id_, each in the_site().library.worksheets.items()}
    assert max(sizes.values()) < 2500
    assert sum(sizes.values()) < 40_000


def test_two_tools_that_are_made_differently_look_different():
    pictures = [re.sub(r"\s", "", str(miniature(each))) for each in the_site().library.worksheets.values()]
    assert len(set(pictures)) > 0.8 * len(pictures)
