"""Styles, read as text: what no picture of one page in one language would show."""

import re

import pytest

from .helpers import ROOT

STYLES = sorted(
    [
        *(ROOT / "overrides/worksheet").glob("*.css"),
        *(ROOT / "overrides/meeting").glob("*.css"),
        *(ROOT / "overrides/kinds").rglob("*.css"),
    ]
)
ALL = sorted((ROOT / "overrides").rglob("*.css"))
LAYERS = re.findall(r"\w+", (ROOT / "overrides/look/layers.css").read_text(encoding="utf-8").split("@layer")[1])
SIDE = re.compile(r"[;{]\s*((?:[a-z-]+-)?(?:left|right)(?:-[a-z]+)?|(?:text-align|float|clear):\s*(?:left|right))\b")
VALUE = r"([^\s;]+)"
FOUR = re.compile(rf"\b(?:margin|padding|inset|border-(?:width|style|color)): {VALUE} {VALUE} {VALUE} {VALUE};")
NEIGHBOR = re.compile(r"\.ws-(?:line|lines|select|mirror|rules|ticks|box)\S*\s*[+~]|input\S*\s*[+~]")


@pytest.mark.parametrize("style", STYLES, ids=lambda style: style.name)
def test_it_lays_out_by_start_and_end_as_languages_run_both_ways(style):
    text = style.read_text(encoding="utf-8")
    assert SIDE.findall(text) == []
    assert [four for four in FOUR.findall(text) if four[1] != four[3]] == []


@pytest.mark.parametrize("style", STYLES, ids=lambda style: style.name)
def test_it_never_relies_on_what_stands_beside_a_control(style):
    # A password manager puts nodes there, or an element around the control.
    assert NEIGHBOR.findall(style.read_text(encoding="utf-8")) == []


def test_each_folder_with_a_style_has_its_place_among_the_layers():
    assert {path.relative_to(ROOT / "overrides").parts[0] for path in ALL} == set(LAYERS)
