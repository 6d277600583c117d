"""Links by id, in Markdown and in worksheets: what they lead to, and the mistakes in them."""

import pytest
from guidebook.guide.links import Link, LinkTarget, find_links, replace_links

from ..helpers import site_problems, spoilt


def test_links_by_id_are_found_with_their_lines():
    text = "See [the plan](worksheet:plan)\nand [there](chapter:commit#norms).\n\n[Out](https://example.org) [in](other.md)"
    assert list(find_links(text, "a.md", 10)) == [
        Link("a.md", 10, "worksheet", "plan"),
        Link("a.md", 11, "chapter", "commit"),
    ]


def test_links_by_id_are_replaced_and_others_are_not():
    text = "[a](worksheet:plan#notes) [b](chapter:commit) [c](https://example.org) [d](plan.md)"
    assert replace_links(text, lambda to, id_: f"/{to}/{id_}") == (
        "[a](/worksheet/plan#notes) [b](/chapter/commit) [c](https://example.org) [d](plan.md)"
    )


def test_a_link_leads_to_a_page_of_its_own_or_to_a_place_on_one():
    assert LinkTarget("tool", "tools/{}.md", "A tool.").source_of("plan") == ("tools/plan.md", "")
    assert LinkTarget("place", "places.md", "A place.").source_of("iowa") == ("places.md", "iowa")


def test_links_in_code_are_shown_and_not_followed():
    text = "Write `[a](worksheet:no)`.\n\n```\n[b](chapter:no)\n```\n\n[c](worksheet:plan)"
    assert [link.id for link in find_links(text, "a.md", 1)] == ["plan"]
    assert replace_links(text, lambda to, id_: "X") == text.replace("worksheet:plan", "X")


@pytest.mark.parametrize("code", ["- Type:\n\n  ```\n  {}\n  ```", "````\n```\n```\n{}\n````", "~~~~ md\n~~~\n{}\n~~~~"])
def test_code_may_be_part_of_a_list_or_show_other_code(code):
    assert list(find_links(code.format("[b](chapter:no)"), "a.md", 1)) == []


def page(text):
    return {"docs/page.md": f"# Page\n\n{text}\n"}


def test_links_that_lead_somewhere_are_no_problem(tmp_path):
    text = "[a](worksheet:tool) [b](chapter:commit) [c](https://example.org) [d](mailto:a@b.org) [e](tel:123) [f](#part)"
    assert site_problems(tmp_path, page(text)) == []


def test_a_broken_worksheet_link_in_markdown_names_the_nearest(tmp_path):
    assert site_problems(tmp_path, page("One\ntwo [a](worksheet:tol)")) == [
        'docs/page.md:4: there is no worksheet "tol" to link to. Did you mean "tool"?'
    ]


def test_a_broken_chapter_link_in_markdown_names_the_nearest(tmp_path):
    assert site_problems(tmp_path, page("[a](chapter:comit)")) == [
        'docs/page.md:3: there is no chapter "comit" to link to. Did you mean "commit"?'
    ]


def test_a_broken_worksheet_link_in_a_worksheet_is_reported_on_its_line(tmp_path):
    text = spoilt("text: Welcome.", "text: >\n          Welcome\n          to [a](worksheet:tol).")
    assert site_problems(tmp_path, {"worksheets/tool.yml": text}) == [
        'worksheets/tool.yml:26: there is no worksheet "tol" to link to. Did you mean "tool"?'
    ]


def test_a_link_to_a_worksheet_that_cannot_be_read_is_no_mistake_of_its_own(tmp_path):
    files = {**page("[a](worksheet:tool)"), "worksheets/tool.yml": spoilt("minutes: 30", "minutes: soon")}
    assert len(site_problems(tmp_path, files)) == 1


@pytest.mark.parametrize(
    ("link", "told"),
    [
        ("worksheets:tool", 'a link cannot begin with "worksheets:". Did you mean "worksheet"?'),
        ("chaptr:commit", 'a link cannot begin with "chaptr:". Did you mean "chapter"?'),
        (
            "javascript:alert(1)",
            'a link cannot begin with "javascript:". Allowed here: '
            '"chapter", "term", "reference", "story", "worksheet", "http", "https", "mailto" or "tel".',
        ),
    ],
)
def test_a_link_that_begins_with_something_else_is_reported(tmp_path, link, told):
    assert site_problems(tmp_path, page(f"[a]({link})")) == [f"docs/page.md:3: {told}"]
    worksheet = {"worksheets/tool.yml": spoilt("To test.", f"To [test]({link}).")}
    assert f"worksheets/tool.yml:4: {told}" in site_problems(tmp_path, worksheet)


@pytest.mark.parametrize("link", ["[a](worksheet: tool)", "[a](worksheet:\ttool)", "[a](<worksheet:tool>)"])
def test_an_id_beside_a_blank_or_a_bracket_is_none(tmp_path, link):
    [told] = site_problems(tmp_path, page(link))
    assert told.startswith("docs/page.md:3: there is no worksheet ")
    assert told.endswith('Did you mean "tool"?')


@pytest.mark.parametrize("address", ["(worksheet:tool)", "(https://example.org/a b)", "(../page.md#place)"])
def test_a_link_that_a_space_tears_apart_is_reported_as_readers_would_see_it(tmp_path, address):
    said = f'a link has no space between "]" and "(": readers see "{address}" as it is.'
    assert site_problems(tmp_path, page(f"One\ntwo [words] {address}")) == [f"docs/page.md:4: {said}"]


@pytest.mark.parametrize(
    "text", ["[a] (or b)", "`[a] (worksheet:tool)`", "- [ ] (https://example.org)", "[a](#part) (see it.md)"]
)
def test_brackets_before_parentheses_are_no_link_torn_apart(tmp_path, text):
    assert site_problems(tmp_path, page(text)) == []
