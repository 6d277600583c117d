"""Where to start."""

import re

from ..helpers import CHAPTER, converted, site_of


def test_the_chooser_leads_from_a_situation_to_a_chapter_and_its_tools(tmp_path):
    chapter = CHAPTER.format(title="Commit", number=1).replace("summary:", "situation: We want to begin\nsummary:")
    html = converted(site_of(tmp_path, {"docs/prepare/commit.md": chapter}), "[[chooser]]").html
    assert "We want to begin" in html
    assert 'href="chapter/commit.html"' in html
    assert re.search(r'data-participants="team" data-minutes="30">.*href="worksheet/tool.html"', html)
