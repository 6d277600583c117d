"""In which language a page is, and how much of a site is translated."""

from guidebook.hosts.languages import address_of, how_much_is_translated, languages_of, pages_behind

from tests.helpers import site_of

FILES = {
    "edition.yml": "languages: [es]\n",
    "docs/one.md": "# One\n",
    "docs/two.md": "# Two\n",
    "languages/es/docs/two.md": "# Dos\n",
}


def test_a_page_that_is_not_translated_says_in_which_language_it_is(tmp_path):
    site = site_of(tmp_path, FILES, "es")
    assert languages_of(site, "one.md", "one.html", built=True).written_in == "en"
    assert languages_of(site, "two.md", "two.html", built=True).written_in == ""


def test_where_one_language_alone_is_built_there_is_no_way_to_others(tmp_path):
    site = site_of(tmp_path, FILES, "es")
    assert languages_of(site, "one.md", "one.html", built=False).elsewhere == []
    assert [each.code for each in languages_of(site, "one.md", "one.html", built=True).elsewhere] == ["en"]


def test_how_much_is_translated_is_said_in_a_line(tmp_path):
    said = how_much_is_translated(site_of(tmp_path, FILES, "es"))
    assert said.endswith("0 of 1 tools and 1 of 4 pages are translated. The rest is shown in the site's main language.")


def test_a_further_language_is_published_in_a_folder_below_the_address_of_the_first(tmp_path):
    assert address_of(site_of(tmp_path, FILES), "https://a.example/guide/") == "https://a.example/guide/"
    assert address_of(site_of(tmp_path, FILES, "es"), "https://a.example/guide/") == "https://a.example/guide/es/"
    assert address_of(site_of(tmp_path, FILES, "es"), "") == ""


def test_pages_of_ones_own_translation_that_are_not_in_step_are_told_and_those_of_layers_below_are_not(tmp_path):
    [line] = pages_behind(site_of(tmp_path, FILES))
    assert line.startswith("languages/es: no record says what some pages were translated from (1), such as docs/two.md.")
    assert pages_behind(site_of(tmp_path, {**FILES, "local/brand.yml": "site_id: a\nsite_name: A\npublisher: A\n"})) == []
