"""Published worksheets that are gone for good, and those of which a layer changes and retires parts."""

from __future__ import annotations

from guidebook.authoring.changes import changed
from guidebook.authoring.options import Reader, Record, Text, option, options_of
from guidebook.authoring.problems import listed, shown
from guidebook.authoring.yaml_source import Node
from guidebook.worksheets.fields import text_of
from guidebook.worksheets.items import Items
from guidebook.worksheets.worksheet import Facilitation, Worksheet


class RetiredTool(Record):
    """What a file says once its published worksheet is gone. The tool's page stays, for the answers that people gave."""

    title: str = option(Text(), "The tool's name, as people knew it.")
    retired: str = option(Text(rich=True), "What became of it, for those who look for it; with a link where one helps.")

    def as_worksheet(self) -> Worksheet:
        """A worksheet that asks nothing, whose page shows what people had answered."""
        nobody = Facilitation(participants=(), filled_in_by="", group_size="", minutes=0)
        words = {"chapter": "", "summary": "", "purpose": "", "instructions": "", "facilitation": nobody, "sections": ()}
        return Worksheet(
            line=self.line,
            option_lines=self.option_lines,
            title=self.title,
            became=self.retired,
            **words,  # type: ignore[arg-type]
        )


def changed_worksheet(before: Node, change: Node, reader: Reader) -> Node:
    """The YAML of a worksheet with a layer's `change` made in it, and without the parts that the change retires.

    A part that is both changed and retired is reported, and a change of what a worksheet that is gone no longer has.
    """
    of_gone = options_of(RetiredTool)
    if text_of(before, "retired") and not (change.mapping or {}).keys() <= of_gone.keys():
        said = "this tool has been retired, and its page says what became of it. Delete this file, or change only"
        reader.report(change.line, f"{said} {listed(of_gone)}.")
        return before
    node = changed(Worksheet, before, change, reader)
    gone = (change.mapping or {}).get("retired")
    for id_, became in (gone.mapping or {}).items() if gone else ():
        path = id_.split("/") if id_.startswith("sections/") else ["fields", *id_.split("/")]
        if _without(change, path, reader) is not change:
            reader.report(became.line, f"{shown(id_)} is changed here, and retired: do one of the two.")
        node = _without(node, path, reader)
    return node


def _without(group: Node, path: list[str], reader: Reader) -> Node:
    """A group of a worksheet without what `path` leads to, such as `columns/source`; the same object if that is not there."""
    name, id_, *rest = path
    around = {"fields": "sections", "items": "groups"}.get(name, "")  # what may hold them; ids leave it out
    inside = (group.mapping or {}).get(name) or (group.mapping or {}).get(around)
    if inside is None or group.mapping is None:
        return group
    if name not in group.mapping:
        left = Node(inside.line, [_without(entry, path, reader) for entry in inside.items or []])
        name = around
    else:
        left = _without_entry(inside, id_, rest, reader)
    if left is inside or (left.items is not None and _all_same(left.items, inside.items or [])):
        return group
    kind = reader.kinds.get(text_of(group, "kind"))
    rest_of_it = kind.without_what_goes_with(group, name, id_) if kind and not rest else group
    return Node(group.line, {**(rest_of_it.mapping or {}), name: left}, group.key_lines)


def _without_entry(inside: Node, id_: str, rest: list[str], reader: Reader) -> Node:
    if inside.items and inside.items[0].mapping is not None:
        if not rest:
            return Node(inside.line, [entry for entry in inside.items if text_of(entry, "id") != id_])
        return Node(
            inside.line, [_without(each, rest, reader) if text_of(each, "id") == id_ else each for each in inside.items]
        )
    named = Items().named(inside)
    if not named or not named.mapping or id_ not in named.mapping:
        return inside
    return Node(inside.line, {name: each for name, each in named.mapping.items() if name != id_}, named.key_lines)


def _all_same(some: list[Node], others: list[Node]) -> bool:
    return len(some) == len(others) and all(one is other for one, other in zip(some, others, strict=True))
