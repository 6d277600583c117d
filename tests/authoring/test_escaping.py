"""Text from settings in Markdown."""

import re
from html import unescape

import pytest
from guidebook.authoring.escaping import in_markdown
from markdown import Markdown

TABLE = ("table", "thead", "tbody", "tr", "th", "td")
HOSTILE = [
    'St. Mary\'s "A&B" <District>',
    "<script>window.ran = 1</script>",
    "*A* _B_ `C` [D](javascript:alert) ![E](f) # G",
    "A {: onclick=alert } \\* | B ~~C~~ ^D^ <!-- E --> &lt; &amp;",
    "École Ñandú 学校 — “quoted”",
]


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("around", ["{}", "# {}", "- {}", "**{}**", "| A |\n| --- |\n| {} |", "[{}](a.html)"])
def test_a_text_is_shown_as_it_was_written(text, around):
    html = Markdown(extensions=["attr_list", "tables", "md_in_html", "def_list"]).convert(around.format(in_markdown(text)))
    shown = unescape(html)
    assert text in shown
    made = set(re.findall(r"<(\w+)((?: [^>]*)?)>", html))
    assert made <= {*((tag, "") for tag in ("p", "h1", "ul", "li", "strong", *TABLE)), ("a", ' href="a.html"')}


@pytest.mark.parametrize("text", HOSTILE)
def test_an_attribute_of_html_in_a_page_holds_it_whole(text):
    html = Markdown().convert(f'<p title="{in_markdown(text)}">A</p>')
    assert unescape(html) == f'<p title="{text}">A</p>'


def test_plain_words_stay_as_they_are():
    assert in_markdown("The Start Somewhere project's 3-year plan: 5 %.") == "The Start Somewhere project's 3-year plan: 5 %."
