"""Menus as trees: one laid over another, and entries put in and taken out. Nothing here knows what an entry is called."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from guidebook.edition.menu import MenuEntry, walked

Tree = tuple[MenuEntry, ...]
Same = Callable[[MenuEntry, MenuEntry], bool]  # whether two groups are the same one


def without(tree: Iterable[MenuEntry], drop: Callable[[MenuEntry], bool]) -> Tree:
    """The tree without some entries, and without groups that have nothing left."""
    left = []
    for entry in tree:
        inside = without(entry.entries, drop)
        if not drop(entry) and (inside or not entry.entries):
            left.append(replace(entry, entries=inside))
    return tuple(left)


def laid_over(below: Tree, above: Tree, same: Same) -> Tree:
    """The tree that results from laying `above` over the one below: its `...` takes in whatever it does not name itself."""
    named = list(walked(above))
    pages = {entry.to: entry for entry in walked(below) if entry.to}
    groups = [entry for entry in walked(below) if entry.is_group]

    def is_named(old: MenuEntry) -> bool:
        by_name = old.is_group and any(each.is_group and same(old, each) for each in named)
        return by_name or (bool(old.to) and not old.is_rest and any(each.to == old.to for each in named))

    def put(entries: Tree, rest: Tree) -> Iterator[MenuEntry]:
        for entry in entries:
            if entry.is_rest:
                yield from rest if below else [entry]
            elif entry.entries:
                old = next((each for each in groups if same(each, entry)), None)
                yield replace(entry, entries=tuple(put(entry.entries, without(inside(old), is_named) if old else ())))
            else:
                old = pages.get(entry.to)
                yield replace(entry, title=entry.title or (old.title if old else ""))

    return without(put(above, without(below, is_named)), lambda each: False)


def inside(group: MenuEntry) -> Tree:
    """What a group has; a folder with a name has its pages."""
    return group.entries or (replace(group, title=""),)


def after(tree: Tree, uri: str, new: MenuEntry) -> Tree:
    """The tree with an entry right behind a page."""
    placed: list[MenuEntry] = []
    for entry in tree:
        placed.append(replace(entry, entries=after(entry.entries, uri, new)))
        if entry.to == uri:
            placed.append(new)
    return tuple(placed)


def into(tree: Tree, group: MenuEntry, new: MenuEntry) -> Tree:
    """The tree with an entry at the end of a group, or where that has room for others."""
    return tuple(
        replace(entry, to="", entries=at_rest(inside(entry), new) or (*inside(entry), new))
        if entry is group
        else replace(entry, entries=into(entry.entries, group, new))
        for entry in tree
    )


def at_rest(tree: Tree, new: MenuEntry) -> Tree | None:
    """The tree with an entry in the spot for entries that name no place; None where there is no such spot."""
    if not any(entry.is_rest for entry in walked(tree)):
        return None
    placed: list[MenuEntry] = []
    for entry in tree:
        placed += [new] if entry.is_rest else []
        placed.append(replace(entry, entries=at_rest(entry.entries, new) or entry.entries))
    return tuple(placed)


def spread(tree: Tree, pages_of: Callable[[str], list[str]]) -> Tree:
    """The tree with pages in place of folders, and without `...`."""
    placed: list[MenuEntry] = []
    for entry in tree:
        if entry.is_folder:
            pages = tuple(replace(entry, title="", to=uri) for uri in pages_of(entry.to))
            placed += [replace(entry, to="", entries=pages)] if entry.title and pages else pages
        elif not entry.is_rest:
            placed.append(replace(entry, entries=spread(entry.entries, pages_of)))
    return without(placed, lambda each: each.title != "" and not each.to and not each.entries)
