"""Templates with mistakes are told with file and line, and end nothing."""

import pytest
from guidebook.authoring.problems import Problems
from guidebook.html.rendering import Renderer
from guidebook.html.templates import Guarded, Mistakes, once
from jinja2 import Environment, FileSystemLoader

from ..helpers import write

WRONG = [
    ("a\n{{ fild }}", 2, '"fild" is not known here'),
    ("{{ page.name.gone }}", 1, '"name" is not known here'),
    ("\n\n{{ page|nofilter }}", 3, "No filter named 'nofilter'"),
    ("{{ 1 / 0 }}", 1, "division by zero"),
    ("{% if x %}", 1, "Unexpected end of template"),
    ('\n{% include "gone.html" %}', 2, 'there is no template "gone.html"'),
    ('{% extends "own.html" %}', 1, "it uses itself again and again"),
    ("{{ page() }}", 1, "not callable"),
]


@pytest.fixture
def problems():
    return Problems()


def mistakes(folder, problems):
    return Mistakes(folder, [folder / "overrides"], problems)


@pytest.mark.parametrize(("text", "line", "said"), WRONG)
def test_a_mistake_in_a_part_of_a_page_is_told_and_nothing_is_rendered(tmp_path, problems, text, line, said):
    write(tmp_path, {"overrides/own.html": text})
    renderer = Renderer([tmp_path / "overrides"], mistakes(tmp_path, problems).note)
    assert renderer.render("own.html", page={}) == ""
    [told] = problems.lines()
    assert told.startswith(f"overrides/own.html:{line}: the template cannot be used: ")
    assert said in told


@pytest.mark.parametrize(("text", "line", "said"), [each for each in WRONG if "page.name" not in each[0]])
def test_a_mistake_in_a_template_of_a_page_is_told_and_nothing_is_rendered(tmp_path, problems, text, line, said):
    write(tmp_path, {"overrides/own.html": text})
    assert guarded(tmp_path, problems).get_template("own.html").render({"page": {}}) == ""
    [told] = problems.lines()
    assert told.startswith(f"overrides/own.html:{line}: the template cannot be used: ")
    assert said in told


def guarded(folder, problems, instead=""):
    noted = mistakes(folder, problems)
    environment = Environment(loader=FileSystemLoader([folder / "overrides", folder / "theme"]))
    environment.undefined = noted.strict_in_own()
    return Guarded(environment, noted, lambda: instead)


def test_a_mistake_that_shows_in_a_template_of_the_theme_is_told_of_ours_that_it_was_called_from(tmp_path, problems):
    files = {"theme/nav.html": "\n\n{{ pages.first.url.more }}", "overrides/own.html": '\n{% include "nav.html" %}'}
    write(tmp_path, files)
    guarded(tmp_path, problems).get_template("own.html").render({"pages": {}})
    assert problems.lines() == ['overrides/own.html:2: the template cannot be used: "first" is not known here.']


def test_the_theme_s_templates_may_show_names_that_nobody_knows(tmp_path, problems):
    write(tmp_path, {"theme/nav.html": "{{ fild }}.", "overrides/own.html": '{% if fild %}{% endif %}{% include "nav.html" %}'})
    assert guarded(tmp_path, problems).get_template("own.html").render({}) == "."
    assert problems.lines() == []


def test_one_mistake_is_told_once_however_many_pages_it_spoils(tmp_path, problems):
    write(tmp_path, {"overrides/own.html": "{{ fild }}\n{{ feld }}"})
    for _ in range(3):
        guarded(tmp_path, problems).get_template("own.html").render({})
    assert len(problems.lines()) == 1


def test_a_template_that_is_not_there_is_told_by_its_name(tmp_path, problems):
    write(tmp_path, {"overrides/own.html": ""})
    guarded(tmp_path, problems).get_template("gone.html").render({})
    assert problems.lines() == ['gone.html: the template cannot be used: there is no template "gone.html".']


def test_while_there_is_something_to_show_instead_no_template_is_used(tmp_path, problems):
    assert guarded(tmp_path, problems, "To mend").get_template("any.html").render({}) == "To mend"


def test_everything_else_of_the_environment_is_there(tmp_path, problems):
    assert "upper" in guarded(tmp_path, problems).filters


def test_a_part_that_is_the_same_is_rendered_once():
    render = once()
    assert [render(key, caller=lambda said=said: said) for key, said in (("a", "1"), ("a", "2"), ("b", "3"))] == ["1", "1", "3"]
