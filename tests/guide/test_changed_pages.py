"""A part of one of our pages that a layer changes: settings, and sections by their places on the page."""

import pytest
import yaml

from ..helpers import ROOT, site_of, site_problems
from ..riverside import BRAND

OURS = "If it was there before, ours has changed."
CHANGE = "local/changes/docs/prepare/commit.yml"
PAGE = """\
---
title: Commit
stage: prepare
chapter: 1
summary: A chapter to test with.
hide: [toc]
---

# Commit

What it is about.

## Who is there

The $union, see [the tool](worksheet:tool).

### In a *small* district

One from each side.

```
# no heading
```

## What you need { #needs }

Time.

## Who is there

Again.
"""


def files(change, **more):
    return {"docs/prepare/commit.md": PAGE, "local/brand.yml": BRAND, CHANGE: change, **more}


def page(folder, change, **more):
    """The page after a change in `local/`, which must be without a mistake."""
    site = site_of(folder, files(change, **more))
    assert site.problems.lines() == []
    return site.docs["prepare/commit.md"]


def told(folder, change, **more):
    """What the author of a change is told."""
    return [line.removeprefix(CHANGE) for line in site_problems(folder, files(change, **more))]


def blocks(source):
    """The paragraphs of a page."""
    return [block.strip() for block in source.text.split("\n\n") if block.strip()]


def of(section, **texts):
    """A change of one section."""
    return yaml.safe_dump({"sections": {section: texts}}, sort_keys=False, allow_unicode=True, default_style="|")


AFTER_TITLE = blocks(type("Ours", (), {"text": PAGE[PAGE.index("# Commit") :]}))


def test_settings_are_changed_and_left_out_and_the_text_stays(tmp_path):
    source = page(tmp_path, 'summary: "Ours: a start with the $union"\nsearch: {boost: 0.3}\nwithout: [hide]\n')
    assert source.meta["summary"] == "Ours: a start with the association/union"
    assert source.meta["search"] == {"boost": 0.3}
    assert "hide" not in source.meta
    assert source.meta["title"] == "Commit"
    assert blocks(source)[4:] == AFTER_TITLE[4:]


def test_what_a_chapter_says_of_itself_is_changed(tmp_path):
    site = site_of(tmp_path, files("title: Begin\nsituation: We are new.\n"))
    assert site.problems.lines() == []
    assert site.chapters["commit"].title == "Begin"
    assert [each.words for each in site.situations] == ["We are new."]


def test_the_text_of_a_section_is_replaced_with_all_sections_in_it(tmp_path):
    text = blocks(page(tmp_path, of("who-is-there", replace="Everyone of the $union.\n\n[[tools]]")))
    assert text[:6] == [*AFTER_TITLE[:3], "Everyone of the association/union.", "[[tools]]", "## What you need { #needs }"]


def test_a_section_has_other_words_for_its_heading_and_keeps_its_place(tmp_path):
    assert "## Who sits at the table { #who-is-there }" in blocks(
        page(tmp_path, of("Who is there", heading="Who sits at the table"))
    )


def test_something_stands_before_and_after_a_section(tmp_path):
    text = blocks(page(tmp_path, of("needs", add_before="## Ours\n\nBefore.", add_after="After.")))
    at = text.index("## Ours")
    assert text[at : at + 5] == ["## Ours", "Before.", "## What you need { #needs }", "Time.", "After."]


def test_a_section_is_left_out_with_all_sections_in_it(tmp_path):
    text = blocks(page(tmp_path, "sections: {who-is-there: {without: yes}}"))
    assert text == [*AFTER_TITLE[:2], "## What you need { #needs }", "Time.", "## Who is there", "Again."]


def test_the_beginning_of_a_page_is_the_section_of_its_title(tmp_path):
    text = blocks(page(tmp_path, of("commit", replace="Our words.", heading="Begin")))
    assert text[:3] == ["# Begin { #commit }", "Our words.", "## Who is there"]


def test_a_heading_in_code_is_none_and_two_of_the_same_words_have_places_of_their_own(tmp_path):
    text = blocks(page(tmp_path, of("who-is-there_1", replace="The second.")))
    assert text[-2:] == ["## Who is there", "The second."]
    [line] = told(tmp_path / "none", of("no-heading", replace="x"))
    assert "there is no section" in line


def test_a_district_changes_what_a_state_added(tmp_path):
    state = {
        "local/edition.yml": "over: states/utah\n",
        "states/utah/changes/docs/prepare/commit.yml": of("needs", add_after="## In Utah\n\nSnow.") + "title: In Utah\n",
    }
    source = page(tmp_path, of("in-utah", replace="No snow."), **state)
    assert blocks(source)[-4:] == ["## In Utah", "No snow.", "## Who is there", "Again."]
    assert source.meta["title"] == "In Utah"


def test_links_and_markers_of_a_part_that_is_gone_are_not_looked_at(tmp_path):
    ours = PAGE.replace("Time.", "[Gone](worksheet:gone) $unoin")
    page(tmp_path, of("needs", replace="See [ours](worksheet:tool)."), **{"docs/prepare/commit.md": ours})


BAD = yaml.safe_load((ROOT / "tests/guide/spoilt_changes.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("bad", BAD, ids=lambda bad: bad["change"])
def test_a_mistake_in_a_change_is_told_on_its_line(tmp_path, bad):
    assert told(tmp_path, bad["change"]) == [line.format(ours=OURS) for line in bad["told"]]


def test_a_mistake_in_ours_below_a_change_keeps_its_line(tmp_path):
    ours = PAGE.replace("Again.", "[Gone](worksheet:gone)\n\n[[tols]]\n\n[x](nowhere.md)")
    lines = told(tmp_path, of("needs", replace="One.\n\nTwo.\n\nThree."), **{"docs/prepare/commit.md": ours})
    assert [line.partition(": ")[0] for line in lines] == [f"docs/prepare/commit.md:{number}" for number in (31, 33, 35)]


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("local/changes/docs/prepare/comit.yml", 'there is no page of this name to change. Did you mean "prepare/commit.md"?'),
        ("local/changes/docs/prepare/commit.md", 'changes are written in YAML. Name it "commit.yml"'),
        ("local/changes/docs/prepare/learn.yaml", 'changes are written in YAML. Name it "learn.yml"'),
        ("local/changes/overrides/main.html", 'Changes belong in "docs/" or "worksheets/" there'),
        ("local/changes/brand.yml", 'Changes belong in "docs/" or "worksheets/" there'),
        ("local/changes/worksheets/act/tool.yml", "put it in changes/worksheets/ itself"),
    ],
)
def test_a_file_that_changes_nothing_is_named(tmp_path, path, said):
    [line] = told(tmp_path, "title: A\n", **{path: "title: B\n"})
    assert line.startswith(f"{path}: ")
    assert said in line


def test_a_page_that_one_layer_replaces_and_changes_is_told(tmp_path):
    [line] = told(tmp_path, "title: A\n", **{"local/docs/prepare/commit.md": PAGE})
    assert line == ": local/docs/prepare/commit.md takes the place of ours as a whole: change it there, and delete this."
