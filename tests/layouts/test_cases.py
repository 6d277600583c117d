"""Every case file in tests/cases/layouts/, and that every layout has what a layout must have."""

from __future__ import annotations

from html import unescape

import pytest
from guidebook.authoring.options import options_of
from guidebook.figures.figure import Figure
from guidebook.layouts import all_layouts

from ..helpers import ROOT, squeezed
from .case import CASES, NAMES, all_cases

ALL = all_cases()
LAYOUTS = all_layouts()


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.name)
def test_a_case_gives_what_it_says(case, tmp_path):
    assert {"figure"} < set(case.expected) <= NAMES
    if "errors" in case.expected:
        assert case.told(tmp_path) == case.expected["errors"].splitlines()
        return
    html = squeezed(unescape(case.html(tmp_path)))
    for piece in case.expected.get("contains", "").splitlines():
        assert piece in html
    for piece in case.expected.get("lacks", "").splitlines():
        assert piece not in html


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_layout_has_cases_for_the_normal_and_the_wrong(layout):
    cases = {case.path.stem: case for case in ALL if case.layout == layout}
    assert "normal" in cases
    assert any("errors" in case.expected for case in cases.values())


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_option_of_a_layout_is_used_in_a_case(layout):
    used = {name for case in ALL if case.layout == layout for name in case.figure}
    assert set(options_of(LAYOUTS[layout])) - set(options_of(Figure)) <= used


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_layout_that_is_not_drawn_has_a_template(layout):
    assert LAYOUTS[layout].drawn is not (ROOT / f"overrides/layouts/{layout}/{layout}.html").is_file()


def test_every_case_is_of_the_layout_whose_folder_it_is_in():
    assert {case.name for case in ALL if case.figure.get("layout") != case.layout} == set()


def test_every_folder_of_templates_and_of_cases_belongs_to_a_layout():
    for folder in (ROOT / "overrides/layouts", CASES):
        assert {path.name for path in folder.iterdir() if path.is_dir()} <= set(LAYOUTS)
