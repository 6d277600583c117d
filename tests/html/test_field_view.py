"""A field at its place: names and ids of its controls, and what its template sees."""

import pytest
from guidebook.authoring.options import options_of
from guidebook.html.field_view import FieldView
from guidebook.kinds import all_kinds
from guidebook.library.examples import example_field, worksheet_of

from ..helpers import address, loaded, renderer, spoilt
from .test_sheets import REPEAT, sheet_html


def test_a_control_in_rows_is_named_by_all_the_rows_that_it_stands_in(tmp_path):
    html = sheet_html(loaded(tmp_path, REPEAT))
    for name in ("goals.b1.goal", "goals.b2.goal", "goals.b2.log.b1.day", "goals.@goals@.log.@log@.day"):
        assert f'name="answer-{name}"' in html


def test_every_word_of_an_author_is_escaped(tmp_path):
    text = spoilt("label: Name", "label: <b>\"Name\" & 'role'</b>")
    html = sheet_html(loaded(tmp_path, text))
    assert "<b>" not in html
    assert "&lt;b&gt;&#34;Name&#34; &amp; &#39;role&#39;&lt;/b&gt;" in html


@pytest.mark.parametrize("kind", all_kinds())
def test_a_template_sees_every_option_of_a_field(kind, tmp_path):
    field = example_field(all_kinds()[kind])
    view = FieldView(field, renderer().sheet(worksheet_of("example", "Example", (field,)), address))
    hidden = [each for each in options_of(type(field)) if each in vars(FieldView) or each in vars(view)]
    assert hidden == []
