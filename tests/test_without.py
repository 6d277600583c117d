"""Our own guidebook without each of its tools, chapters, pages, figures and entries: everything follows by itself."""

from __future__ import annotations

import pytest
from guidebook.html.removing import NEEDED, group_of
from guidebook.parts import all_parts
from guidebook.site import Site, read_site

from .helpers import ROOT, the_site, write

ROUNDS = 6  # each takes another sixth of everything away


def everything() -> dict[str, list[str]]:
    """All that can be taken away of our own site, by group."""
    site = the_site()
    chapters = [each.src_uri for each in site.chapters.values()]
    found = {group_of(part): list(part.entries.found) for part in site.parts if part.file}
    pages = [uri for uri in site.docs if uri not in (*chapters, *NEEDED)]
    return {"tools": list(site.library.worksheets), "chapters": list(site.chapters), "pages": pages, **found}


def a_share(number: int) -> dict[str, list[str]]:
    """What one of the rounds takes away."""
    return {group: ids[number::ROUNDS] for group, ids in everything().items() if ids[number::ROUNDS]}


def without(folder, gone: dict[str, list[str]]) -> Site:
    """Our own site as an edition has it that goes without some of it."""
    lines = ["without:"]
    for group, ids in gone.items():
        lines += [f"  {group}:", *(f"    - {id_}" for id_ in ids)]
    return edition(folder, "\n".join([*lines, ""]))


def edition(folder, settings: str, language: str = "") -> Site:
    """Our own site as an edition with these settings has it."""
    for name in ("docs", "worksheets", "overrides", "languages", "edition.yml"):
        (folder / name).symlink_to(ROOT / name)
    write(folder, {"local/edition.yml": settings})
    return read_site(folder, folder / "docs", language=language)


def the_example() -> str:
    """What the page for districts shows of it."""
    page = (ROOT / "docs/contribute/brand.md").read_text(encoding="utf-8")
    return page.partition("## What you leave out")[2].partition("```yaml\n")[2].partition("```")[0].replace("$$", "$")


def test_everything_is_taken_away_in_one_of_the_rounds():
    groups = {"tools", "chapters", "pages", *filter(None, (group_of(part()) for part in all_parts().values()))}
    assert set(everything()) == groups
    taken = [(group, id_) for number in range(ROUNDS) for group, ids in a_share(number).items() for id_ in ids]
    assert sorted(taken) == sorted((group, id_) for group, ids in everything().items() for id_ in ids)


@pytest.mark.parametrize("number", range(ROUNDS))
def test_without_any_of_it_nothing_is_wrong_with_the_rest(number, tmp_path):
    gone = a_share(number)
    site = without(tmp_path, gone)
    assert site.problems.lines() == []
    assert not set(gone["tools"]) & {tool.worksheet.id for tool in site.tools}
    assert not set(gone["chapters"]) & {each.chapter for each in site.library.worksheets.values()}
    assert [each.chapter for each in site.chapters.values()] == list(range(1, len(site.chapters) + 1))
    assert len(site.tools) > 20
    assert not set(gone["pages"]) & set(site.docs)
    for part in site.parts:
        assert not set(gone.get(group_of(part), ())) & set(part.entries.found)


def test_a_stage_without_chapters_is_gone(tmp_path):
    act = [each.id for each in the_site().chapters.values() if each.stage == "act"]
    site = without(tmp_path, {"chapters": act})
    assert site.problems.lines() == []
    assert {each.stage for each in site.chapters.values()} == {"prepare", "reflect"}
    assert not [tool for tool in site.tools if tool.chapter.stage == "act"]


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_example_of_the_page_for_districts_does_what_it_says(language, tmp_path):
    site = edition(tmp_path, the_example(), language)
    assert site.problems.lines() == []
    became = {id_: each.became for id_, each in site.library.retired.items()}
    title = site.library.worksheets["guiding-principles"].title
    assert "survey of our" in became["opscan-surveys"]
    assert became["group-norms"] == site.texts("worksheet.retired.instead", tool=f"[{title}](worksheet:guiding-principles)")
    assert became["benefits-snapshot"] == site.texts("worksheet.retired.left_out")
    assert len(site.chapters) == len(the_site().chapters) - 1
    assert site.gone.has("page", "for/parent.md")
