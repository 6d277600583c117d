"""Citations in texts, and how works are named."""

import pytest
from guidebook.parts.references.works import Work, cite

from ...helpers import site_of, site_problems

LEANA = Work(
    kind="article", authors=("Leana, C.R.",), year="2011", title="The missing link", publication="A Review", id="leana"
)
MANY = Work(kind="report", authors=("Louis, K.S.", "Leithwood, K.", "Anderson, S.E."), year="2010", title="Links")
PAIR = Work(kind="report", authors=("Mc Carthy, J.E.", "Rubinstein, S.A."), year="2017", title="A National Study")
NAMELESS = Work(kind="concept", year="n.d.", description="Five whys")
WORKS = {"leana": LEANA, "many": MANY, "pair": PAIR, "nameless": NAMELESS}


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("So it is [@leana].", "So it is ([Leana, 2011](reference:leana))."),
        ("Leana [-@leana] says so.", "Leana ([2011](reference:leana)) says so."),
        ("[@leana; @pair]", "([Leana, 2011](reference:leana); [Mc Carthy & Rubinstein, 2017](reference:pair))"),
        ("[@leana;\n@pair]", "([Leana, 2011](reference:leana);\n[Mc Carthy & Rubinstein, 2017](reference:pair))"),
        ("[@leana;\n\n@pair]", "[@leana;\n\n@pair]"),
        ("[@leana, p. 5; @pair]", "([Leana, 2011](reference:leana), p. 5; [Mc Carthy & Rubinstein, 2017](reference:pair))"),
        ("[@leana,\np. 5]", "([Leana, 2011](reference:leana),\np. 5)"),
        ("[@leana 2011]", "[@leana 2011]"),
        ("[@many]", "([Louis et al., 2010](reference:many))"),
        ("[@nameless]", "([Five whys, n.d.](reference:nameless))"),
        ("[@unknown]", "([unknown](reference:unknown))"),
        ("Write `[@leana]`.", "Write `[@leana]`."),
        ("```\n[@leana]\n```", "```\n[@leana]\n```"),
        ("[see @leana]", "[see @leana]"),
        ("[@ourschools](https://example.org)", "[@ourschools](https://example.org)"),
        ("me@example.org [a](b)", "me@example.org [a](b)"),
    ],
)
def test_a_citation_becomes_a_link_to_its_reference(text, cited):
    assert cite(text, WORKS) == cited


def test_a_work_is_named_whole_in_one_line():
    assert LEANA.plain == "Leana, C.R. (2011). The missing link. A Review."
    assert MANY.plain == "Louis, K.S., Leithwood, K. & Anderson, S.E. (2010). Links."
    assert NAMELESS.plain == "(n.d.). Five whys."


REFERENCES = "leana-2011:\n  kind: article\n  authors: ['Leana, C.R.']\n  year: '2011'\n  title: The missing link\n"


def test_an_unknown_key_is_reported_at_its_line_with_the_nearest(tmp_path):
    files = {"docs/references.yml": REFERENCES, "docs/page.md": "# Page\n\nOne\ntwo [@leana-2012].\n"}
    assert site_problems(tmp_path, files) == [
        'docs/page.md:4: there is no reference "leana-2012" to link to. Did you mean "leana-2011"?'
    ]


def test_a_citation_over_the_end_of_a_line_leaves_lines_as_they_are(tmp_path):
    text = "# Page\n\nOne [@leana-2011;\n@leana-2011] and\n[@leana-2012].\n"
    assert site_problems(tmp_path, {"docs/references.yml": REFERENCES, "docs/page.md": text}) == [
        'docs/page.md:5: there is no reference "leana-2012" to link to. Did you mean "leana-2011"?'
    ]


@pytest.mark.parametrize("typed", ["[@leana-2011 2011]", "[-@leana-2011 and others]"])
def test_what_was_meant_as_a_citation_is_reported_as_readers_would_see_it(tmp_path, typed):
    files = {"docs/references.yml": REFERENCES, "docs/page.md": f"# Page\n\nOne\ntwo {typed}. `{typed}`\n"}
    said = f'a citation has only keys, and a page after a comma, as in "[@key, p. 5]": readers see "{typed}" as it is.'
    assert site_problems(tmp_path, files) == [f"docs/page.md:4: {said}"]


def test_a_work_needs_a_title_or_a_description(tmp_path):
    [line] = site_problems(tmp_path, {"docs/references.yml": REFERENCES.replace("  title: The missing link\n", "")})
    assert line == 'docs/references.yml:2: "leana-2011": give "title", or "description" where no title is known.'


def test_a_work_that_nothing_cites_is_a_warning_and_no_problem(tmp_path):
    small = site_of(tmp_path, {"docs/references.yml": REFERENCES})
    assert small.problems.lines() == []
    assert small.warnings() == ['docs/references.yml:1: nothing cites "leana-2011".']


def test_a_citation_in_a_worksheet_counts(tmp_path):
    from ...helpers import spoilt

    files = {
        "docs/references.yml": REFERENCES,
        "worksheets/tool.yml": spoilt("text: Welcome.", "text: So it is [@leana-2011]."),
    }
    assert site_of(tmp_path, files).warnings() == []


@pytest.mark.parametrize(
    "address", ["javascript://%0aalert(1)", "java&#115;cript:x()", "ftp://example.org", "//example.org", "example.org/a b"]
)
def test_a_work_s_address_that_is_none_of_the_web_is_refused(tmp_path, address):
    entry = f"leana:\n  kind: article\n  year: '2011'\n  title: The missing link\n  links:\n    - {address}\n"
    [told] = site_problems(tmp_path, {"docs/references.yml": entry})
    assert told.startswith('docs/references.yml:6: "leana": "links" must be an address on the web')


@pytest.mark.parametrize("address", ["example.org/report.pdf", "https://example.org/a?b=c:d", "HTTP://example.org"])
def test_a_work_s_address_on_the_web_is_taken(tmp_path, address):
    entry = f"leana:\n  kind: article\n  year: '2011'\n  title: The missing link\n  links:\n    - {address}\n"
    assert site_problems(tmp_path, {"docs/references.yml": entry}) == []
