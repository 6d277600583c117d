"""The shape of any of some items."""

from guidebook.answers.many_of import SomeItems

from . import fits


def test_it_is_the_ids_of_what_is_ticked_and_what_is_written():
    assert fits(SomeItems(), {"checked": ["videos", "no"]})
    assert fits(SomeItems(), {"checked": [], "other": "A visit"})


def test_nothing_is_ticked_twice_or_by_its_label():
    assert not fits(SomeItems(), {"checked": ["videos", "videos"]})
    assert not fits(SomeItems(), {"checked": ["Two videos"]})


def test_nothing_else_stands_in_it():
    assert not fits(SomeItems(), {"other": "A visit"})
    assert not fits(SomeItems(), {"checked": [], "others": "A visit"})


def test_items_can_be_brought_in_where_both_have_them():
    ours = SomeItems(labels={"air": "Air", "roof": "Roof"})
    assert ours.takes(SomeItems(labels={"roof": "Roofs", "floor": "Floor"}))
    assert not ours.takes(SomeItems(labels={"floor": "Floor"}))


def test_what_is_chosen_is_each_item_that_is_checked():
    items = {"air": "Air"}
    assert [*SomeItems(labels=items).chosen({"checked": ["air", "wind"], "other": "Snow"})] == [("air", items), ("wind", items)]
    assert [*SomeItems(labels=items).chosen({"other": "Snow"})] == []
