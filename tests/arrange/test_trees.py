"""Menus as trees."""

from random import Random

import pytest
from guidebook.arrange.trees import before_rest, expand_folders, insert_after, insert_into, laid_over, without
from guidebook.edition.menu import REST, MenuEntry, walked


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
    assert drawn(insert_after(TREE, "c.md", new))[1] == {"One": ["b.md", {"Two": ["c.md", "new.md"]}]}
    assert drawn(insert_into(TREE, TREE[1], new))[1] == {"One": ["b.md", {"Two": ["c.md"]}, "new.md"]}
    assert drawn(before_rest(TREE, new) or ()) == ["a.md", {"One": ["b.md", {"Two": ["c.md"]}]}, "new.md", REST, "d.md"]
    assert before_rest(TREE[:2], new) is None


def test_a_tree_over_another_takes_from_it_what_it_does_not_name():
    above = (page("c.md"), page(REST), group("One", page("e.md"), page(REST)))
    assert drawn(laid_over(TREE, above, same)) == ["c.md", "a.md", REST, "d.md", {"One": ["e.md", "b.md"]}]
    assert drawn(laid_over(TREE, (group("One", page("e.md")),), same)) == [{"One": ["e.md"]}]


def test_a_folder_is_spread_into_its_pages_with_its_name_or_without():
    tree = (page("f/"), page("f/", "Folder"), page("empty/", "Empty"), page(REST))
    pages = {"f/": ["f/a.md", "f/b.md"], "empty/": []}
    assert drawn(expand_folders(tree, lambda folder: pages[folder])) == ["f/a.md", "f/b.md", {"Folder": ["f/a.md", "f/b.md"]}]


def some_tree(random, pages, depth=3):
    """A tree of all of some pages, some of them in groups."""
    tree = []
    while pages:
        few = [pages.pop() for _ in range(min(len(pages), random.randint(1, 4)))]
        inner = some_tree(random, few, depth - 1) if depth and random.random() < 0.4 else ()
        tree += [group(f"Group {random.random()}", *inner)] if inner else [page(each) for each in few]
    return tuple(tree)


@pytest.mark.parametrize("seed", range(100))
def test_with_the_rest_no_page_is_lost_and_none_stands_twice(seed):
    random = Random(seed)
    pages = [f"{number}.md" for number in range(random.randint(1, 20))]
    below = some_tree(random, list(pages))
    above = list(some_tree(random, random.sample(pages, random.randint(0, len(pages)))))
    groups = [each for each in walked(below) if each.entries]
    if groups and random.random() < 0.7:
        above.append(group(random.choice(groups).title, page(REST)))
    above.insert(random.randint(0, len(above)), page(REST))
    found = [each.to for each in walked(laid_over(below, tuple(above), same)) if each.to]
    assert sorted(found) == sorted(pages)
