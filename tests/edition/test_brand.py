"""A fork's brand: what it must give, what colors it may have, and what its author is told."""

from dataclasses import asdict

import pytest
from guidebook.authoring.problems import Problems
from guidebook.edition.brand import Brand, read_brand

from tests.helpers import layers_with

FORK = "site_id: riverside\nsite_name: Riverside Together\npublisher: Riverside schools\n"


def brand(yaml):
    """A fork's brand, and what its author is told."""
    problems = Problems()
    read = read_brand(layers_with(yaml), problems)
    return read, [line.removeprefix("local/brand.yml:") for line in problems.lines()]


def test_without_a_file_the_brand_is_ours():
    assert asdict(read_brand(layers_with(""), Problems())) == asdict(Brand())


STATE = "tagline: Schools of the state\nlight: {link: '#00408a', act: '#005a00'}\nrights: All rights reserved\n"


def test_a_district_takes_the_settings_of_its_state_where_it_gives_none():
    problems = Problems()
    own = FORK + "rights: Ours\nlight: {act: '#5a0000'}\n"
    read = read_brand(layers_with(STATE, own), problems)
    assert problems.lines() == []
    assert (read.site_id, read.tagline, read.rights) == ("riverside", "Schools of the state", "Ours")
    assert (read.light.link, read.light.act, read.light.ink) == ("#00408a", "#5a0000", Brand().light.ink)


def test_a_district_without_a_name_is_told_so_even_where_its_state_has_one():
    problems = Problems()
    read_brand(layers_with(FORK, "tagline: Ours\n"), problems)
    assert [line.partition(":")[0] for line in problems.lines()] == ["local-2/brand.yml"] * 3


def test_colors_are_compared_with_those_that_they_stand_on_in_the_end():
    problems = Problems()
    read_brand(
        layers_with("light: {ink: '#ffffff', ground: '#000000', paper: '#000000'}\n", FORK + "light: {link: '#333333'}\n"),
        problems,
    )
    assert any('local-2/brand.yml:4: "link" (#333333) on "ground" (#000000)' in line for line in problems.lines())


def test_a_fork_takes_our_settings_where_it_gives_none():
    read, told = brand(FORK)
    assert told == []
    assert (read.site_id, read.site_name, read.tagline) == ("riverside", "Riverside Together", Brand().tagline)


def test_a_fork_without_an_id_of_its_own_is_told_why_it_needs_one():
    assert brand(FORK.replace("site_id: riverside\n", ""))[1] == [
        '1: "site_id" is missing: a site of your own needs its own. The permanent name under which browsers keep '
        "people's answers. A district chooses its own once and never changes it."
    ]


def test_a_misspelt_setting_is_one_problem():
    assert brand(FORK.replace("site_id", "siteid"))[1] == ['1: "siteid" is not known here. Did you mean "site_id"?']


def test_a_fork_that_keeps_our_id_is_told_so():
    assert brand(FORK.replace("riverside", "start-somewhere"))[1] == [
        '1: "site_id" is still ours, "start-somewhere": choose your own.'
    ]


@pytest.mark.parametrize("name", ["site_name", "publisher"])
def test_a_fork_that_keeps_our_name_is_told_so(name):
    ours = getattr(Brand(), name)
    lines = [f"{name}: {ours}" if line.startswith(name) else line for line in FORK.splitlines()]
    number = next(number for number, line in enumerate(lines, 1) if line.startswith(name))
    assert brand("\n".join(lines))[1] == [f'{number}: "{name}" is still ours, "{ours}": choose your own.']


@pytest.mark.parametrize("name", ["site_name", "tagline", "publisher", "rights"])
@pytest.mark.parametrize("marker", ["$district", "$$5", "$Unions"])
def test_a_marker_in_a_name_is_said_to_stay_one(name, marker):
    lines = [line for line in FORK.splitlines() if not line.startswith(name)]
    [told] = brand("\n".join([f"{name}: For {marker} and all", *lines]))[1]
    assert told == f'1: "{name}" holds "{marker}", and readers would see just that: write the words out.'


def test_a_sum_in_a_name_is_no_marker():
    assert brand(FORK + "tagline: Grants of $5,500\n")[1] == []


@pytest.mark.parametrize("path", ["/etc/passwd", "stories.yml", "../logo.svg", "assets/../../a.svg", "https://x.org/a.svg"])
def test_a_logo_must_be_a_picture_of_the_site(path):
    [told] = brand(FORK + f"logo: {path}\n")[1]
    assert told.startswith('4: "logo" must be the path of a picture below docs/ or local/docs/')


@pytest.mark.parametrize("color", ["red", '"#12345"', '"1f4e79"', '"#1f4e7g"'])
def test_a_color_must_be_one(color):
    [told] = brand(FORK + f"light:\n  link: {color}\n")[1]
    assert told.startswith('5: "link" must be a color such as "#1f4e79", in quotes, but it is "')


def test_a_color_without_quotes_is_a_comment_and_so_empty():
    assert brand(FORK + "light:\n  link: #1f4e79\n")[1] == [
        '5: "link" is empty. It must be a color such as "#1f4e79", in quotes.'
    ]


def test_a_color_without_enough_contrast_is_reported_with_the_pair_and_the_ratio():
    assert brand(FORK + 'light:\n  ground: "#ffffff"\n  paper: "#ffffff"\n  link: "#8cc4e0"\n')[1] == [
        '7: "link" (#8cc4e0) on "ground" (#ffffff) has a contrast of 1.8 to 1; text needs 4.5 to 1. '
        "Make one of the two lighter or darker.",
        '7: "link" (#8cc4e0) on "paper" (#ffffff) has a contrast of 1.8 to 1; text needs 4.5 to 1. '
        "Make one of the two lighter or darker.",
    ]


def test_a_ground_without_enough_contrast_is_reported_on_its_own_line():
    told = brand(FORK + 'dark:\n  paper: "#808080"\n')[1]
    assert {line.split(":")[0] for line in told} == {"5"}
    assert told[0] == (
        '5: "act" (#7fcbb3) on "paper" (#808080) has a contrast of 2.0 to 1; text needs 4.5 to 1. '
        "Make one of the two lighter or darker."
    )


def test_a_ratio_just_below_the_limit_is_not_rounded_up_to_it():
    told = brand(FORK + 'light:\n  ground: "#ffffff"\n  paper: "#ffffff"\n  link: "#777777"\n')[1]
    assert told
    assert "has a contrast of 4.4 to 1" in told[0]


def test_a_color_that_is_legible_on_paper_alone_is_reported_on_the_wash_of_its_stage():
    told = brand(FORK + 'light:\n  ground: "#ffffff"\n  paper: "#ffffff"\n  act: "#767676"\n')[1]
    assert told == [
        '7: "act" (#767676) on the wash of act (#f4f4f4) has a contrast of 4.1 to 1; text needs 4.5 to 1. '
        "Make one of the two lighter or darker."
    ]


def test_typographic_quotation_marks_around_a_name_are_refused_and_within_it_are_not():
    _, told = brand(FORK.replace("Riverside Together", "“Riverside”"))
    assert told == ['2: "site_name" has quotation marks that readers would see: "“Riverside”". Leave them out.']
    assert brand(FORK.replace("Riverside Together", "The “Riverside” way"))[1] == []
