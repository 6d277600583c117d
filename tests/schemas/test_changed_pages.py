"""What a layer changes in a page is completed and checked as it is typed, too."""

import pytest

from .editor import told

GOOD = [
    "title: Ours\nsummary: x\nsearch: {boost: 2}\nwithout: [hide]\n",
    "sections: {who-is-there: {replace: x, add_after: y}, needs: {without: yes}}\n",
]
BAD = ["titel: x", "sections: {needs: {replce: x}}", "sections: {needs: {}}", "without: hide"]


@pytest.mark.parametrize("text", GOOD)
def test_a_change_that_the_build_takes_is_no_mistake_to_an_editor(text):
    assert told("changed-page", text) == []


@pytest.mark.parametrize("text", BAD)
def test_an_editor_marks_what_the_build_would_refuse(text):
    assert len(told("changed-page", text)) == 1
