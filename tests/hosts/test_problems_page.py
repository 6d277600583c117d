"""The page that shows an author's problems while serving."""

from guidebook.hosts.problems_page import problems_page


def test_every_problem_is_shown_as_text():
    page = problems_page(['docs/a.md:1: "<b>" is wrong.', "docs/b.md: so is this."])
    assert "<li><p>docs/a.md:1: &quot;&lt;b&gt;&quot; is wrong.</p></li>" in page
    assert "docs/b.md: so is this." in page


def test_the_page_is_whole_so_that_the_server_can_make_it_reload():
    page = problems_page([])
    assert page.startswith("<!doctype html>")
    assert page.rstrip().endswith("</body></html>")
