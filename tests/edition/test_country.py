"""The country of a language: by whose habits dates, times and numbers are written."""

import pytest

from tests.helpers import site_of, site_problems

SPANISH = "languages/es/brand.yml"


def test_a_language_is_written_as_in_its_country(tmp_path):
    site = site_of(tmp_path, {SPANISH: "country: US\n"}, "es")
    assert site.problems.lines() == []
    assert (site.texts.language, site.texts.tag) == ("es", "es-US")
    assert site.texts("filters.tools", count=1234).startswith("1,234")


def test_without_one_it_is_written_as_the_language_alone(tmp_path):
    site = site_of(tmp_path, {SPANISH: "tagline: Una guía\n"}, "es")
    assert site.texts.tag == "es"
    assert site.texts("filters.tools", count=12345).startswith("12.345")


def test_a_country_where_nobody_has_noted_how_the_language_is_written_changes_no_numbers(tmp_path):
    site = site_of(tmp_path, {SPANISH: "country: JP\n"}, "es")
    assert site.texts.tag == "es-JP"
    assert site.texts("filters.tools", count=12345).startswith("12.345")


@pytest.mark.parametrize("said", ["usa", "us", "United States", "419", "XX", "es-US", "[US]"])
def test_what_is_no_country_is_reported(tmp_path, said):
    [line] = site_problems(tmp_path, {SPANISH: f"tagline: Una guía\ncountry: {said}\n"}, "es")
    assert line.startswith(f'{SPANISH}:2: "country" must be ')
