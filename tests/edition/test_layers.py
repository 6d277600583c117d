"""Layers: folders of one form, laid over each other, the guidebook's own below all of them."""

import pytest
from guidebook.authoring.problems import Problems
from guidebook.edition.layers import read_layers

from tests.helpers import write


def names(folder, edition):
    """What the layers of an edition are called, and what its author is told."""
    problems = Problems()
    return [layer.name for layer in read_layers(folder, edition, problems)], problems.lines()


def test_a_fork_has_its_own_folder_over_ours_even_before_it_is_made(tmp_path):
    assert names(tmp_path, "local") == (["", "local"], [])


def test_an_edition_lies_over_the_layers_that_it_names(tmp_path):
    write(tmp_path, {"districts/riverside/edition.yml": "over: states/utah\n", "states/utah/words.yml": "union: federation\n"})
    assert names(tmp_path, "districts/riverside") == (["", "states/utah", "districts/riverside"], [])
    write(tmp_path, {"districts/riverside/edition.yml": "over: ./states//utah/\n"})
    assert names(tmp_path, ".\\districts\\riverside\\") == (["", "states/utah", "districts/riverside"], [])


@pytest.mark.parametrize("over", ["/etc", "../other", "states/../../x", "a\\b"])
def test_a_layer_is_a_folder_of_the_repository(tmp_path, over):
    write(tmp_path, {"riverside/edition.yml": f"over: {over}\n"})
    found, [told] = names(tmp_path, "riverside")
    assert found == ["", "riverside"]
    assert told.startswith('riverside/edition.yml:1: "over" must be a folder, by its path from the top of the repository')


def test_a_layer_that_is_not_there_is_named(tmp_path):
    write(tmp_path, {"riverside/edition.yml": "over: states/utha\n"})
    assert names(tmp_path, "riverside")[1] == [
        'riverside/edition.yml:1: there is no folder "states/utha" in this repository to take an edition from.'
    ]


def test_an_edition_that_is_not_there_is_named(tmp_path):
    found, [told] = names(tmp_path, "riversid")
    assert found == [""]
    assert '"riversid"' in told


def test_layers_do_not_go_in_a_circle(tmp_path):
    write(tmp_path, {"one/edition.yml": "over: two\n", "two/edition.yml": "over: one\n"})
    found, [told] = names(tmp_path, "one")
    assert found == ["", "two", "one"]
    assert told == 'two/edition.yml:1: "over" leads back to "one": a layer cannot lie over itself.'


def test_each_layer_has_what_it_says_of_itself_and_so_has_ours(tmp_path):
    write(tmp_path, {"edition.yml": "over: nothing\n", "one/edition.yml": "over: two\n", "two/brand.yml": "tagline: Two\n"})
    ours, two, one = read_layers(tmp_path, "one", Problems())
    assert (ours.settings.over, two.settings.over, one.settings.over) == ("nothing", "", "two")


def test_a_slip_in_one_setting_takes_away_none_of_the_others(tmp_path):
    settings = "over: state\nlanguages: [es]\nannouncement:\n  text: Hi\n  until: June 4\nnonsense: 1\n"
    write(tmp_path, {"riverside/edition.yml": settings, "state/words.yml": "union: federation\n"})
    found, told = names(tmp_path, "riverside")
    assert found == ["", "state", "riverside"]
    assert [line.split(" ")[0] for line in told] == ["riverside/edition.yml:5:", "riverside/edition.yml:6:"]
    [*_, riverside] = read_layers(tmp_path, "riverside", Problems())
    assert (riverside.settings.languages, riverside.settings.announcement) == (("es",), None)
