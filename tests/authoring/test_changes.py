"""What a layer changes in a group of names and values: merged by names and ids, with the file and line of both."""

import pytest
from guidebook.authoring.changes import PLACES, WITHOUT, changed
from guidebook.authoring.options import (
    Group,
    Id,
    ListOf,
    NamedTexts,
    Reader,
    Record,
    Text,
    option,
    options_of,
    read_record,
)
from guidebook.authoring.problems import Problems
from guidebook.authoring.yaml_source import Node, read_yaml
from guidebook.kinds import all_kinds
from guidebook.layouts import all_layouts
from guidebook.parts import all_parts
from guidebook.worksheets.worksheet import Worksheet

from ..helpers import ROOT


class Box(Record):
    """An entry that is known by its id."""

    id: str = option(Id(), "Its id.")
    label: str = option(Text(), "Its words.")
    text: str = option(Text(), "More words.", "")


class Drawing(Record):
    """Something with entries of every sort."""

    title: str = option(Text(), "Its title.")
    note: str = option(Text(), "A note.", "")
    boxes: tuple[Box, ...] = option(ListOf(Group(Box)), "Entries with ids.")
    labels: tuple[str, ...] = option(ListOf(Text()), "Entries without.", ())
    names: dict[str, str] = option(NamedTexts(), "Texts under names.", {})
    frame: Box | None = option(Group(Box), "A group.", None)


OURS = """\
title: Ours
note: A note
boxes:
  - id: one
    label: One
  - id: two
    label: Two
labels: [a, b]
names: {a: A, b: B}
frame: {id: f, label: Frame}
"""


def after(change, ours=OURS):
    """What is read of a drawing after a change, and what its author is told."""
    problems = Problems()
    before, node = read_yaml(ours, "ours.yml", problems), read_yaml(change, "change.yml", problems)
    assert before
    assert node
    merged = changed(Drawing, before, node, Reader("change.yml", problems))
    return read_record(Drawing, merged, Reader("ours.yml", problems)), problems.lines()


def test_what_is_not_named_stays():
    drawing, told = after("title: Yours\nframe: {label: Other}\nnames: {b: X, c: C}\nlabels: [c]\n")
    assert told == []
    assert (drawing.title, drawing.note, drawing.labels) == ("Yours", "A note", ("c",))
    assert drawing.names == {"a": "A", "b": "X", "c": "C"}
    assert (drawing.frame.id, drawing.frame.label) == ("f", "Other")


def test_entries_are_changed_moved_added_and_left_out():
    drawing, told = after(
        "boxes: [{id: two, first: yes, text: More}, {id: three, label: Three, after: two}]\nwithout: [note, boxes/one, names/a]"
    )
    assert told == []
    assert [(box.id, box.label, box.text) for box in drawing.boxes] == [("two", "Two", "More"), ("three", "Three", "")]
    assert (drawing.note, drawing.names) == ("", {"b": "B"})


@pytest.mark.parametrize(
    ("change", "line"),
    [
        ("titel: x", 'change.yml:1: "titel" is not known here. Did you mean "title"?'),
        ("\nframe:\n  lable: x", 'change.yml:3: "lable" is not known here. Did you mean "label"?'),
        ("boxes:\n  - id: one\n    labl: x", 'change.yml:3: "labl" is not known here. Did you mean "label"?'),
    ],
)
def test_a_mistake_has_the_file_and_line_where_it_stands(change, line):
    assert after(change)[1] == [line]


def plain(node):
    """What stands in a node, without lines."""
    if node.mapping is not None:
        return {name: plain(each) for name, each in node.mapping.items()}
    return [plain(each) for each in node.items] if node.items is not None else node.text


def only_ids(node):
    """A worksheet with nothing in it but what its parts are known by."""
    keys = ("id", "from")
    if node.items is not None:
        return Node(node.line, [only_ids(each) for each in node.items])
    kept = {
        name: each if name in keys else only_ids(each)
        for name, each in node.mapping.items()
        if name in keys or (each.items and all(set(keys) & set(entry.mapping or {}) for entry in each.items))
    }
    return Node(node.line, kept, node.key_lines)


def every_record():
    roots: list[type[Record]] = [Worksheet, *all_kinds().values(), *all_layouts().values()]
    yield from (record for part in all_parts().values() for record in part.records.values())
    for root in roots:
        yield root
        for each in options_of(root).values():
            of = getattr(each.type, "of", each.type)
            if isinstance(of, Group):
                yield of.record


@pytest.mark.parametrize("record", sorted(set(every_record()), key=str), ids=lambda record: record.__name__)
def test_no_option_has_the_name_of_what_a_change_says_besides(record):
    assert WITHOUT not in options_of(record)
    if record.key in options_of(record):
        assert not set(PLACES) & set(options_of(record))


@pytest.mark.parametrize("path", sorted((ROOT / "worksheets").glob("*.yml")), ids=lambda path: path.stem)
def test_a_change_of_nothing_changes_nothing(path):
    """What is left of a worksheet when all but its ids is dropped is a change that says nothing."""
    problems = Problems()
    node = read_yaml(path.read_text(encoding="utf-8"), path.name, problems)
    assert node
    reader = Reader("change.yml", problems, all_kinds())
    assert plain(changed(Worksheet, node, only_ids(node), reader)) == plain(node)
    assert problems.lines() == []
    assert plain(changed(Worksheet, node, node, reader)) == plain(node), "a change that says all of it changes nothing, too"
    assert problems.lines() == []
