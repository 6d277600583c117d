"""Pages that no menu names: where they go, and what their authors are told."""

from __future__ import annotations

import pytest

from .site import AS_IT_IS, menu, page, read


def test_a_page_that_says_nothing_stands_where_there_is_room_for_others(tmp_path):
    found = menu(tmp_path, **{"local/docs/notices.md": page()})
    assert found[3] == {"About": ["privacy.md", "notices.md", "about.md"]}


def test_a_page_stands_beside_those_of_its_folder(tmp_path):
    found = menu(tmp_path, **{"local/docs/for/nurse.md": page()})
    assert found[2]["Background"][1] == {"Where you sit": ["for/parent.md", "for/principal.md", "for/nurse.md"]}


@pytest.mark.parametrize("group", ["Background", "frame.nav.background"])
def test_a_page_names_its_group_as_readers_see_it_or_by_its_key(tmp_path, group):
    found = menu(tmp_path, **{"local/docs/notices.md": page(menu=group)})
    assert found[2]["Background"][-1] == "notices.md"


def test_pages_make_a_group_by_naming_it(tmp_path):
    found = menu(tmp_path, **{f"local/docs/{name}.md": page(menu="Our $district") for name in ("a", "b")})
    assert found == [*AS_IT_IS[:3], {"Our district": ["a.md", "b.md"]}, AS_IT_IS[3]]


def test_a_page_stands_right_after_another_also_after_one_that_does_so_itself(tmp_path):
    found = menu(
        tmp_path, **{"local/docs/a.md": page(menu="after b.md"), "local/docs/b.md": page(menu="after prepare/commit.md")}
    )
    assert found[1] == {"Prepare": ["prepare/commit.md", "b.md", "a.md", "prepare/learn.md"]}


def test_a_page_that_wants_so_is_in_no_menu(tmp_path):
    assert menu(tmp_path, **{"local/docs/notices.md": page(menu="no")}) == AS_IT_IS


def test_a_page_in_place_of_ours_keeps_its_place_or_says_another(tmp_path):
    assert menu(tmp_path, **{"local/docs/privacy.md": page()}) == AS_IT_IS
    found = menu(tmp_path, **{"local/docs/privacy.md": page(menu="Background")})
    assert (found[2]["Background"][-1], found[3]) == ("privacy.md", {"About": ["about.md"]})


def test_a_chapter_stands_with_those_of_its_stage_wherever_its_file_is(tmp_path):
    chapter = "---\ntitle: Go on\nstage: prepare\nchapter: 3\nsummary: More.\n---\n\n# Go on\n"
    found = menu(tmp_path, **{"local/docs/go-on.md": chapter})
    assert found[1] == {"Prepare": ["prepare/commit.md", "prepare/learn.md", "go-on.md"]}


def test_a_page_without_a_place_is_named_with_its_file(tmp_path):
    site = read(tmp_path, "menu:\n  - index.md\nnot_in_menu: [prepare/]\n", **{"local/docs/notices.md": page()})
    assert 'local/docs/notices.md:1: this page is in no menu. If that is what you want, put "menu: no"' in " ".join(
        site.warnings()
    )


PAGE_MISTAKES = [
    (page(menu="Abuot"), "docs/notices.md:2: ", 'there is no group "Abuot" in the menu. Did you mean "About"?'),
    (
        page(menu="after evidense.md"),
        "docs/notices.md:2: ",
        'there is no page "evidense.md", so this page cannot come after it',
    ),
    (page(menu="after evidense.md"), "docs/notices.md:2: ", 'Did you mean "evidence.md"?'),
    (page(menu="after contribute/style.md"), "docs/notices.md:2: ", '"contribute/style.md" is in no menu'),
    (page(menu="after notices.md"), "docs/notices.md:2: ", '"notices.md" is in no menu'),
    (page(menus="About"), "docs/notices.md:2: ", '"menus" is not known here. Did you mean "menu"?'),
    (page(menu="$unoin"), "docs/notices.md:2: ", '"$unoin" is not a word of this site'),
]


@pytest.mark.parametrize(("written", "where", "said"), PAGE_MISTAKES)
def test_a_mistake_in_what_a_page_says_of_its_place_is_explained(tmp_path, written, where, said):
    [told] = read(tmp_path, **{"local/docs/notices.md": written}).problems.lines()
    assert told.startswith(f"local/{where}")
    assert said in told


def test_a_page_whose_place_is_said_twice_is_told_of_both(tmp_path):
    site = read(tmp_path, "menu:\n  - ...\n  - notices.md\n", **{"local/docs/notices.md": page(menu="About")})
    assert site.problems.lines() == [
        'local/docs/notices.md:2: "menu" says where this page belongs, and so does local/edition.yml:3. Leave one of them out.'
    ]
