"""What is wrong with pages as they were built."""

import pytest
from guidebook.authoring.problems import Problems
from guidebook.hosts.built import POLICY, check_built

from ..helpers import write

PAGE = f"<!doctype html><html lang=en><head>{POLICY} content=x></head><body>%s</body></html>"


def told(folder, **pages):
    """What is told of a site with some pages, by their paths without the ending."""
    write(folder, {f"{name}.html": PAGE % body if "<html>" not in body else body for name, body in pages.items()})
    write(folder, {"act/plan.html": PAGE % '<h2 id="a b">x</h2>', "assets/a b.js": ""})
    problems = Problems()
    check_built(folder, problems)
    return problems.lines()


@pytest.mark.parametrize(
    "body",
    [
        '<a href="act/plan.html#a%20b">',
        "<a href=act/plan.html title='a > b'>",
        '<p id="x"><a href="#x"></p>',
        '<script src="assets/a%20b.js"></script>',
        '<a href="https://example.org/gone.html"> <a href="mailto:a@b.org"> <img src="data:image/svg+xml,x">',
        '<code>&lt;a href="gone.html"&gt;</code>',
        '<a href="#__tabbed_1">',
        '<a href="act/plan.html?a=1&amp;b=2">',
    ],
)
def test_a_page_without_mistakes_is_none(tmp_path, body):
    assert told(tmp_path, index=body) == []


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ('<a href="gone.html">', '"gone.html" leads to a page or file that does not exist.'),
        ("<img alt='a > b' src=gone.png>", '"gone.png" leads to a page or file that does not exist.'),
        ('<a href="act/plan.html#c">', '"act/plan.html#c" leads to a place that is not on that page.'),
        (
            '<a href="/index.html">',
            '"/index.html" begins with "/", so it does not work from disk, or where the site is in a folder of another.',
        ),
        (
            '<a href="https://[your-district].org/">',
            '"https://[your-district].org/" is not an address: it names no host that there could be. If it only shows what one '
            "looks like, put it between backticks.",
        ),
        ("<html><body>No head</body></html>", "the page has no security policy: its template needs a <head>."),
    ],
)
def test_a_mistake_is_told_with_its_page(tmp_path, body, said):
    assert told(tmp_path, index=body) == [f"index.html: {said}"]


def test_a_file_in_another_encoding_is_looked_at_like_any_other(tmp_path):
    (tmp_path / "old.html").write_bytes(f"{PAGE % '<p>Caf'}é <a href=gone.html>".encode("latin-1"))
    [line] = told(tmp_path)
    assert line.startswith('old.html: "gone.html" leads to a page or file that does not exist.')


def test_what_is_wrong_on_many_pages_is_told_once(tmp_path):
    pages = {"a": '<a href="gone.html">', "act/b": '<a href="../gone.html">', "c": '<a href="gone.html">'}
    [line] = told(tmp_path, **pages)
    assert line == 'a.html: "gone.html" leads to a page or file that does not exist. The same is true of 2 other pages.'


def test_the_page_for_missing_addresses_may_begin_at_the_root(tmp_path):
    assert told(tmp_path, **{"404": '<a href="/guide/index.html">'}) == []
