"""The shape of one option."""

from guidebook.answers.one_of import OneOption

from . import fits


def test_it_is_an_id_or_an_id_with_words_of_one_s_own():
    assert fits(OneOption(), "not-sure")
    assert fits(OneOption(), {"option": "other", "other": "In May"})
    assert fits(OneOption(), {"option": "", "other": "In May"})


def test_it_is_never_a_label():
    assert not fits(OneOption(), "Not sure")
    assert not fits(OneOption(), {"option": "Not sure", "other": ""})


def test_nothing_else_stands_in_it():
    assert not fits(OneOption(), {"option": "yes", "other": "", "more": "x"})
    assert not fits(OneOption(), {"other": "In May"})


def test_whether_the_options_stand_in_an_order_is_known():
    assert OneOption("How?", ordered=True).known() == {"shape": "one_of", "label": "How?", "ordered": True}
    assert "ordered" not in OneOption("How?").known()


def test_an_option_can_be_brought_in_where_both_have_it():
    ours = OneOption(labels={"yes": "Yes", "no": "No"})
    assert ours.takes(OneOption(labels={"yes": "Sure"}))
    assert not ours.takes(OneOption(labels={"later": "Later"}))


def test_what_is_chosen_is_an_option_and_not_the_words_beside_it():
    options = {"may": "In May", "other": "Another"}
    ours = OneOption(labels=options)
    assert [*ours.chosen("june")] == [("june", options)]
    assert [*ours.chosen({"option": "other", "other": "June"})] == [("other", options)]
    assert [*ours.chosen({"option": "", "other": "June"})] == []
