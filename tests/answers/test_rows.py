"""The shape of rows."""

from guidebook.answers.rows import Rows
from guidebook.answers.words import TypedWords

from . import fits

ROWS = Rows("Goals", {"goal": TypedWords("Goal"), "signs": Rows("Signs", {"sign": TypedWords()})})


def test_each_row_has_its_id_and_an_answer_for_each_of_its_fields():
    assert fits(ROWS, [{"row": "b2", "goal": "Read daily", "signs": [{"row": "r1x", "sign": "Library cards"}]}])
    assert not fits(ROWS, [{"goal": "Read daily"}])
    assert not fits(ROWS, [{"row": "b2", "goal": ["Read daily"]}])
    assert not fits(ROWS, [{"row": "b2", "signs": [{"row": "r1x", "sign": 4}]}])


def test_a_row_without_answers_and_a_list_without_rows_are_not_there():
    assert not fits(ROWS, [{"row": "b2"}])
    assert not fits(ROWS, [])


def test_a_column_that_is_gone_since_may_be_in_an_older_file():
    assert fits(ROWS, [{"row": "b2", "leader": "Ana"}])


def test_the_schema_says_what_each_part_is_called():
    schema = ROWS.schema()
    assert schema["title"] == "Goals"
    assert schema["items"]["properties"]["goal"] == {"title": "Goal", "type": "string"}


def test_its_outline_shows_what_is_in_a_row():
    assert ROWS.outline == "[{row: row id, goal: text, signs: [{row: row id, sign: text}, …]}, …]"


def test_what_can_be_named_in_it_are_its_columns_and_its_printed_rows():
    printed = Rows("Hopes", {"hope": TypedWords("Hope")}, {"board": "Board"})
    assert printed.find("hope") == (("hope",), TypedWords("Hope"))
    path, cell = printed.inside()["board"].find("hope") or ((), None)
    assert (path, cell) == (("hope",), TypedWords("Hope"))
    assert ROWS.find("sign") == (("signs", "sign"), TypedWords())
    assert ROWS.find("song") is None


def test_whether_a_team_can_add_rows_to_printed_ones_is_known():
    printed = {"board": "School board"}
    assert Rows("Partners", labels=printed).known()["grows"]
    assert "grows" not in Rows("Partners", labels=printed, grows=False).known()
    assert "grows" not in Rows("Partners").known()


def test_rows_are_chosen_only_where_there_can_be_no_others():
    printed = {"goal": "Goal"}
    answer = [{"row": "sign", "words": "Cards"}]
    assert [*Rows(labels=printed, grows=False).chosen(answer)] == [("sign", printed)]
    assert [*Rows(labels=printed).chosen(answer)] == []
