"""Links from page to page by their paths, and to places on pages."""

import pytest
from guidebook.authoring.problems import Problems
from guidebook.authoring.source import Source
from guidebook.guide.page_links import check_anchors, check_page_links, with_readable

from ..helpers import site_problems

PAGES = ["index.md", "evidence.md", "act/plan.md", "worksheets/tool.md"]


def told(text, folder, uri="act/page.md"):
    problems = Problems()
    (folder / "assets").mkdir(exist_ok=True)
    (folder / "assets/a picture.svg").touch()
    check_page_links([Source(uri, f"docs/{uri}", text)], PAGES, [folder], problems)
    return problems.lines()


@pytest.mark.parametrize(
    "link",
    [
        "[a](plan.md)",
        "[a](../evidence.md#effects)",
        "[a](../worksheets/tool.md)",
        '[a](plan.md "With a title")',
        "![a](<../assets/a picture.svg>)",
        "![a](../assets/a%20picture.svg)",
        "[a][b]\n\n[b]: plan.md",
        "[a](#here)",
        "[a](https://example.org/gone.md) [a](mailto:a@example.org) [a](tool:x)",
        "`[a](gone.md)`",
        "```\n[a](gone.md)\n```",
    ],
)
def test_a_link_that_leads_somewhere_is_no_problem(tmp_path, link):
    assert told(link, tmp_path) == []


@pytest.mark.parametrize(
    ("link", "said"),
    [
        ("[a](gone.md)", 'there is no page or file "gone.md" to link to.'),
        ("[a](evidence.md)", 'no page or file "evidence.md" to link to. Did you mean "../evidence.md"?'),
        ("[a](plan.html)", 'Did you mean "plan.md"?'),
        ("[a](plam.md#x)", 'no page or file "plam.md" to link to. Did you mean "plan.md"?'),
        ("[a](plan)", 'Did you mean "plan.md"?'),
        ("[a](<b c.md>)", '"b c.md"'),
        ("![a](gone.png)", '"gone.png"'),
        ("[a]: gone.md", '"gone.md"'),
        ("[a](files/a b.pdf)", 'An address with spaces goes between "<" and ">": "(<files/a b.pdf>)".'),
        ("[a](files\\a.pdf)", 'Write "/" where Windows has a backslash.'),
        ("[a](www.example.org)", 'An address elsewhere begins with "https://".'),
        ("[a](me@example.org)", 'A mail address begins with "mailto:".'),
        ('[a](gone.md "A title")', 'there is no page or file "gone.md" to link to.'),
        ("[a](https://[your-district].org/x 'A title')", '"https://[your-district].org/x" is not an address: it names no host'),
        ("<https://[your-district].org>", '"https://[your-district].org" is not an address'),
        ("[a]: <https://[your-district].org>", '"https://[your-district].org" is not an address'),
        (f"![a]({'iVBORw0KGgo' * 40})", '"iVBORw0KGgo'),  # a picture, pasted as letters
    ],
)
def test_a_link_that_leads_nowhere_is_told_with_its_line(tmp_path, link, said):
    [line] = told(f"# A\n\n{link}\n", tmp_path)
    assert line.startswith("docs/act/page.md:3: ")
    assert said in line


def test_what_cannot_be_read_is_left_out_of_a_page_that_is_served_so_that_its_author_sees_what_is_wrong():
    text = "[a](https://[your-district].org) `https://[x]` [b](https://example.org) [c]: x"
    assert with_readable(text) == "[a](#) `https://[x]` [b](https://example.org) [c]: x"


def test_a_place_that_is_not_there_is_told_with_the_line_of_the_link():
    problems = Problems()
    check_anchors(Source("a.md", "docs/a.md", "# A\n\n[b](b.md#gone)\n"), ["b.md#gone", "#made-up"], problems)
    check_anchors(None, ["#of-a-generated-page"], problems)
    assert problems.lines() == [
        'docs/a.md: "#made-up" leads to a heading or place that is not on that page.',
        'docs/a.md:3: "b.md#gone" leads to a heading or place that is not on that page.',
    ]


def test_pages_of_a_district_and_worksheets_are_known(tmp_path):
    files = {
        "docs/page.md": "[a](own.md) [b](worksheets/tool.md) [c](prepare/learn.md) [d](gone.md)\n",
        "local/docs/own.md": "[a](page.md)\n",
    }
    assert [line.partition(": ")[0] for line in site_problems(tmp_path, files)] == ["docs/page.md:1"]
