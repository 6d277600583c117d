"""Which fields a field may name, and how they are found; tests/cases has the messages for authors."""

from __future__ import annotations

from guidebook.authoring.options import Reader
from guidebook.authoring.problems import Problems
from guidebook.kinds import all_kinds
from guidebook.kinds.board import Board
from guidebook.kinds.checklist import Checklist
from guidebook.kinds.choice import Choice
from guidebook.kinds.text import ShortText
from guidebook.library.examples import example_field
from guidebook.worksheets.conditions import Condition
from guidebook.worksheets.dependencies import connect
from guidebook.worksheets.items import Item
from guidebook.worksheets.refs import named_in
from guidebook.worksheets.section import Section


def options(*ids: str) -> tuple[Item, ...]:
    return tuple(Item(id=id_, label=id_) for id_ in ids)


def wrong(*fields) -> list[str]:
    problems = Problems()
    connect((Section(id="one", title="One", fields=fields),), Reader("x.yml", problems, all_kinds()))
    return [problem.message for problem in problems.found]


def filled(**sources: str) -> list[ShortText]:
    """Texts by their ids, each filled from another ("": from none)."""
    return [ShortText(id=id_, label=id_, filled_from=source) for id_, source in sources.items()]


def test_whatever_names_a_field_is_found_also_in_records_within():
    one, two = (Board.Category(id=id_, label=id_, fills=fills) for id_, fills in (("a", "promise"), ("b", "")))
    board = Board(id="board", label="Board", categories=(one, two), when=Condition(field="ready"))
    assert {(named.option, named.id) for named in named_in(board)} == {("field", "ready"), ("fills", "promise")}


def test_what_a_field_within_names_is_not_found_twice():
    repeat = example_field(all_kinds()["repeat"])
    assert list(named_in(repeat)) == []


def test_a_chain_is_no_circle():
    assert wrong(*filled(a="", b="a", c="b")) == []


def test_each_field_of_a_circle_is_told():
    assert len(wrong(*filled(a="c", b="a", c="b"))) == 3


def test_circles_of_different_options_are_none():
    one = ShortText(id="a", label="a", filled_from="b")
    other = ShortText(id="b", label="b", when=Condition(field="a"))
    assert wrong(one, other) == []


def test_a_field_takes_what_it_can_hold_whole():
    fewer = Choice(id="fewer", label="Fewer", options=options("yes", "no"))
    more = Choice(id="more", label="More", options=options("yes", "no", "perhaps"))
    assert more.takes_from(fewer)
    assert not fewer.takes_from(more)
    items = options("one", "two")
    closed, open_ = (Checklist(id="list", label="List", items=items, other=other) for other in ("", "Others"))
    assert open_.takes_from(closed)
    assert not closed.takes_from(open_)


def test_words_are_taken_from_any_field_of_words_and_numbers_only_from_numbers():
    kinds = {name: example_field(kind) for name, kind in all_kinds().items()}
    text, number = kinds["text"], kinds["number"]
    assert {name for name, field in kinds.items() if text.takes_from(field)} == {"text", "long_text", "stem", "date"}
    assert {name for name, field in kinds.items() if number.takes_from(field)} == {"number"}


def test_rows_and_what_asks_nothing_are_never_taken_over():
    for name in ("table", "repeat", "note", "plan", "board", "letter"):
        field = example_field(all_kinds()[name])
        assert not field.takes_from(field)
