"""A chain of whys: the fields that every why has."""

from guidebook.kinds.whys import Whys

from tests.helpers import record


def test_the_parts_of_each_why_are_published_with_it():
    whys, told = record(Whys, "id: it\nlabel: It")
    assert told == []
    assert list(whys.published()) == [
        ("it", "whys"),
        ("it/fields/why", "long_text"),
        ("it/fields/branch", "repeat"),
        ("it/fields/branch/fields/why", "long_text"),
    ]
