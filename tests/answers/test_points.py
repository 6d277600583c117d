"""The shape of a point for each of some items."""

from guidebook.answers.points import Points

from . import fits


def test_it_is_the_ids_of_points_by_those_of_items():
    assert fits(Points(), {"people": "in-part"})
    assert not fits(Points(), {"people": "In part"})
    assert not fits(Points(), {"The people": "in-part"})
    assert not fits(Points(), {})
