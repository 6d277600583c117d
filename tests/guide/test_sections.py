"""The way from a tool back to the section of its chapter."""

import pytest
from guidebook.guide.sections import ChapterSection, tool_sections

from ..helpers import CHAPTER, site_of

TEXT = """
## First talks

Use [it](chapter:commit).

### What $unions do

Use [it](worksheet:tool).

## Later

[it](worksheet:tool)
"""


def sections_of(site):
    belongs = {each.id: each.chapter for each in site.library.worksheets.values()}
    return tool_sections(site.chapters.values(), site.docs, belongs)


def test_a_tool_belongs_to_the_section_that_first_links_to_it(tmp_path):
    small = site_of(tmp_path, {"docs/prepare/commit.md": CHAPTER.format(title="Commit", number=1) + TEXT})
    assert sections_of(small) == {"tool": ChapterSection("What associations/unions do", "what-associationsunions-do")}


def test_a_heading_may_have_an_id_of_its_own(tmp_path):
    text = CHAPTER.format(title="Commit", number=1) + "\n## First talks { #talks }\n\nUse [it](worksheet:tool).\n"
    small = site_of(tmp_path, {"docs/prepare/commit.md": text})
    assert sections_of(small) == {"tool": ChapterSection("First talks", "talks")}


@pytest.mark.parametrize(
    ("typed", "section"),
    [
        ("## The **plan** _of_ `all` [teams](about.md)", ChapterSection("The plan of all teams", "the-plan-of-all-teams")),
        ("## First talks {: .wide #talks } ", ChapterSection("First talks", "talks")),
        ("##First talks ##", ChapterSection("First talks", "first-talks")),
        ("## Again\n\n## Again", ChapterSection("Again", "again_1")),
        ("## Use [it](worksheet:tool)", ChapterSection("Use it", "use-it")),
    ],
)
def test_a_tool_shows_a_heading_as_its_chapter_does_and_leads_there(tmp_path, typed, section):
    text = f"{CHAPTER.format(title='Commit', number=1)}\n{typed}\n\nUse [it](worksheet:tool).\n"
    small = site_of(tmp_path, {"docs/prepare/commit.md": text})
    assert sections_of(small) == {"tool": section}


def test_a_link_from_another_chapter_does_not_count(tmp_path):
    small = site_of(tmp_path, {"docs/prepare/learn.md": CHAPTER.format(title="Learn", number=2) + TEXT})
    assert sections_of(small) == {}


@pytest.mark.parametrize("fence", ["```", "~~~~"])
def test_a_heading_that_is_only_shown_begins_no_section(tmp_path, fence):
    text = f"\n## First talks\n\n{fence} md\n## How a heading is typed\n{fence}\n\nUse [it](worksheet:tool).\n"
    small = site_of(tmp_path, {"docs/prepare/commit.md": CHAPTER.format(title="Commit", number=1) + text})
    assert sections_of(small) == {"tool": ChapterSection("First talks", "first-talks")}
