"""The page of references."""

from ...helpers import converted, site_of

WORKS = (
    "leana:\n  kind: web\n  authors: ['Leana, C.']\n  year: '2011'\n  title: A <site>\n"
    "adams:\n  kind: book\n  authors: ['Adams, A.']\n  year: '1999'\n  title: A book\n"
)


def test_works_stand_by_name_each_with_its_place_and_the_pages_that_cite_it(tmp_path):
    site = site_of(tmp_path, {"docs/references.yml": WORKS, "docs/page.md": "# A page\n\n[@leana]\n"})
    html = converted(site, "[[references]]").html
    assert [part.partition('"')[0] for part in html.split('class="gb-entry"')[1:] for part in part.split('id="')[1:2]] == [
        "adams",
        "leana",
    ]
    assert "<cite>A &lt;site&gt;</cite>" in html
    assert 'Cited in <a href="page.md">A page</a>' in html
    assert 'data-kind="book"' in html


def test_a_work_that_nothing_cites_is_a_warning(tmp_path):
    site = site_of(tmp_path, {"docs/references.yml": WORKS, "docs/page.md": "# A page\n\n[@leana]\n"})
    assert site.warnings() == ['docs/references.yml:6: nothing cites "adams".']
