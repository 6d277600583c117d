"""Addresses and HTML that could run something, or load it from elsewhere: refused however they are written, and harmless."""

import markdown
import pytest
from guidebook.authoring.problems import Problems
from guidebook.authoring.source import Source
from guidebook.guide.raw_html import Harmless, check_html
from guidebook.html.rich_text import RichText

from ..helpers import WORKSHEET, address, site_problems, small_site, spoilt

BAD = [
    "[x](javascript:alert(1))",
    "[x](JavaScript:alert(1))",
    "[x](java&#115;cript:alert(1))",
    "[x](java&#x73;cript:alert(1))",
    "[x](javascript&colon;alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](java\tscript:alert(1))",
    "[x](<javascript:alert(1)>)",
    "[x](<java script:alert(1)>)",
    "[x]( javascript:alert(1))",
    "[x](&#9;javascript:alert(1))",
    "[x](&#1;javascript:alert(1))",
    "[x](javascript\\:alert(1))",
    "[x](vbscript:msgbox)",
    "[x](data:text/html,<b>x</b>)",
    "[x](file:///etc/passwd)",
    "[x](blob:https://a.org/1)",
    "[x](ftp://a.org)",
    "[**x** [y]](javascript:alert(1))",
    "[x](javascript:alert(1) 'title')",
    "[x][1]\n\n[1]: javascript:alert(1)",
    "[x][1]\n\n[1]:\n    javascript:alert(1)",
    "[x][1]\n\n   [1]: <JAVASCRIPT:alert(1)>",
    "[x][]\n\n[x]: java&#115;cript:alert(1)",
    "[x]\n\n[x]: data:text/html,x",
    "<ftp://a.org>",
    "[x](//a.org/evil)",
    "[x](/\\a.org/evil)",
    "![x](https://a.org/a.png)",
    "![x](//a.org/a.png)",
    "![x](data:image/png;base64,AAAA)",
    "[![x](http://a.org/a.png)](worksheet:tool)",
]
GOOD = [
    "[x](worksheet:tool) and [y](chapter:commit#part)",
    "[x](https://example.org/a:b?c=d&e=f) [y](HTTP://example.org) [z](mailto:a@b.org) [t](tel:123)",
    "[x](other.md#a:b) [y](#part) ![z](picture.svg)",
    "[x][1] and [y][2]\n\n[1]: https://example.org\n[2]: worksheet:tool",
    "A note.[^1]\n\n[^1]: Said: by nobody.",
    "`[x](javascript:alert(1))` and `<script>`",
    "```html\n<script>x</script> [x](javascript:x)\n```",
    "5 < 6 and 7 > 3, <https://example.org>, a@b.org",
    "Time: 10:30 [am]: is not a definition",
]


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    folder = tmp_path_factory.mktemp("site")
    small_site(folder)
    for name in ("picture.svg", "other.md"):
        (folder / "docs" / name).write_text("# Other\n\n## A {#a:b}\n\n## Part\n")
    return folder


def in_page(project, text):
    """What the author of a page with this text is told."""
    return site_problems(project, {"docs/page.md": f"# Page\n\n## Part\n\n{text}\n"})


def in_worksheet(project, text):
    (project / "docs/page.md").write_text("# Page\n")
    block = "\n".join(f"  {line}" for line in text.split("\n"))
    lines = site_problems(project, {"worksheets/tool.yml": spoilt("purpose: To test.", f"purpose: |\n{block}")})
    (project / "worksheets/tool.yml").write_text(WORKSHEET)
    return lines


def is_said(line):
    return "cannot begin with" in line or "a picture must be a file of this site" in line


@pytest.mark.parametrize("text", BAD)
def test_an_address_that_no_link_may_have_is_refused_with_its_line_in_a_page(project, text):
    assert any(line.startswith(("docs/page.md:5: ", "docs/page.md:7: ")) and is_said(line) for line in in_page(project, text))


# A worksheet's text is looked at line by line; what is spread over two is harmless in what leaves.
@pytest.mark.parametrize("text", [text for text in BAD if ":\n" not in text])
def test_an_address_that_no_link_may_have_is_refused_in_a_worksheet(project, text):
    assert any(line.startswith("worksheets/tool.yml:") and is_said(line) for line in in_worksheet(project, text))


@pytest.mark.parametrize("text", GOOD)
def test_what_may_be_linked_to_is_no_problem(project, text):
    assert in_page(project, text) == []
    if "```" not in text:  # which worksheets have not
        assert in_worksheet(project, text) == []


def in_markdown(text):
    return markdown.markdown(text, extensions=["attr_list", Harmless()])


@pytest.mark.parametrize("text", BAD)
@pytest.mark.parametrize("convert", [RichText(address), in_markdown])
def test_what_is_refused_is_harmless_all_the_same_in_what_leaves(text, convert):
    html = str(convert(text)).lower()
    for scheme in ("javascript:", "vbscript:", "data:text", "file:", "blob:", "ftp:"):
        assert f'href="{scheme}' not in html.replace("&#115;", "s").replace("\t", "")
    assert "<script" not in html


def html_problems(text):
    problems = Problems()
    check_html(Source("a.md", "docs/a.md", text), problems)
    return [line.removeprefix("docs/a.md:") for line in problems.lines()]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("<script>alert(1)</script>", '"<script>" has no effect here'),
        (
            "Meet at <time> in the library.",
            'nobody sees "<time>": browsers take it for an element of HTML. Write "&lt;" in place',
        ),
        ("Dear <name of superintendent>, welcome.", 'nobody sees "<name of superintendent>": browsers take it for an element'),
        ("From <your-school>", 'nobody sees "<your-school>"'),
        ("A <Title>", 'nobody sees "<Title>"'),
        ("<SCRIPT src=x.js></SCRIPT>", '"<script>" has no effect here'),
        ("Words <b onclick='x()'>bold</b>", '"onclick" has no effect here'),
        ("<img src=x.png ONERROR=x()>", '"onerror" has no effect here'),
        ('<p style="color:red">Red</p>', '"style" has no effect here'),
        ("<style>p{color:red}</style>", '"<style>" has no effect here'),
        ('<iframe src="https://video.example/1"></iframe>', '"https://video.example/1" would be loaded from elsewhere'),
        ('<video src="//video.example/1"></video>', '"//video.example/1" would be loaded from elsewhere'),
        ('<img srcset="https://a.org/a.png 2x">', "would be loaded from elsewhere"),
        ("<base href='https://a.org/'>", '"<base>" has no effect here'),
        ("<form action=x><input></form>", '"<form>" has no effect here'),
        ("<a href='java&#115;cript:x()'>x</a>", 'a link cannot begin with "javascript:"'),
        ("<a\nhref=' JAVASCRIPT:x()'>x</a>", 'a link cannot begin with "JAVASCRIPT:"'),
        ("<svg><a xlink:href='javascript:x()'>x</a></svg>", 'a link cannot begin with "javascript:"'),
        ("[x](other.md){: onclick='x()' }", '"onclick" has no effect here'),
        ("[x](other.md){ .big style='color:red' }", '"style" has no effect here'),
        ("[x](other.md){ href='javascript:x()' }", 'a link cannot begin with "javascript:"'),
    ],
)
def test_html_without_effect_is_told_with_its_line(text, said):
    told = html_problems(f"# Page\n\n{text}\n")
    assert told
    assert told[0].startswith("3: ")
    assert said in told[0]


@pytest.mark.parametrize(
    "text",
    [
        "<div class='box' markdown>\n\nWords\n\n</div>",
        "<svg viewBox='0 0 2 2'><circle r='1'/></svg> <our-box>Words</our-box> <br>",
        "Write to <a@example.org>, `<name>`.\n\n    Dear <name>,",
        "<details><summary>More</summary>Words</details>",
        "<iframe src='../worksheets/tool.html' title='The tool'></iframe>",
        "<a href='https://example.org'>Out</a> <img src='../assets/a.svg' alt='A'>",
        "[x](other.md){ .big #id title='on a = b' }",
        "```\n<script>x</script>\n```\n\nAnd `<b onclick=x>`.",
        "5 < 6, a<br>line, <ul><li>One<li>Two</ul>, <abbr title=x>",
    ],
)
def test_other_html_is_no_problem(text):
    assert html_problems(text) == []
