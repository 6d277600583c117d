"""`check`: all that keeps a site from being published, and what its author may want to know."""

from guidebook.__main__ import main

from tests.helpers import spoilt

from .conftest import TOOL


def test_a_site_without_mistakes_is_said_to_have_none(whole_site, capsys):
    assert main(["check"]) == 0
    assert capsys.readouterr() == ("1 worksheets and 3 pages: no problems.\n", "")


def test_what_nothing_cites_is_a_warning_and_the_exit_status_is_0(whole_site, capsys):
    (whole_site / "docs/references.yml").write_text("leana:\n  kind: web\n  year: n.d.\n  title: Site\n")
    assert main(["check"]) == 0
    assert capsys.readouterr().out.startswith('warning: docs/references.yml:1: nothing cites "leana".\n')


def test_every_mistake_is_listed_and_the_exit_status_is_1(whole_site, capsys):
    (whole_site / "worksheets/tool.yml").write_text(spoilt("minutes: 5", "minutes: soon", TOOL))
    assert main(["check"]) == 1
    assert capsys.readouterr() == (
        "",
        'worksheets/tool.yml:10: "minutes" must be a whole number from 1 to 600, but it is "soon".\n'
        "1 problem to fix; nothing was built.\n",
    )
