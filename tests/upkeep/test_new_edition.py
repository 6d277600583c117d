"""A new edition gets into its folder all at once, over nothing that stands there, or not at all."""

import pytest
from guidebook.authoring.problems import GuidebookError, Problems
from guidebook.edition.brand import Brand, read_brand
from guidebook.edition.layers import read_layers
from guidebook.edition.words import read_words
from guidebook.upkeep import new_edition
from guidebook.upkeep.new_edition import files_of, layers_for, refuse_if_begun, write

from tests.helpers import small_site
from tests.helpers import write as write_files

ANSWERS = {"site_id": "riverside", "site_name": "Riverside: Together", "publisher": "Riverside & NEA", "color": "#14507a"}


def begun(root, folder="local", over="", **answers):
    layers = layers_for(root, folder, over)
    write(root, folder, files_of({**ANSWERS, **answers}, folder, over, Brand()), layers)
    problems = Problems()
    layers = read_layers(root, folder, problems)
    brand, words = read_brand(layers, problems), read_words(layers, problems)
    assert problems.lines() == []
    return brand, words


def test_what_was_answered_is_what_the_build_reads(tmp_path):
    small_site(tmp_path)
    brand, words = begun(tmp_path, union="federation", **{"union.plural": "federations of ours"})
    assert (brand.site_id, brand.site_name, brand.publisher) == ("riverside", "Riverside: Together", "Riverside & NEA")
    assert (brand.light.link, words.union.plural) == ("#14507a", "federations of ours")
    assert sorted(path.name for path in (tmp_path / "local").iterdir()) == ["README.md", "brand.yml", "words.yml"]
    assert "`riverside`" in (tmp_path / "local/README.md").read_text(encoding="utf-8")


def test_what_was_not_answered_is_not_written(tmp_path):
    small_site(tmp_path)
    brand, words = begun(tmp_path, color="")
    assert brand.light == Brand().light
    assert words.union.singular == "association/union"
    assert not (tmp_path / "local/words.yml").exists()


def test_an_edition_over_a_states_has_what_the_state_says(tmp_path):
    small_site(tmp_path)
    write_files(tmp_path, {"states/utah/words.yml": "union: federation\n"})
    _, words = begun(tmp_path, "districts/riverside", "states/utah")
    assert words.union.singular == "federation"
    readme = (tmp_path / "districts/riverside/README.md").read_text(encoding="utf-8")
    assert "`EDITION=districts/riverside make update`" in readme


def test_what_somebody_wrote_there_before_stays(tmp_path):
    small_site(tmp_path)
    write_files(tmp_path, {"local/docs/calendar.md": "# Calendar\n", "local/README.md": "Ours.\n"})
    refuse_if_begun(tmp_path, "local")
    begun(tmp_path)
    assert (tmp_path / "local/README.md").read_text(encoding="utf-8") == "Ours.\n"
    assert (tmp_path / "local/docs/calendar.md").read_text(encoding="utf-8") == "# Calendar\n"


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({"local/brand.yml": "a: b\n"}, 'local already has "brand.yml", so nothing was written.'),
        ({"local/brand.yml": "", "local/edition.yml": ""}, 'local already has "brand.yml" and "edition.yml"'),
        ({"local": "a"}, "local already is a file"),
    ],
)
def test_an_edition_is_never_begun_twice(tmp_path, files, said):
    write_files(tmp_path, files)
    with pytest.raises(GuidebookError, match=said):
        refuse_if_begun(tmp_path, "local")


@pytest.mark.parametrize("folder", ["states/utah/ada", "states/utah/districts/ada", "states"])
def test_no_edition_is_begun_inside_another_or_around_it(tmp_path, folder):
    write_files(tmp_path, {"edition.yml": "", "states/utah/words.yml": "", "districts/ada/docs/a.md": ""})
    with pytest.raises(GuidebookError, match=r"There is an edition in states/utah, and none can be inside another’s folder"):
        refuse_if_begun(tmp_path, folder)
    refuse_if_begun(tmp_path, "states/ada")
    refuse_if_begun(tmp_path, "districts/ada")


@pytest.mark.parametrize(
    ("folder", "over", "said"),
    [
        ("", "", '"" cannot be the folder of an edition.'),
        ("../elsewhere", "", '"../elsewhere" cannot be the folder of an edition.'),
        ("/tmp/x", "", '"/tmp/x" cannot be the folder of an edition.'),
        ("docs", "", '"docs" cannot be the folder of an edition.'),
        ("worksheets/ours", "", '"worksheets/ours" cannot be the folder'),
        ("districts/tests", "", '"districts/tests" cannot be the folder'),
        ("local/languages/es", "", '"local/languages/es" cannot be the folder'),
        ("site/ada", "", '"site/ada" cannot be the folder'),
        (".cache/ada", "", '".cache/ada" cannot be the folder'),
        ("a\\b", "", "cannot be the folder of an edition."),
        ("local", "local", "local cannot lie over itself"),
        ("local", "states/utha", 'there is no folder "states/utha" in this repository'),
        ("local", "../states", 'there is no folder "../states" in this repository'),
    ],
)
def test_a_folder_that_cannot_be_one_is_told(tmp_path, folder, over, said):
    small_site(tmp_path)
    with pytest.raises(GuidebookError) as error:
        layers_for(tmp_path, folder, over)
    assert said in str(error.value)


def test_nothing_is_left_of_an_edition_that_was_stopped(tmp_path, monkeypatch):
    small_site(tmp_path)
    before = sorted(tmp_path.rglob("*"))

    def stopped(*given):
        raise KeyboardInterrupt

    monkeypatch.setattr(new_edition, "read_words", stopped)
    with pytest.raises(KeyboardInterrupt):
        begun(tmp_path)
    assert sorted(tmp_path.rglob("*")) == before


def test_what_the_build_would_refuse_is_not_written(tmp_path):
    small_site(tmp_path)
    with pytest.raises(GuidebookError, match=r'local/brand.yml:\d: "site_id" must be an id'):
        begun(tmp_path, site_id="Riverside")
    assert not (tmp_path / "local").exists()
