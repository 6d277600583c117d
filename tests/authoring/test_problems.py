"""How the problems of authors are collected, worded and shown."""

import pytest
from guidebook.authoring.problems import GuidebookError, Problem, Problems, did_you_mean, listed, meant, nearest, shown


def test_a_problem_is_one_line_with_its_place():
    assert str(Problem("a.yml", 3, 'field "X"', "wrong.")) == 'a.yml:3: field "X": wrong.'


def test_a_problem_of_a_whole_file_has_no_line():
    assert str(Problem("a.yml", 0, "", "wrong.")) == "a.yml: wrong."


def test_whatever_a_message_quotes_it_stays_on_one_line():
    problems = Problems()
    problems.add("a.yml", 1, "two\nlines\u2028and\ttabs", "a\nplace")
    assert problems.lines() == ["a.yml:1: a place: two lines and tabs"]


def test_problems_are_in_the_order_of_files_and_lines():
    problems = Problems()
    problems.add("b.yml", 1, "x")
    problems.add("a.yml", 10, "x")
    problems.add("a.yml", 9, "x")
    assert problems.lines() == ["a.yml:9: x", "a.yml:10: x", "b.yml:1: x"]


def test_a_problem_noted_twice_counts_once():
    problems = Problems()
    problems.add("a.yml", 1, "x")
    problems.add("a.yml", 1, "x")
    assert problems.lines() == ["a.yml:1: x"]


def test_nothing_is_raised_where_nothing_is_wrong():
    Problems().raise_if_any()


@pytest.mark.parametrize(("count", "words"), [(1, "1 problem"), (2, "2 problems")])
def test_all_problems_are_raised_at_once(count, words):
    problems = Problems()
    for line in range(1, count + 1):
        problems.add("a.yml", line, "x")
    with pytest.raises(GuidebookError) as raised:
        problems.raise_if_any()
    assert str(raised.value).splitlines() == [*problems.lines(), f"{words} to fix; nothing was built."]


def test_names_are_listed_as_in_a_sentence():
    assert listed([]) == ""
    assert listed(["a"]) == '"a"'
    assert listed(["a", "b", "c"]) == '"a", "b" or "c"'
    assert listed(["a", "b"], "and") == '"a" and "b"'


def test_the_nearest_name_is_offered_after_a_typo():
    assert nearest("lable", ["hint", "label"]) == 'Did you mean "label"?'


def test_all_names_are_offered_where_none_is_near():
    assert nearest("zzz", ["hint", "label"]) == 'Allowed here: "hint" or "label".'


def test_dozens_of_names_are_counted_and_not_listed():
    names = [f"{word}-{number}" for word in ("plan", "norms") for number in range(20)]
    assert nearest("charter", names) == "There are 40, and none is similar."
    assert nearest("norm-3", names) == 'Did you mean "norms-3"?'


def test_a_hint_is_the_nearest_name_or_what_else_may_help():
    assert did_you_mean("titel", ["title", "id"], "Leave it out.") == 'Did you mean "title"?'
    assert did_you_mean("xyz", ["title", "id"], "Leave it out.") == "Leave it out."
    assert did_you_mean("xyz", []) == ""


@pytest.mark.parametrize(
    ("name", "what"), [("l\u0456nes", "Cyrillic small letter byelorussian-ukrainian i"), ("lines\u200b", "Zero width space")]
)
def test_a_name_that_looks_right_is_told_to_have_another_letter_or_sign(name, what):
    assert nearest(name, ["lines"]) == f'Did you mean "lines"? Type it anew: it has another letter or sign in it ({what}).'


def test_it_is_said_where_there_is_nothing_to_name():
    assert nearest("zzz", []) == "There are none yet."


def test_what_was_meant_is_empty_where_no_name_is_near():
    assert meant("lable", ["label"]) == "label"
    assert meant("zzz", ["label"]) == ""


def test_an_authors_words_are_quoted_on_one_line_and_cut():
    assert shown("two\n  lines") == '"two lines"'
    assert shown("a" * 50) == f'"{"a" * 39}…"'
    assert shown("a" * 40) == f'"{"a" * 40}"'


def test_what_was_typed_and_stands_in_no_file_is_told_by_itself():
    assert str(Problem("", 0, "", "there is no such folder.")) == "there is no such folder."
