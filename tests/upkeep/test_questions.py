"""The six questions: what is taken, what is proposed, and what is said of an answer that cannot be."""

import pytest
from guidebook.edition.brand import Brand
from guidebook.edition.contrast import ratio
from guidebook.edition.words import Words
from guidebook.upkeep.questions import Verdict, form_judged, judged_color, questions, unsure_forms

ASKED = {question.name: question for question in questions(Brand(), Words())}
WRONG = [
    ("site_name", "Start Somewhere", "“Start Somewhere” is what ours is called. Choose one of your own."),
    ("site_name", "Our $district", '"site_name" holds "$district", and readers would see just that: write the words out.'),
    ("site_name", "“Together”", '"site_name" has quotation marks that readers would see: "“Together”". Leave them out.'),
    ("site_id", "Riverside", '"site_id" must be an id: small letters, digits and single hyphens'),
    ("site_id", "river side", '"site_id" must be an id: small letters, digits and single hyphens'),
    ("site_id", "5-rivers", '"site_id" must be an id: small letters, digits and single hyphens'),
    ("site_id", "river--side", '"site_id" must be an id: small letters, digits and single hyphens'),
    ("site_id", "cañon", '"site_id" must be an id: small letters, digits and single hyphens'),
    ("site_id", "constructor", 'the id "constructor" is reserved'),
    ("site_id", "start-somewhere", "“start-somewhere” is what ours is called. Choose one of your own."),
    ("publisher", "The Start Somewhere project", "is what ours is called. Choose one of your own."),
    ("publisher", "$union", '"publisher" holds "$union"'),
    ("union", "the federation", '"union" begins with an article'),
    ("union", "a federation", '"union" begins with an article'),
    ("union", "“federation”", '"union" has quotation marks'),
    ("union", "$union", '"union" holds a dollar sign'),
    ("school_board", "The Board", '"school_board" begins with an article'),
    ("color", "blurple", "“blurple” is not a color. Write it as #14507a"),
    ("color", "#12", "“#12” is not a color."),
    ("color", "#14507a80", "“#14507a80” is not a color."),
    ("color", "transparent", "“transparent” is not a color."),
    ("color", "currentcolor", "“currentcolor” is not a color."),
    (
        "color",
        "gold",
        "#ffd700 has a contrast of 1.3 to 1 on the page, and text needs 4.5 to 1, or many people could not read it.",
    ),
    ("color", "#888", "#888888 has a contrast of 3.2 to 1 on the page"),
]


def test_six_things_are_asked():
    assert list(ASKED) == ["site_name", "site_id", "publisher", "union", "school_board", "color"]
    assert [name for name, question in ASKED.items() if question.required] == ["site_name", "site_id", "publisher"]
    assert [question.kept for question in ASKED.values()] == ["", "", "", "association/union", "school board", "#1f5673"]


@pytest.mark.parametrize(("name", "answer", "said"), WRONG)
def test_an_answer_that_cannot_be_is_told_as_the_build_would_tell_it(name, answer, said):
    verdict = ASKED[name].judge(answer)
    assert verdict.answer == ""
    assert said in verdict.wrong


@pytest.mark.parametrize(
    ("name", "answer", "taken"),
    [
        ("site_name", "Deciding: Together", "Deciding: Together"),
        ("site_id", "riverside-2", "riverside-2"),
        ("union", "  education   association ", "education association"),
        ("color", "#14507A", "#14507a"),
        ("color", "14507a", "#14507a"),
        ("color", "navy", "#000080"),
        ("color", "#036", "#003366"),
    ],
)
def test_an_answer_is_taken_as_it_will_be_written(name, answer, taken):
    assert ASKED[name].judge(answer) == Verdict(taken)


@pytest.mark.parametrize(
    ("site_name", "id_"),
    [("Cañon City Together", "canon-city-together"), ("5 Rivers: ours!", "n-5-rivers-ours"), ("A – B", "a-b")],
)
def test_the_id_is_proposed_from_the_name(site_name, id_):
    proposed = ASKED["site_id"].proposal({"site_name": site_name})
    assert proposed == id_
    assert ASKED["site_id"].judge(proposed) == Verdict(id_)


@pytest.mark.parametrize("site_name", ["教育", "…", ""])
def test_no_id_is_proposed_where_the_name_has_no_letter_for_one(site_name):
    assert ASKED["site_id"].proposal({"site_name": site_name}) == ""


@pytest.mark.parametrize("color", ["gold", "#ff8800", "#888", "white", "#7fcbb3"])
def test_the_nearest_color_that_is_proposed_passes_by_a_hair(color):
    palette = Brand().light
    instead = judged_color(color, palette).instead
    assert judged_color(instead, palette) == Verdict(instead)
    assert 4.5 <= min(ratio(instead, palette.ground), ratio(instead, palette.paper)) < 4.8


def test_a_form_is_asked_for_only_where_no_rule_is_sure():
    assert unsure_forms("") == unsure_forms("federation") == []
    assert unsure_forms("NEA 5") == [("plural", "what several are called")]
    assert form_judged("plural", "locals of the NEA") == Verdict("locals of the NEA")
    assert form_judged("with_article", "an NEA 5") == Verdict("an NEA 5")
    assert form_judged("plural", "the locals").wrong.startswith('"plural" begins with an article')
