"""Items: what can be ticked, chosen, rated or filled in. Authors list them with ids, or as words that ids are made from."""

from __future__ import annotations

import dataclasses
import re
from dataclasses import dataclass

from guidebook.authoring.options import (
    ID,
    PLAIN,
    Id,
    Path,
    Reader,
    Record,
    Rewording,
    Schema,
    Several,
    Text,
    YesNo,
    option,
    read_each,
    read_record,
    record_schema,
    reworded,
)
from guidebook.authoring.problems import shown
from guidebook.authoring.yaml_source import Node


class Item(Record):
    """One thing that can be ticked, chosen or filled in: an item, option, point or pre-printed row."""

    label: str = option(Text(), "What people read.")
    hint: str = option(Text(), "A short explanation below the label.", "")
    fill_in: bool = option(YesNo(), "In a pre-printed row: leave a line after the label to write a name on.", False)
    id: str = ""
    heads_group: bool = False  # whether it is a table's row for a whole group of items


@dataclass(frozen=True)
class Items(Several):
    """Several items in order, as a mapping of ids to labels or as a list of words that ids are made from.

    Ids in `reserved` have other uses and are refused. An item can have a `hint` only where there is room for it, and
    `fill_in` only where items are rows of a table, or can become some.
    """

    reserved: tuple[str, ...] = ()
    hints: bool = True
    are_rows: bool = False

    @property
    def allowed(self) -> str:  # type: ignore[override]
        words = 'a list of words, or ids with their labels, such as "yes: Yes, we do"'
        return f"{words}; {self.count}" if self.count else words

    def read(self, node: Node, name: str, reader: Reader) -> tuple[Item, ...]:
        if not node.value:
            raise reader.fail(node.line, f'"{name}" is empty. It must be {self.allowed}.')
        if node.text is not None:
            raise reader.fail(node.line, f'"{name}" must be {self.allowed}, but it is {shown(node.text)}.')
        self.check_count(len(node.value), node, name, reader)
        if node.mapping is not None:
            return tuple(read_each(lambda id_: self._with_id(id_, node, name, reader), node.mapping))
        items: dict[str, Item] = {}
        for item in read_each(lambda entry: self._from_words(entry, name, reader), node.items or []):
            if item.id in items:
                reader.report(
                    item.line,
                    f'two entries of "{name}" get the same id from their words, "{item.id}" (the first on line '
                    f"{items[item.id].line}). Give each entry an id of its own, such as {shown('my-id: ' + item.label)}.",
                )
            items[item.id] = item
        return tuple(items.values())

    def _with_id(self, id_: str, node: Node, name: str, reader: Reader) -> Item:
        assert node.mapping
        entry = node.mapping[id_]
        Id(reserved=self.reserved).check_free(id_, node.key_lines[id_], reader)
        if not ID.fullmatch(id_):
            raise reader.fail(node.key_lines[id_], f'"{name}" must name each entry by {Id.allowed}, but one is {shown(id_)}.')
        if entry.mapping is not None:
            for given in entry.mapping:
                if given in self._useless():
                    reader.report(entry.key_lines[given], f'"{given}" has no effect in "{name}"; leave it out.')
            return dataclasses.replace(read_record(Item, entry, reader), id=id_)
        return Item(line=entry.line, id=id_, label=Text().read(entry, id_, reader))

    def _from_words(self, node: Node, name: str, reader: Reader) -> Item:
        if node.text is None:
            raise reader.fail(
                node.line,
                f'an entry of "{name}" must be text. If it has a colon, put it in quotes; '
                "to give ids with labels, leave out the hyphens.",
            )
        label = Text().read(node, name, reader)
        if node.raw.strip() != label:
            raise reader.fail(
                node.line,
                f'give this entry of "{name}" an id, such as "my-id: {node.raw.strip()}": it holds a word that differs '
                "from site to site, and answers are kept under ids.",
            )
        Id(reserved=self.reserved).check_free(slug(label), node.line, reader)
        return Item(line=node.line, id=slug(label), label=label)

    def _useless(self) -> set[str]:
        """The options that an item does not have here."""
        return {name for name, fits in (("hint", self.hints), ("fill_in", self.are_rows)) if not fits}

    def inside(self, before: Node, change: Node, reader: Reader) -> type[Record] | None:
        return Item

    def named(self, node: Node) -> Node | None:
        if node.mapping is not None:
            return node
        items = {slug(entry.raw): entry for entry in node.items or []}
        return Node(node.line, items, {name: entry.line for name, entry in items.items()})

    def reworded(self, node: Node, at: Path, by: Rewording) -> Node:
        """Reword items by their ids, even ids that were made from words: other words do not change them."""
        named = self.named(node) if node.text is None else None
        if not named or not named.mapping:
            return node
        return dataclasses.replace(
            named, value={id_: self._reworded(each, (*at, id_), by) for id_, each in named.mapping.items()}
        )

    @staticmethod
    def _reworded(entry: Node, at: Path, by: Rewording) -> Node:
        return reworded(Item, entry, at, by) if entry.mapping is not None else by.put(at, entry)

    def schema(self) -> Schema:
        item = {**record_schema(Item), "type": [*PLAIN, "object"], "minLength": 1}
        item["properties"] = {name: each for name, each in item["properties"].items() if name not in self._useless()}
        return {
            "type": ["object", "array"],
            **self.bounds("Properties", "Items"),
            "propertyNames": Id(reserved=self.reserved).schema(),
            "additionalProperties": item,
            "items": Text().schema(),
            "uniqueItems": True,
        }


def slug(label: str) -> str:
    """An id made from words: `Somewhat agree` → `somewhat-agree`."""
    words = re.sub(r"[^a-z0-9]+", "-", label.lower()).strip("-") or "item"
    return words if words[0].isalpha() else f"n-{words}"


class ItemGroup(Record):
    """Items under a heading of their own."""

    id: str = option(Id(), "The permanent id of the group.")
    label: str = option(Text(), "The group's heading.")
    hint: str = option(Text(), "A sentence below the heading.", "")
    items: tuple[Item, ...] = option(Items(are_rows=True), "The items of this group.")
