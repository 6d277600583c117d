"""White space that templates leave: gone where nobody sees it, there where it is read."""

import pytest
from guidebook.outputs.whitespace import without_space_between_blocks

TAKEN = {
    "between blocks": ("<div>\n\n  <p>One</p>\n\n<p>Two</p>\n</div>\n", "<div><p>One</p><p>Two</p></div>"),
    "before what opens in a block": ('<td class="a">\n<span>One</span>\n</td>', '<td class="a"><span>One</span></td>'),
    "around text in a block": ("<p>\n  One two\n</p>", "<p>One two</p>"),
}
KEPT = {
    "between words and what stands among them": "<p>One\n<em>two</em>\nthree</p>",
    "between two in one line": "<span>Act</span>\n<a href='x'>Chapter 7</a>",
    "beside a name that only begins like a block": "<b>One</b>\n<picture></picture>",
    "between a term and what it means": "<dt>Time</dt>\n<dd>30 minutes</dd>",
    "within a line": "<label>One</label> <div>Two</div> ",
    "in code": "<pre><code>if x:\n\n    <div>\n  </div>\n</code></pre>",
    "in a text that is given": "<textarea>\n  One\n\n  two </textarea>",
    "in a script": "<script>\n  // one\n  two()\n</script>",
    "that does not break": "\u00a0One\u00a0\n<b>two</b>",
}


@pytest.mark.parametrize("case", TAKEN)
def test_nothing_is_left(case):
    before, after = TAKEN[case]
    assert without_space_between_blocks(before) == after


@pytest.mark.parametrize("case", KEPT)
def test_what_is_read_stays(case):
    assert without_space_between_blocks(KEPT[case]).strip(" ") == KEPT[case].strip(" ")


def test_several_line_breaks_beside_text_become_one():
    assert without_space_between_blocks("<b>One</b>\n\n   \n  <b>two</b>") == "<b>One</b>\n<b>two</b>"


def test_a_page_goes_on_after_what_keeps_its_white_space():
    assert without_space_between_blocks("<pre>a\n b</pre>\n<p>One</p>\n\n<p>Two</p>") == "<pre>a\n b</pre><p>One</p><p>Two</p>"
