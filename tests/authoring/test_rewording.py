"""Texts put in other words, each by the path that leads to it."""

import dataclasses

from guidebook.authoring.options import Rewording, reworded
from guidebook.kinds import all_kinds
from guidebook.worksheets.worksheet import Worksheet

from tests.helpers import WORKSHEET, yaml_node


def test_each_text_is_put_in_other_words_and_all_else_stays():
    node, _ = yaml_node(WORKSHEET)
    assert node
    by = Rewording(lambda at, each: dataclasses.replace(each, value="/".join(at)), all_kinds())
    tool = reworded(Worksheet, node, (), by).mapping or {}
    assert (tool["title"].text, tool["chapter"].text) == ("title", "commit")
    first = (tool["sections"].items or [])[0].mapping or {}
    name = (first["fields"].items or [])[0].mapping or {}
    assert (name["id"].text, name["label"].text) == ("name", "sections/first/fields/name/label")
