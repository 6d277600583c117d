"""The questions at the end of a chapter."""

import re

from ..helpers import WORKSHEET, converted, site_of


def test_the_questions_of_a_chapter_are_those_of_its_sheet(tmp_path):
    sheet = WORKSHEET.replace("chapter: commit", "chapter: commit\ntype: questions")
    html = converted(site_of(tmp_path, {"worksheets/asking.yml": sheet}), "[[questions]]").html
    assert re.findall(r"<li>(.*?)</li>", html) == ["Name", "Ready?", "Plan"]
    assert 'href="worksheet/asking.html"' in html
