"""Which editions a repository has: found by their folders."""

import re

import pytest
from guidebook.many.finding import find_editions

from tests.helpers import ROOT, write

BRAND = "site_id: {0}\nsite_name: {0}\npublisher: {0}\n"
STATE = {"states/utah/brand.yml": "tagline: For a state\n", "states/utah/words.yml": "union: federation\n"}


def district(name, over="states/utah", folder="districts"):
    """The files of a made-up district."""
    return {f"{folder}/{name}/edition.yml": f"over: {over}\n", f"{folder}/{name}/brand.yml": BRAND.format(name)}


def found(folder, *files):
    """The folders of the editions of a repository with these files."""
    for each in files:
        write(folder, each)
    return [each.folder for each in find_editions(folder, folder / "out")]


def test_districts_are_editions_and_the_state_below_them_is_not(tmp_path):
    assert found(tmp_path, STATE, district("riverside"), district("oak-hill")) == ["districts/oak-hill", "districts/riverside"]


def test_a_state_with_an_id_of_its_own_is_published_too(tmp_path):
    files = {**STATE, "states/utah/brand.yml": BRAND.format("utah")}
    assert found(tmp_path, files, district("riverside")) == ["districts/riverside", "states/utah"]


def test_what_nothing_lies_over_is_an_edition_even_without_an_id_as_its_build_says_that_it_lacks_one(tmp_path):
    assert found(tmp_path, {"riverside/words.yml": "union: federation\n"}) == ["riverside"]


def test_a_fork_s_own_folder_is_found(tmp_path):
    assert found(tmp_path, {"local/brand.yml": BRAND.format("mine")}) == ["local"]


@pytest.mark.parametrize(
    "place", ["docs/riverside", "worksheets/x", "overrides/x", "tests/x", "hooks/x", ".git/x", "out/x", "site/x"]
)
def test_what_lies_in_a_folder_of_ours_or_of_what_was_built_is_no_edition(tmp_path, place):
    assert found(tmp_path, {f"{place}/brand.yml": BRAND.format("x")}) == []


def test_what_lies_in_a_folder_of_an_edition_is_a_part_of_it(tmp_path):
    assert found(tmp_path, district("riverside"), {"districts/riverside/docs/brand.yml": "x: y"}) == ["districts/riverside"]


@pytest.mark.parametrize("name", ["Brand.yml", "brand.yaml", "Edition.YML", "WORDS.yaml"])
def test_settings_whose_name_is_nearly_right_make_an_edition_so_that_its_build_names_them(tmp_path, name):
    assert found(tmp_path, {f"districts/riverside/{name}": "x: y\n"}) == ["districts/riverside"]


def test_layers_that_lie_over_each_other_in_a_circle_are_not_passed_over(tmp_path):
    circle = {"one/edition.yml": "over: two\n", "two/edition.yml": "over: one\n"}
    assert found(tmp_path, circle) == ["one", "two"]


@pytest.mark.parametrize("broken", ["over states/utah", "over: [a, b]", "ovre: states/utah", "over: ../x", "address: here", ""])
def test_a_state_is_not_taken_for_an_edition_because_the_settings_of_its_district_cannot_be_read(tmp_path, broken):
    files = {"districts/riverside/edition.yml": broken, "districts/riverside/brand.yml": BRAND.format("riverside")}
    assert found(tmp_path, STATE, files) == ["districts/riverside"]


def test_an_edition_says_what_it_is_called_and_where(tmp_path):
    write(tmp_path, {**STATE, **district("riverside")})
    write(tmp_path, {"districts/riverside/edition.yml": "over: states/utah\naddress: https://riverside.example\n"})
    [edition] = find_editions(tmp_path, tmp_path / "out")
    assert (edition.name, edition.over) == ("riverside", ("states/utah",))
    assert (edition.site_id.text, edition.site_id.line) == ("riverside", 1)
    assert (edition.address.text, edition.address.line) == ("https://riverside.example/", 2)
    assert edition.path("brand.yml") == "districts/riverside/brand.yml"


def test_the_page_for_districts_shows_settings_as_they_are_read(tmp_path):
    page = (ROOT / "docs/contribute/brand.md").read_text(encoding="utf-8").partition("## Many editions")[2]
    [(path, text)] = re.findall(r"```yaml\n# (\S+)\n(.*?)```", page.partition("\n## ")[0], re.DOTALL)
    write(tmp_path, {**STATE, **district("riverside"), path: text})
    [edition] = find_editions(tmp_path, tmp_path / "out")
    assert (edition.over, edition.address.text) == (("states/utah",), "https://together.riverside.example/")
