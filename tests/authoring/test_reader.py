"""Where problems go while a file is read."""

import pytest
from guidebook.authoring.options import Reader, Unread
from guidebook.authoring.problems import Problems


def test_a_problem_says_in_which_section_and_field_it_is_and_no_longer_when_that_was_read():
    problems = Problems()
    reader = Reader("tool.yml", problems)
    with reader.at("section 1"), reader.at("field 2"):
        reader.report(3, "this is wrong.")
    reader.report(4, "and this.")
    assert problems.lines() == ["tool.yml:3: section 1, field 2: this is wrong.", "tool.yml:4: and this."]


def test_what_keeps_it_from_being_read_on_is_told_before_it_is_raised():
    problems = Problems()
    with pytest.raises(Unread):
        raise Reader("tool.yml", problems).fail(3, "this is wrong.")
    assert problems.lines() == ["tool.yml:3: this is wrong."]
