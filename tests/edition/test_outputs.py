"""What is built besides pages."""

import pytest
from guidebook.edition.layers import Edition
from guidebook.edition.outputs import Outputs, outputs_over

from tests.helpers import record


def outputs(yaml):
    edition, told = record(Edition, f"outputs:\n  {yaml}\n")
    assert told == []
    return edition.outputs


def test_the_last_layer_that_has_a_word_on_something_decides():
    found = outputs_over([Outputs(), outputs("search: no"), outputs("sitemap: no"), Outputs()])
    assert (found.search, found.sitemap) == (False, False)
    again = outputs_over([outputs("search: no"), outputs("search: yes")])
    assert (again.search, again.sitemap) == (True, True)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("outputs: no", '"outputs" must be a group of names and values'),
        ("outputs: {search: sometimes}", '"search" must be yes or no'),
        ("outputs: {serach: no}", 'Did you mean "search"?'),
        ("outputs: {policy: no}", '"policy" is not known here. Allowed here: "search" or "sitemap".'),
        ("outputs: {escaping: no}", '"escaping" is not known here'),
        ("policy: no", '"policy" is not known here'),
    ],
)
def test_nothing_else_can_be_left_out(written, said):
    _, [told] = record(Edition, f"{written}\n")
    assert said in told
