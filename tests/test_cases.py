"""Every case file in tests/cases/, and that every kind of field has what a kind must have."""

from __future__ import annotations

import pytest
from guidebook.kinds import all_kinds
from guidebook.library.examples import example_field

from .cases.case import FOLDER, NAMES, all_cases
from .helpers import ROOT, squeezed

CASES = all_cases()
KINDS = all_kinds()
NO_KINDS = ("__pycache__", "layouts")  # folders beside those of the kinds


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_case_gives_what_it_says(case):
    expected = case.expected
    assert "field" in expected
    assert set(expected) <= NAMES, f"a case has only {', '.join(sorted(NAMES))}"
    assert set(expected) - {"field", "others"}, "the case says nothing about what it gives"
    if "errors" in expected:
        assert case.read()[1] == case.told
        return
    if "errors_contain" in expected:
        for told, piece in zip(case.read()[1], case.told, strict=True):
            assert piece in told
        return
    html = squeezed(case.html())
    if "html" in expected:
        assert html == squeezed(expected["html"])
    for piece in expected.get("contains", "").splitlines():
        assert squeezed(piece) in html
    for piece in expected.get("lacks", "").splitlines():
        assert squeezed(piece) not in html


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_case_is_of_the_kind_whose_folder_it_is_in(case):
    assert case.kind in KINDS
    assert case.expected["field"].get("kind") == case.kind


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_has_its_files(kind):
    assert (ROOT / f"hooks/guidebook/kinds/{kind}.py").is_file()
    assert (ROOT / f"overrides/kinds/{kind}/{kind}.html").is_file()
    if KINDS[kind].asks:
        assert (ROOT / f"overrides/kinds/{kind}/{kind}.js").is_file(), "a kind that asks needs a script that names its shape"


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_has_cases_for_the_normal_the_least_and_the_wrong(kind):
    cases = {case.path.stem: case for case in CASES if case.kind == kind}
    assert {"normal", "least"} <= set(cases)
    assert any(case.told for case in cases.values())


@pytest.mark.parametrize("kind", KINDS)
def test_every_option_of_a_kind_is_used_in_a_case(kind):
    used = {name for case in CASES if case.kind == kind for name in case.expected["field"]}
    assert set(KINDS[kind].kind_options()) <= used


@pytest.mark.parametrize("kind", KINDS)
def test_the_example_of_a_kind_reads_and_is_of_that_kind(kind):
    assert type(example_field(KINDS[kind])) is KINDS[kind]


def test_every_folder_of_templates_and_of_cases_belongs_to_a_kind():
    for folder in (ROOT / "overrides/kinds", FOLDER):
        assert {path.name for path in folder.iterdir() if path.is_dir() and path.name not in NO_KINDS} == set(KINDS)
