"""What a field may be filled from; tests/cases has the messages for authors."""

from __future__ import annotations

from guidebook.authoring.options import Reader
from guidebook.authoring.problems import Problems
from guidebook.kinds import all_kinds
from guidebook.kinds.choice import Choice
from guidebook.kinds.text import ShortText
from guidebook.library.examples import example_field
from guidebook.worksheets.carrying import check_carrying
from guidebook.worksheets.items import Item


def options(*ids: str) -> tuple[Item, ...]:
    return tuple(Item(id=id_, label=id_) for id_ in ids)


def wrong(*fields) -> list[str]:
    problems = Problems()
    check_carrying(fields, {field.id: field for field in fields}, (), Reader("x.yml", problems, all_kinds()))
    return [problem.message for problem in problems.found]


def test_a_field_takes_what_it_can_hold_whole():
    fewer = Choice(id="fewer", label="Fewer", options=options("yes", "no"))
    more = Choice(id="more", label="More", options=options("yes", "no", "perhaps"))
    assert more.takes_from(fewer)
    assert not fewer.takes_from(more)


def test_words_are_taken_from_any_field_of_words_and_numbers_only_from_numbers():
    kinds = {name: example_field(kind) for name, kind in all_kinds().items()}
    text, number = kinds["text"], kinds["number"]
    assert {name for name, field in kinds.items() if text.takes_from(field)} == {"text", "long_text", "stem", "date"}
    assert {name for name, field in kinds.items() if number.takes_from(field)} == {"number"}


def test_rows_and_what_asks_nothing_are_never_taken_over():
    for name in ("table", "repeat", "note", "plan", "board", "letter"):
        field = example_field(all_kinds()[name])
        assert not field.takes_from(field)


def test_a_chain_is_no_circle():
    one, two, three = (ShortText(id=id_, label=id_, filled_from=source) for id_, source in (("a", ""), ("b", "a"), ("c", "b")))
    assert wrong(one, two, three) == []


def test_each_field_of_a_circle_is_told():
    fields = [ShortText(id=id_, label=id_, filled_from=source) for id_, source in (("a", "c"), ("b", "a"), ("c", "b"))]
    assert len(wrong(*fields)) == 3
