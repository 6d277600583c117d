"""What a message is known by."""

from guidebook.authoring.translating import mark
from guidebook.exchange.message import Message, has_words


def test_a_message_is_known_by_its_place_and_by_what_it_says():
    assert Message("a.yml: title", "Title").key == ("a.yml: title", "Title")
    assert Message("a.yml: title", {"one": "1", "other": "{count}"}).key == ("a.yml: title", "1")


def test_a_mark_does_not_depend_on_where_lines_break():
    assert mark("one\ntwo") == mark("one  two") != mark("one three")


def test_numbers_alone_are_no_words():
    assert [has_words(text) for text in ("2019", "12–14", "4 to 8")] == [False, False, True]
