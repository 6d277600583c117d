"""Texts with Markdown become HTML; HTML in them stays text."""

import pytest
from guidebook.html.rich_text import RichText
from markupsafe import Markup

from ..helpers import address


@pytest.fixture
def rich():
    return RichText(address)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Plain words.", "<p>Plain words.</p>"),
        ("One.\n\nTwo.", "<p>One.</p>\n<p>Two.</p>"),
        ("*Stress* and **more**", "<p><em>Stress</em> and <strong>more</strong></p>"),
        ("- One\n- Two", "<ul>\n<li>One</li>\n<li>Two</li>\n</ul>"),
        ("1. One\n2. Two", "<ol>\n<li>One</li>\n<li>Two</li>\n</ol>"),
        ("[The plan](worksheet:plan)", '<p><a href="worksheet/plan.html">The plan</a></p>'),
        ("[There](https://example.org/?a=1&b=2)", '<p><a href="https://example.org/?a=1&amp;b=2">There</a></p>'),
        ("It costs 5 < 6 dollars", "<p>It costs 5 &lt; 6 dollars</p>"),
        ("Norms & values", "<p>Norms &amp; values</p>"),
        ('Say "yes"', "<p>Say &#34;yes&#34;</p>"),
    ],
)
def test_a_text_becomes_html(rich, text, html):
    assert rich(text) == html


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<b>bold</b>",
        "before <img src=x onerror=alert(1)> after",
        "<div>\nblock\n</div>",
        "- <i>item</i>",
        "*a* <!-- comment -->",
        "# <u>Heading</u>",
    ],
)
def test_html_stays_text(rich, text):
    html = rich(text)
    for sign in ("<script", "<b>", "<img", "<div", "<i>", "<!--", "<u>"):
        assert sign not in html
    assert "&lt;" in html


def test_what_comes_out_is_not_escaped_again(rich):
    assert isinstance(rich("Plain"), Markup)
    assert isinstance(rich("*Rich*"), Markup)


def test_one_text_leaves_nothing_behind_for_the_next(rich):
    rich("[a]: https://example.org\n\n[a]")
    assert rich("[a] *b*") == "<p>[a] <em>b</em></p>"


def test_one_line_has_no_paragraph_around_it(rich):
    assert rich.inline("Plain & simple") == "Plain &amp; simple"
    assert rich.inline("A *stressed* word") == "A <em>stressed</em> word"
