"""Figures as their files say them."""

import re

import pytest

from ..helpers import converted, site_of, site_problems
from ..riverside import BRAND

FIGURE = "layout: chain\ntitle: A chain\ndescription: Two boxes.\nlinks:\n  - label: One\n  - label: Two for the $union\n"


def test_a_figure_is_read_by_its_layout_with_the_words_put_in(tmp_path):
    small = site_of(tmp_path, {"docs/figures/steps.yml": FIGURE})
    assert small.problems.lines() == []
    figure = small.found("figure")["steps"]
    assert (figure.layout, figure.id, figure.path) == ("chain", "steps", "docs/figures/steps.yml")
    assert figure.links[1].label == "Two for the association/union"


def test_a_figure_of_a_fork_stands_in_for_ours(tmp_path):
    own = FIGURE.replace("A chain", "Ours")
    small = site_of(tmp_path, {"docs/figures/steps.yml": FIGURE, "local/docs/figures/steps.yml": own})
    assert small.found("figure")["steps"].title == "Ours"


def test_mistakes_are_told_with_their_lines(tmp_path):
    lines = site_problems(
        tmp_path,
        {
            "docs/figures/one.yml": FIGURE.replace("layout: chain\n", ""),
            "docs/figures/two.yml": FIGURE.replace("layout: chain", "layout: chian"),
            "docs/figures/three.yml": FIGURE.replace("  - label: One", "  - lable: One"),
            "docs/figures/Four.yml": FIGURE,
            "docs/figures/five.yml": "title: [",
            "docs/page.md": "# Page\n\n[[figure one]]\n\n[[figure oen]]\n",
        },
    )
    assert [line.partition(": ")[0] for line in lines] == [
        "docs/figures/Four.yml",
        "docs/figures/five.yml:1",
        "docs/figures/one.yml:1",
        "docs/figures/three.yml:5",
        "docs/figures/two.yml:1",
        "docs/page.md:5",
    ]
    assert '"layout" is missing. It must be' in lines[2]
    assert 'Did you mean "label"?' in lines[3]
    assert 'Did you mean "chain"?' in lines[4]
    assert 'there is no figure "oen" to place here. Did you mean "one"?' in lines[5]


@pytest.mark.parametrize(
    "figure",
    [
        "layout: ladder\nrungs: [{label: a}]\n",
        "layout: strands\nend: {label: e}\n"
        "strands: [{label: a, steps: [{label: b}]}, {label: c, steps: [{label: b}, {label: d}]}]\n",
        "layout: hourglass\nneck: 5\nlevels: [{label: a}]\n",
        "layout: spans\nlinks: [{label: a}]\nspans: [{label: b, first: 1, last: 4}]\n",
        "layout: branches\nlevels: [{label: a, circles: 1}]\nway: x\n",
        "layout: bargaining\npanels: [{label: a, text: b, way: against, sides: [a]}]\n",
    ],
)
def test_what_cannot_be_drawn_is_told_and_not_drawn_while_its_author_looks_on(tmp_path, figure):
    small = site_of(
        tmp_path, {"docs/figures/it.yml": f"{figure}title: A\ndescription: B.\n", "docs/page.md": "# A\n\n[[figure it]]\n"}
    )
    [line] = small.problems.lines()
    assert line.startswith("docs/figures/it.yml:")
    small.problems.found.clear()  # pages are converted in spite of them while they are served
    assert converted(small, "[[figure it]]").html == ""


def test_a_chapter_that_a_figure_leads_to_must_be_there(tmp_path):
    text = (
        "layout: hourglass\ntitle: A\ndescription: B.\nneck: 1\nlevels:\n  - label: One\n    chapter: comit\n  - label: Two\n"
    )
    assert site_problems(tmp_path, {"docs/figures/shape.yml": text}) == [
        'docs/figures/shape.yml:7: there is no chapter "comit" to link to. Did you mean "commit"?'
    ]


def test_a_figure_is_placed_for_a_phone_and_for_a_page(tmp_path):
    page = converted(site_of(tmp_path, {"docs/figures/steps.yml": FIGURE}), "[[figure steps]]")
    assert re.findall(r'data-width="(\w+)"', page.html) == ["narrow", "wide"]
    assert list(page.place.needs) == [
        "sheets/download",
        "sheets/exporting/picture",
        "parts/figures/figures",
        "layouts/chain/chain",
    ]


def test_a_layout_that_is_not_drawn_has_a_template_of_its_own(tmp_path):
    cards = "layout: cards\ntitle: Cards\ndescription: Two.\ncards:\n  - label: One\n  - label: Two\n"
    html = converted(site_of(tmp_path, {"docs/figures/deck.yml": cards}), "[[figure deck]]").html
    assert "<svg" not in html
    assert html.count("<li>") == 2


TREE = """\
layout: tree
title: A tree
description: Three boxes.
boxes:
  - {id: one, label: One}
  - {id: two, under: one, label: Two}
  - {id: three, under: one, label: Three}
"""
CHANGE = "local/changes/docs/figures/team.yml"


def test_a_box_of_a_figure_is_changed_another_added_and_one_left_out(tmp_path):
    boxes = "[{id: two, label: Second}, {id: four, under: one, label: Four, after: one}]"
    change = f"title: The $union's\nboxes: {boxes}\nwithout: [boxes/three]\n"
    small = site_of(tmp_path, {"docs/figures/team.yml": TREE, "local/brand.yml": BRAND, CHANGE: change})
    assert small.problems.lines() == []
    figure = small.found("figure")["team"]
    assert (figure.title, figure.description) == ("The association/union’s", "Three boxes.")
    assert [(box.id, box.label) for box in figure.boxes] == [("one", "One"), ("four", "Four"), ("two", "Second")]


@pytest.mark.parametrize(
    ("change", "line"),
    [
        ("titel: x", ':1: "titel" is not known here. Did you mean "title"?'),
        (
            "layout: chain",
            ':1: the layout of this figure is "tree", which a change must keep. To have another, replace the figure.',
        ),
        ("layout: tre", ':1: "layout" must be '),
        (
            "boxes: [{id: tow, label: x}]",
            ':1: "tow": there is no "tow" under "boxes" to change (docs/figures/team.yml:5). ',
        ),
        ("boxes:\n  - {id: two, under: nine}", ":2: "),
        ("without: [boxes/one]", ": what is changed here causes a problem in docs/figures/team.yml:6: "),
        ("without: [boxes/five]", ':1: there is no "five" under "boxes" to leave out. '),
        ("source: '[@nobody-2000]'", ':1: there is no reference "nobody-2000" to link to. '),
    ],
)
def test_a_mistake_in_a_change_is_told_on_its_line(tmp_path, change, line):
    lines = site_problems(tmp_path, {"docs/figures/team.yml": TREE, "local/brand.yml": BRAND, CHANGE: change})
    assert [each.removeprefix(CHANGE)[: len(line)] for each in lines[:1]] == [line]
    assert all(each.startswith(CHANGE) for each in lines)


def test_a_change_of_a_figure_that_is_not_there_is_told(tmp_path):
    files = {"docs/figures/team.yml": TREE, "local/brand.yml": BRAND, "local/changes/docs/figures/taem.yml": "title: x\n"}
    [line] = site_problems(tmp_path, files)
    assert line.startswith(
        'local/changes/docs/figures/taem.yml: there is no figure of this name to change. Did you mean "team.yml"?'
    )
