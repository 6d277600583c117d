"""Trees: which boxes belong together, and when they stand in a column."""

import re

from guidebook.figures.canvas import NARROW, WIDE, Canvas
from guidebook.layouts.tree import Tree

from ..helpers import record

TREE = """\
title: A council
description: A council and its committees.
boxes:
  - {id: council, label: Council}
  - {id: one, under: council, label: One}
  - {id: two, under: council, label: Two}
  - {id: three, under: council, label: Three}
"""


def tops(tree, width):
    """Where the words of each box stand: their height on the drawing."""
    canvas = Canvas(width)
    tree.draw(canvas, [])
    return [float(top) for top in re.findall(r'<tspan x="[^"]+" y="([^"]+)"', canvas.svg())]


def told(old, new):
    return record(Tree, TREE.replace(old, new))[1]


def test_boxes_stand_side_by_side_where_they_fit_and_below_each_other_on_a_phone():
    tree, lines = record(Tree, TREE)
    assert lines == []
    assert len(set(tops(tree, WIDE))) == 2
    assert len(set(tops(tree, NARROW))) == 4


def test_boxes_with_words_that_are_too_long_stand_in_a_column():
    tree, _ = record(Tree, TREE.replace("Two", "Interdisciplinary-and-intergenerational"))
    assert len(set(tops(tree, WIDE))) > 3


def test_each_box_but_the_first_stands_under_one_before_it():
    assert told("id: two, under: council", "id: two, under: counsel") == [
        'file.yml:6: no box before this one has the id "counsel". Did you mean "council"?'
    ]
    assert told("id: two, under: council", "id: two") == [
        'file.yml:6: only the first box stands under no other; "under" says which box one belongs to.'
    ]
    assert "the first box can stand under no other" in "".join(told("id: council", "id: council, under: two"))


def test_two_boxes_with_one_id_are_reported():
    assert told("id: two", "id: one") == ['file.yml:6: the id "one" is here twice (first on line 5).']
