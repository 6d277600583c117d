"""What is asked of something new, and what is wrong with an answer."""

import pytest
from guidebook.authoring.problems import GuidebookError
from guidebook.library.prompts import Prompt, answers_to, anything, free_id, number_up_to, one_of, sentence, some_of, title_of

TITLE = Prompt("title", "What is it called?", title_of("Exit Interview"))


@pytest.mark.parametrize(
    ("judge", "answer", "told"),
    [
        (title_of("Exit Interview"), "", "a title is needed, such as “Exit Interview”."),
        (sentence, "", "a sentence is needed."),
        (free_id("page", ["about"]), "about", 'there is already a page with the id "about".'),
        (free_id("page", []), "My Page", '"My Page" cannot be an id.'),
        (one_of(["prepare", "act"]), "atc", 'it must be "prepare" or "act", but it is "atc".'),
        (one_of(["prepare", "act"]), "", 'it must be "prepare" or "act".'),
        (some_of(["team", "pair"]), "teem", '"teem" is not known here. Did you mean "team"?'),
        (number_up_to(9), "10", 'it must be a whole number from 1 to 9, but it is "10".'),
        (number_up_to(9, {1: "Commit", 2: "Learn"}), "2", "chapter 2 is already “Learn”. The next free number is 3."),
    ],
)
def test_what_is_wrong_with_an_answer_is_said(judge, answer, told):
    with pytest.raises(ValueError, match=r".*") as raised:
        judge(answer)
    assert str(raised.value).startswith(told)


def test_an_id_is_proposed_by_the_title_and_anything_else_may_be_left_out():
    asked = [TITLE, Prompt("id", "Its id?", free_id("page", [])), Prompt("menu", "Where?", anything)]
    assert answers_to(asked, {"title": "Our Calendar"}, None) == {"title": "Our Calendar", "id": "our-calendar", "menu": ""}


def test_what_is_given_and_not_asked_for_is_told():
    with pytest.raises(GuidebookError) as told:
        answers_to([TITLE], {"title": "A", "minutes": "5", "by": None}, None)
    assert str(told.value) == "--minutes has no effect here. Leave it out.\nNothing was written."


def test_what_would_have_been_asked_is_not_wrong_as_well():
    with pytest.raises(GuidebookError) as told:
        answers_to([TITLE], {"minutes": "5"}, lambda prompt: pytest.fail("nothing is asked any more"))
    assert str(told.value) == "--minutes has no effect here. Leave it out.\nNothing was written."
