"""`build`: the site in its folder, and in each further language in a folder of that."""

import pytest
from guidebook.__main__ import main

from tests.helpers import spoilt, write

from .conftest import TOOL


def test_a_site_is_built_into_its_folder_and_each_further_language_into_one_below(whole_site, capsys):
    write(whole_site, {"edition.yml": "languages: [es]\n", "languages/es/worksheets/tool.yml": "title: Herramienta\n"})
    assert main(["build", "--into", "here"]) == 0
    assert capsys.readouterr().out == "here/ holds the site, in en and es.\n"
    assert 'hreflang="es"' in (whole_site / "here/worksheets/tool.html").read_text()
    assert "<title>Herramienta" in (whole_site / "here/es/worksheets/tool.html").read_text()
    assert not (whole_site / "here/es/404.html").exists()
    assert main(["build", "--into", "here"]) == 0  # in place of the one before


@pytest.mark.parametrize("folder", ["worksheets", ".", "mkdocs.yml", "www"])
def test_nothing_is_built_in_place_of_what_was_not_built(whole_site, capsys, folder):
    write(whole_site, {"www/index.html": "<h1>Our schools</h1>", "www/404.html": "", "www/minutes.pdf": "Ours."})
    before = sorted(whole_site.rglob("*"))
    assert main(["build", "--into", folder]) == 1
    assert capsys.readouterr().err == (
        '"--into" must be a new or empty folder, or one with a site that was built before, '
        f'but "{folder}" is neither. Building would delete what is in it.\n'
    )
    assert sorted(whole_site.rglob("*")) == before


def test_what_keeps_a_site_from_being_built_is_told_and_the_exit_status_is_1(whole_site, capsys):
    (whole_site / "worksheets/tool.yml").write_text(spoilt("minutes: 5", "minutes: soon", TOOL))
    assert main(["build"]) == 1
    assert capsys.readouterr().err.startswith("worksheets/tool.yml:10: ")
