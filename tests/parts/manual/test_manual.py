"""The authors' manual, placed in pages."""

from ...helpers import converted, site_of


def test_every_kind_has_a_heading_and_its_example_as_a_form(tmp_path):
    page = converted(site_of(tmp_path), "[[kinds]]")
    assert 'data-example="choice"' in page.html
    assert "choice" in page.titles
    assert page.place.holds_form


def test_the_overview_has_each_tool_with_its_chapter_and_kinds(tmp_path):
    html = converted(site_of(tmp_path), "[[overview]]").html
    assert '<a href="worksheet/tool.html">Test Tool</a>' in html
    assert "<code>choice</code>" in html


def test_the_options_of_what_is_written_in_yaml_are_placed(tmp_path):
    assert "<code>orientation</code>" in converted(site_of(tmp_path), "[[options section]]").html
    assert "<code>definition</code>" in converted(site_of(tmp_path), "[[options term]]").html


def test_every_layout_is_shown_with_a_figure_of_the_site_where_there_is_one(tmp_path):
    figure = "layout: chain\ntitle: Steps\ndescription: One box.\nlinks: [{label: First step}]\n"
    page = converted(site_of(tmp_path, {"docs/figures/steps.yml": figure}), "[[layouts]]")
    assert {"chain", "bars"} <= set(page.titles)
    assert page.html.count("<figure") == 1


def test_every_part_of_pages_has_a_heading(tmp_path):
    site = site_of(tmp_path)
    assert converted(site, "[[parts]]").titles == [part.name for part in site.parts]


def test_every_form_of_the_words_is_shown(tmp_path):
    assert "<code>$a_union</code>" in converted(site_of(tmp_path), "[[words]]").html
