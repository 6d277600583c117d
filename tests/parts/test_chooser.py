"""Where to start."""

import re

from ..helpers import CHAPTER, assert_valid, converted, site_of

PAGE = "---\ntitle: Trouble\nsituation: It has gone wrong\ntools: [tool]\n---\n\n# Trouble\n"


def chooser(folder, files):
    html = converted(site_of(folder, files), "[[chooser]]").html
    assert_valid(html)
    return html


def test_the_chooser_leads_from_a_situation_to_a_chapter_and_its_tools(tmp_path):
    chapter = CHAPTER.format(title="Commit", number=1).replace("summary:", "situation: We want to begin\nsummary:")
    html = chooser(tmp_path, {"docs/prepare/commit.md": chapter})
    assert "We want to begin" in html
    assert 'href="prepare/commit.md"' in html
    assert re.search(r'data-participants="team" data-people="a team" data-minutes="30">.*href="worksheet/tool.html"', html)
    assert "At any time" not in html


def test_a_page_that_is_no_chapter_has_its_place_there_too(tmp_path):
    html = chooser(tmp_path, {"docs/trouble.md": PAGE})
    assert re.search(r'<optgroup label="At any time"><option value="trouble">It has gone wrong</option>', html)
    assert '<a href="trouble.md">Trouble</a>' in html
    assert 'href="worksheet/tool.html"' in html


def test_what_can_be_done_in_no_time_is_told_with_it(tmp_path):
    html = chooser(tmp_path, {"docs/trouble.md": f'{PAGE}\n!!! tip "In a hurry"\n    Call [the plan](worksheet:tool).\n'})
    assert '<strong>In a hurry:</strong> Call <a href="worksheet/tool.html">the plan</a>.' in html
