"""Files that settings name."""

import pytest
from guidebook.authoring.problems import Problems
from guidebook.edition.layers import Layer
from guidebook.edition.site_files import FontFile, Icon, Picture, SiteFile, check_there

from tests.helpers import option, write


@pytest.mark.parametrize(
    ("type_", "path", "is_right"),
    [
        (Picture(), "assets/logo.webp", True),
        (Picture(), "assets/logo.ico", False),
        (Icon(), "assets/our icon.ICO", True),
        (Icon(), "assets/icon.gif", False),
        (Icon(), "/assets/icon.svg", False),
        (Icon(), "https://a.example/icon.svg", False),
        (FontFile(), "assets/fonts/a-b_1.woff2", True),
        (FontFile(), "assets/fonts/a b.woff2", False),
        (FontFile(), "assets/fonts/a.woff", False),
    ],
)
def test_a_path_is_one_of_a_file_of_its_sort(type_, path, is_right):
    read, told = option(type_, f" {path}")
    assert (read, told) == (path, []) if is_right else (read is None and len(told) == 1)


@pytest.mark.parametrize("typed", ["seal.svg", "local/docs/assets/seal.svg", "assets/Seal.svg", "assets/seel.svg"])
def test_a_file_that_is_not_there_is_named_with_the_one_that_was_meant(tmp_path, typed):
    write(tmp_path, {"local/docs/assets/seal.svg": "<svg/>", "local/docs/assets/seal.png": "x"})
    layers, problems = [Layer("", tmp_path), Layer("local", tmp_path / "local")], Problems()
    check_there([SiteFile(typed, 3, "logo")], layers, "local/brand.yml", problems)
    [told] = problems.lines()
    assert told.endswith('to show as the logo. Did you mean "assets/seal.svg"?')


def test_a_file_may_lie_in_any_layer_and_must_be_what_its_name_says(tmp_path):
    write(tmp_path, {"docs/logo.svg": "x", "local/docs/a.woff2": "wOF2…", "local/docs/b.woff2": "OTTO"})
    layers, problems = [Layer("", tmp_path), Layer("local", tmp_path / "local")], Problems()
    files = [("logo.svg", "logo"), ("icon.svg", "icon"), ("a.woff2", "regular letters"), ("b.woff2", "bold letters")]
    check_there([SiteFile(path, 3, used_as) for path, used_as in files], layers, "local/brand.yml", problems)
    assert problems.lines() == [
        'local/brand.yml:3: "b.woff2" is not a .woff2 file, whatever its name says: browsers cannot read it.',
        'local/brand.yml:3: there is no file "icon.svg" in "docs/" or "local/docs/" to show as the icon.',
    ]
