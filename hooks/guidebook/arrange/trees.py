"""Operations on menus as trees. Each returns a new tree; none depends on how readers see an entry's title."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from guidebook.edition.menu import MenuEntry, walked

Tree = tuple[MenuEntry, ...]
Same = Callable[[MenuEntry, MenuEntry], bool]  # whether two groups are the same one


def without(tree: Iterable[MenuEntry], drop: Callable[[MenuEntry], bool]) -> Tree:
    """Remove entries, and groups in which nothing is left."""
    left = []
    for entry in tree:
        inside = without(entry.entries, drop)
        if not drop(entry) and (inside or not entry.entries):
            left.append(replace(entry, entries=inside))
    return tuple(left)


def laid_over(below: Tree, above: Tree, same: Same) -> Tree:
    """Lay `above` over `below`: its `...` stands for whatever `below` has there and `above` does not name anywhere."""
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
    """The entries of a group; for a folder with a title, the folder itself, which stands for its pages."""
    return group.entries or (replace(group, title=""),)


def insert_after(tree: Tree, uri: str, new: MenuEntry) -> Tree:
    """Insert an entry right after the page with this address."""
    placed: list[MenuEntry] = []
    for entry in tree:
        placed.append(replace(entry, entries=insert_after(entry.entries, uri, new)))
        if entry.to == uri:
            placed.append(new)
    return tuple(placed)


def insert_into(tree: Tree, group: MenuEntry, new: MenuEntry) -> Tree:
    """Insert an entry into a group, before its `...` or else at its end."""
    return tuple(
        replace(entry, to="", entries=before_rest(inside(entry), new) or (*inside(entry), new))
        if entry is group
        else replace(entry, entries=insert_into(entry.entries, group, new))
        for entry in tree
    )


def before_rest(tree: Tree, new: MenuEntry) -> Tree | None:
    """Insert an entry before each `...`; None where the tree has none."""
    if not any(entry.is_rest for entry in walked(tree)):
        return None
    placed: list[MenuEntry] = []
    for entry in tree:
        placed += [new] if entry.is_rest else []
        placed.append(replace(entry, entries=before_rest(entry.entries, new) or entry.entries))
    return tuple(placed)


def expand_folders(tree: Tree, pages_of: Callable[[str], list[str]]) -> Tree:
    """Replace folders by their pages, as `pages_of(folder)` gives them, and remove every `...`."""
    placed: list[MenuEntry] = []
    for entry in tree:
        if entry.is_folder:
            pages = tuple(replace(entry, title="", to=uri) for uri in pages_of(entry.to))
            placed += [replace(entry, to="", entries=pages)] if entry.title and pages else pages
        elif not entry.is_rest:
            placed.append(replace(entry, entries=expand_folders(entry.entries, pages_of)))
    return without(placed, lambda each: each.title != "" and not each.to and not each.entries)
