"""Menus as trees."""

from guidebook.arrange.trees import after, at_rest, into, laid_over, spread, without
from guidebook.edition.menu import REST, MenuEntry


def page(to, title=""):
    return MenuEntry("edition.yml", 1, title, to)


def group(title, *entries):
    return MenuEntry("edition.yml", 1, title, entries=entries)


def drawn(tree):
    """A tree in short: pages by their addresses, groups by their names."""
    return [{each.title: drawn(each.entries)} if each.entries else each.to for each in tree]


def same(one, other):
    return one.title == other.title


TREE = (page("a.md"), group("One", page("b.md"), group("Two", page("c.md"))), page(REST), page("d.md"))


def test_a_group_that_has_nothing_left_goes_too():
    assert drawn(without(TREE, lambda each: each.to == "c.md")) == ["a.md", {"One": ["b.md"]}, REST, "d.md"]
    assert drawn(without(TREE, lambda each: each.title == "One")) == ["a.md", REST, "d.md"]


def test_entries_are_put_behind_a_page_into_a_group_and_where_there_is_room():
    new = page("new.md")
    assert drawn(after(TREE, "c.md", new))[1] == {"One": ["b.md", {"Two": ["c.md", "new.md"]}]}
    assert drawn(into(TREE, TREE[1], new))[1] == {"One": ["b.md", {"Two": ["c.md"]}, "new.md"]}
    assert drawn(at_rest(TREE, new) or ()) == ["a.md", {"One": ["b.md", {"Two": ["c.md"]}]}, "new.md", REST, "d.md"]
    assert at_rest(TREE[:2], new) is None


def test_a_tree_over_another_takes_from_it_what_it_does_not_name():
    above = (page("c.md"), page(REST), group("One", page("e.md"), page(REST)))
    assert drawn(laid_over(TREE, above, same)) == ["c.md", "a.md", REST, "d.md", {"One": ["e.md", "b.md"]}]
    assert drawn(laid_over(TREE, (group("One", page("e.md")),), same)) == [{"One": ["e.md"]}]


def test_a_folder_is_spread_into_its_pages_with_its_name_or_without():
    tree = (page("f/"), page("f/", "Folder"), page("empty/", "Empty"), page(REST))
    pages = {"f/": ["f/a.md", "f/b.md"], "empty/": []}
    assert drawn(spread(tree, lambda folder: pages[folder])) == ["f/a.md", "f/b.md", {"Folder": ["f/a.md", "f/b.md"]}]
