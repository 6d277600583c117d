"""Examples of kinds, read."""

import pytest
from guidebook.authoring.problems import GuidebookError
from guidebook.kinds import all_kinds
from guidebook.library.examples import example_field, worksheet_of

TEXT = all_kinds()["text"]


def test_a_kind_may_be_read_from_another_example():
    assert example_field(TEXT, "id: a\nlabel: Ours").label == "Ours"


@pytest.mark.parametrize("yaml", ["id: a", "id: a\nlabel: $unoin", "id: a\nlabel: ["])
def test_an_example_with_a_mistake_is_not_shown(yaml):
    with pytest.raises(GuidebookError, match="1 problem to fix"):
        example_field(TEXT, yaml)


def test_a_worksheet_around_some_fields_has_them_in_its_one_section():
    field = example_field(TEXT)
    assert list(worksheet_of("a", "A", (field,)).fields()) == [field]
