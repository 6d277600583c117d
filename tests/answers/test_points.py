"""The shape of a point for each of some items."""

from guidebook.answers.any import Anything
from guidebook.answers.points import Points

from . import fits


def test_it_is_the_ids_of_points_by_those_of_items():
    assert fits(Points(), {"people": "in-part"})
    assert not fits(Points(), {"people": "In part"})
    assert not fits(Points(), {"The people": "in-part"})
    assert not fits(Points(), {})


def test_points_of_items_that_both_have_can_be_brought_in():
    ours = Points(parts={"air": Anything(labels={"weak": "Weak"})})
    assert ours.takes(Points(parts={"air": Anything()}))
    assert not ours.takes(Points(parts={"roof": Anything()}))


def test_what_is_chosen_is_the_point_of_each_item():
    points = {"weak": "Weak"}
    ours = Points(parts={"air": Anything(labels=points)})
    assert [*ours.chosen({"air": "strong", "roof": "weak"})] == [("strong", points)]
