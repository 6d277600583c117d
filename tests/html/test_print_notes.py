"""Links as notes on paper."""

from guidebook.edition.texts import ours
from guidebook.html.print_notes import PrintNotes
from markdown import Markdown


def printed(text, notes):
    return Markdown(extensions=[PrintNotes(lambda address: notes.get(address, ""), ours())]).convert(text)


def test_a_link_gets_a_number_and_a_note():
    html = printed("See [the plan](plan.html), now.", {"plan.html": "Plan. At plan.html"})
    assert '<a href="plan.html">the plan</a><sup class="gb-note">1</sup>, now.' in html
    assert "<li>Plan. At plan.html</li>" in html


def test_links_to_the_same_share_a_note():
    html = printed("[a](one), [b](two), [c](one)", {"one": "One", "two": "Two"})
    assert [html.count(f'<sup class="gb-note">{number}</sup>') for number in (1, 2, 3)] == [2, 1, 0]
    assert html.count("<li>") == 2


def test_a_page_without_notes_has_no_list():
    assert "gb-notes" not in printed("[a](one)", {})
