"""Terms: what they mean in short, and the ways to them."""

import pytest
from guidebook.parts.glossary import Term

from ..helpers import converted, site_of, site_problems


@pytest.mark.parametrize(
    ("definition", "short"),
    [
        ("One thing. And another.", "One thing."),
        ("All of it", "All of it"),
        ("Called *so*, see [there](term:there). More.", "Called so, see there."),
        ("Version 1.5 of it. More.", "Version 1.5 of it."),
        ("A law of the U.S. Congress. More.", "A law of the U.S. Congress."),
        ("One thing, e.g. this. [More](term:more) of it.", "One thing, e.g. this."),
        ("Una cosa. ¿Y otra?", "Una cosa."),
        ("Una cosa. Él dijo más.", "Una cosa."),
        ("一件事。另一件事。", "一件事。"),
        ("شيء واحد. وشيء آخر.", "شيء واحد."),
    ],
)
def test_the_first_sentence_is_what_a_term_means_in_short(definition, short):
    assert Term(term="x", definition=definition).short == short


def test_a_term_that_is_close_must_be_there(tmp_path):
    text = "interest:\n  term: interest\n  definition: A need.\n  see: [ned]\nneed:\n  term: need\n  definition: A wish.\n"
    assert site_problems(tmp_path, {"docs/glossary.yml": text}) == [
        'docs/glossary.yml:4: there is no term "ned" to link to. Did you mean "need"?'
    ]


def test_terms_stand_in_order_each_with_a_place_of_its_own(tmp_path):
    text = "norm:\n  term: norm\n  definition: A rule.\nneed:\n  term: need\n  definition: A *wish*.\n  see: [norm]\n"
    html = converted(site_of(tmp_path, {"docs/glossary.yml": text}), "[[glossary]]").html
    assert [part.partition('"')[0] for part in html.split('id="')[1:]] == ["need", "norm"]
    assert '<a href="#norm">norm</a>' in html
    assert "A <em>wish</em>." in html
