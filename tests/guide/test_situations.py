"""Where people are, and the page that is made for them."""

from __future__ import annotations

from ..helpers import CHAPTER, site_of, site_problems

CHAPTER_ONE = CHAPTER.format(title="Commit", number=1)
SITUATION = "summary: A chapter"
PAGE = """\
---
title: Trouble
situation: It has gone wrong
tools: [tool]
---

# Trouble
"""


def situations(folder, **pages):
    return site_of(folder, {f"docs/{name}.md": text for name, text in pages.items()}).situations


def test_those_of_chapters_come_first_and_then_those_of_other_pages(tmp_path):
    with_situation = CHAPTER_ONE.replace(SITUATION, f"situation: We begin\n{SITUATION}")
    found = situations(tmp_path, **{"aside": PAGE, "prepare/commit": with_situation})
    assert [(each.id, each.words, bool(each.chapter)) for each in found] == [
        ("commit", "We begin", True),
        ("aside", "It has gone wrong", False),
    ]
    assert found[1].tools == ("tool",)


def test_the_first_tip_before_the_first_section_is_for_those_who_have_hardly_any_time(tmp_path):
    tip = '\n!!! tip "If you have a minute"\n    Ask one\n    question.\n\n## More\n\n!!! tip "Later"\n    No.\n'
    [situation] = situations(tmp_path, aside=PAGE + tip)
    assert situation.tip
    assert (situation.tip.title, situation.tip.text) == ("If you have a minute", "Ask one question.")
    [without] = situations(tmp_path, aside=PAGE + '\n## More\n\n!!! tip "Later"\n    No.\n')
    assert without.tip is None
    [shown] = situations(tmp_path, aside=PAGE + f"\n```{tip.partition('##')[0]}```\n")
    assert shown.tip is None


def test_a_page_without_a_situation_is_none_whatever_else_its_front_matter_says(tmp_path):
    assert situations(tmp_path, aside="---\ntitle: Aside\nmood: calm\n---\n") == []


def test_a_tool_that_is_not_there_is_reported_where_it_is_named(tmp_path):
    told = site_problems(tmp_path, {"docs/aside.md": PAGE.replace("[tool]", "[tol]")})
    assert told == ['docs/aside.md:4: there is no worksheet "tol" to link to. Did you mean "tool"?']


def test_a_mistake_in_the_front_matter_of_such_a_page_is_reported(tmp_path):
    told = site_problems(tmp_path, {"docs/aside.md": PAGE.replace("[tool]", "tool").replace("situation", "situaton")})
    assert told == ['docs/aside.md:3: "situaton" is not known here. Did you mean "situation"?']
    told = site_problems(tmp_path, {"docs/aside.md": PAGE.replace("[tool]", "tool")})
    assert told == ['docs/aside.md:4: "tools" must be a list: each entry on its own line, beginning with a hyphen and a space.']
