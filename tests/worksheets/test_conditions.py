"""What a field waits for, as an author writes it."""

import pytest

from ..helpers import WORKSHEET, loaded, spoilt


@pytest.mark.parametrize(
    ("written", "answer"),
    [("", ()), (", answer: yes", ("yes",)), (', answer: "on"', ("on",)), (", answer: [yes, no]", ("yes", "no"))],
)
def test_an_answer_that_is_waited_for_is_any_or_one_or_one_of_several(tmp_path, written, answer):
    text = spoilt("label: Plan", f"label: Plan\n        when: {{field: ready{written}}}", WORKSHEET)
    [plan] = loaded(tmp_path, text).sections[1].fields
    assert plan.when
    assert (plan.when.field, plan.when.answer) == ("ready", answer)
