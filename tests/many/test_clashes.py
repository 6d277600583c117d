"""What two editions must not share, told to both."""

import pytest
from guidebook.many.clashes import addresses, alike, clashes
from guidebook.many.finding import find_editions

from tests.helpers import write

from .test_finding import BRAND, STATE, district

BASE = "https://state.example/guide"


def told(folder, *files, base=BASE):
    """What each edition is told that clashes, line by line."""
    for each in files:
        write(folder, each)
    editions = find_editions(folder, folder / "out")
    return [str(problem) for lines in clashes(editions, base).values() for problem in lines]


def brand(folder, **settings):
    return {f"{folder}/brand.yml": "".join(f"{name}: {value}\n" for name, value in settings.items())}


def at(folder, address):
    return {f"{folder}/edition.yml": f"over: states/utah\naddress: {address}\n"}


def test_editions_of_which_each_has_its_own_of_everything_do_not_clash(tmp_path):
    assert told(tmp_path, STATE, district("riverside"), district("oak-hill")) == []


def test_each_of_two_with_one_id_is_told_of_the_line_of_the_other(tmp_path):
    same = brand("districts/oak-hill", site_name="Oak Hill", publisher="x", site_id="riverside")
    one, other = told(tmp_path, STATE, district("riverside"), district("oak-hill"), same)
    assert one.startswith(
        'districts/oak-hill/brand.yml:3: "site_id" is "riverside", as in districts/riverside/brand.yml:1: on one'
    )
    assert other.startswith(
        'districts/riverside/brand.yml:1: "site_id" is "riverside", as in districts/oak-hill/brand.yml:3: on'
    )
    assert "the answers that were given in the other" in one


def test_each_of_three_with_one_id_is_told_of_both_others(tmp_path):
    same = [brand(f"districts/{name}", site_id="same") for name in ("a", "b", "c")]
    assert len(told(tmp_path, STATE, *same)) == 6


@pytest.mark.parametrize("one", ["districts/riverside", "Districts/riverside", "districts/Riverside"])
def test_two_of_one_name_are_told_as_they_would_be_published_in_one_place(tmp_path, one):
    lines = told(tmp_path, brand(one, site_id="one"), brand("schools/riverside", site_id="two"))
    assert (
        f'schools/riverside: {one} would be published under the same name, "riverside". Rename the folder of one of'
        in " ".join(lines)
    )
    assert len([line for line in lines if "same name" in line]) == 2


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("River Side", 'the name of its folder, "River Side": use small letters, digits and hyphens.'),
        ("Riverside", "use small letters"),
        ("rivière", "use small letters"),
        ("river%20side", "use small letters"),
        ("-riverside", "use small letters"),
        ("riverside-", "use small letters"),
        ("river+side", "use small letters"),
        (
            "con",
            '"con" is the name of something else where editions are published, as are "assets", "aux", "con", "index.html"',
        ),
        ("assets", "Rename the folder."),
        ("look", "is the name of something else"),
        ("nul", "is the name of something else"),
        ("index.html", "is the name of something else"),
    ],
)
def test_a_folder_whose_name_cannot_be_an_address_is_named(tmp_path, name, why):
    [line] = told(tmp_path, brand(f"districts/{name}", site_id="one"))
    assert line.startswith(f"districts/{name}: ")
    assert why in line


def test_an_edition_does_not_lie_in_the_folder_of_another_or_of_what_it_lies_over(tmp_path):
    lines = told(
        tmp_path, STATE, district("riverside", folder="states/utah"), district("school", folder="states/utah/riverside")
    )
    said = 'this edition is inside the folder of another layer, "{}", as if it were part of that. Move it beside it.'
    assert lines == [
        f"states/utah/riverside: {said.format('states/utah')}",
        f"states/utah/riverside/school: {said.format('states/utah')}",
        f"states/utah/riverside/school: {said.format('states/utah/riverside')}",
    ]


def test_an_edition_without_a_brand_would_have_the_id_of_its_state_and_is_refused(tmp_path):
    district = {"districts/riverside/edition.yml": "over: states/utah\n"}
    assert told(tmp_path, brand("states/utah", site_id="utah"), district) == [
        "districts/riverside/brand.yml: this file is missing: without it, the edition would be published under our name and "
        'id. It must hold "site_id", "site_name" and "publisher".'
    ]


def test_two_at_one_address_are_told_with_both_lines(tmp_path):
    places = at("districts/riverside", "https://one.example"), at("districts/oak-hill", "https://ONE.example/")
    one, other = told(tmp_path, STATE, district("riverside"), district("oak-hill"), *places)
    assert one == (
        'districts/oak-hill/edition.yml:2: "https://ONE.example/" is where districts/riverside/edition.yml:2 is published, '
        "too. Give one of them another address."
    )
    assert other.startswith(
        'districts/riverside/edition.yml:2: "https://one.example/" is where districts/oak-hill/edition.yml:2'
    )


def test_an_address_that_another_has_by_its_folder_is_told(tmp_path):
    taken = at("districts/oak-hill", f"{BASE}/riverside")
    one, other = told(tmp_path, STATE, district("riverside"), district("oak-hill"), taken)
    assert one.startswith(
        f'districts/oak-hill/edition.yml:2: "{BASE}/riverside/" is where districts/riverside is published, too.'
    )
    assert other.startswith(f'districts/riverside: "{BASE}/riverside/" is where districts/oak-hill/edition.yml:2 is published')


def test_editions_are_published_below_one_address_or_at_their_own(tmp_path):
    for each in (STATE, district("riverside"), district("oak-hill"), at("districts/oak-hill", "https://oak.example")):
        write(tmp_path, each)
    editions = find_editions(tmp_path, tmp_path / "out")
    oak = {"districts/oak-hill": "https://oak.example/"}
    assert addresses(editions, BASE) == {**oak, "districts/riverside": f"{BASE}/riverside/"}
    assert addresses(editions, "") == {**oak, "districts/riverside": ""}


def test_two_that_readers_cannot_tell_apart_by_name_are_worth_a_thought(tmp_path):
    for each in (STATE, district("one"), district("two"), brand("districts/two", site_id="two", site_name="ONE")):
        write(tmp_path, each)
    said = alike(find_editions(tmp_path, tmp_path / "out"))
    assert said["districts/one"] == [
        'districts/one/brand.yml:2: "site_name" is the same in districts/two/brand.yml:2. '
        "People with sheets from both cannot tell them apart by it."
    ]
    assert len(said["districts/two"]) == 1


def test_one_of_many_that_does_not_say_what_it_lies_over_is_worth_a_thought(tmp_path):
    for each in (STATE, district("riverside"), {"districts/oak-hill/brand.yml": BRAND.format("oak-hill")}):
        write(tmp_path, each)
    said = alike(find_editions(tmp_path, tmp_path / "out"))
    assert said == {
        "districts/oak-hill": [
            "districts/oak-hill/edition.yml is missing, so this edition lies over ours alone and over no other layer."
        ],
        "districts/riverside": [],
    }


def test_a_state_s_own_edition_need_not_say_that_it_lies_over_ours(tmp_path):
    for each in (brand("states/utah", site_id="utah"), district("riverside")):
        write(tmp_path, each)
    assert alike(find_editions(tmp_path, tmp_path / "out")) == {"districts/riverside": [], "states/utah": []}
