"""What a district changes in parts of ours, as the page for districts shows it, built as it stands there."""

from __future__ import annotations

import re

import pytest

from .project import ROOT, add, build, copy_project

GUIDE = (ROOT / "docs/contribute/brand.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```yaml\n# (local/changes/\S+)\n(.*?)```", GUIDE, re.DOTALL)
BRAND = "site_id: riverside\nsite_name: Riverside Together\npublisher: Riverside schools\n"


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    project = copy_project(tmp_path_factory.mktemp("changes") / "project")
    add(project, "local/brand.yml", BRAND)
    for path, text in EXAMPLES:
        add(project, path, text.replace("$$", "$"))
    done = build(project)
    assert done.returncode == 0, done.stderr

    def page(path):
        return (project / "site" / path).read_text(encoding="utf-8")

    return page


def test_a_tool_a_page_and_an_entry_are_changed_on_the_page_for_districts():
    paths = [path for path, _ in EXAMPLES]
    assert [path.removeprefix("local/changes/").split("/")[0] for path in paths] == ["worksheets", "docs", "docs"]


def test_a_tool_has_what_was_changed_and_all_else(site):
    tool = site("worksheets/monitoring-plan.html")
    fields = re.findall(r'<div class="ws-field[^>]*data-field="([\w-]+)"', tool)
    assert [each for each in dict.fromkeys(fields) if each in ("status", "monitors", "cost")] == ["status", "monitors", "cost"]
    assert "The building representative keeps this list." in tool
    assert re.search(r"<option[^>]*>Delayed</option>\s*<option[^>]*>Stopped</option>\s*<option[^>]*>Done</option>", tool)
    assert "50 minutes" in tool


def test_answers_to_what_is_hidden_are_kept_with_what_became_of_it(site):
    tool = site("worksheets/monitoring-plan.html")
    assert 'data-retired="milestones/columns/frequency"' in tool
    assert "How often will we look?" not in tool


def test_a_page_has_what_was_changed_and_all_else(site):
    chapter = site("act/implement-collaboration.html")
    assert 'id="set-it-up-once"' in chapter
    assert "Set it up each fall" in chapter
    assert "The data office sets up" in chapter
    assert chapter.index('id="keep-people-informed"') < chapter.index('id="in-our-district"')
    assert 'id="expect-rough-stretches"' not in chapter
    assert 'id="roles-that-carry-the-work"' in chapter
    assert "Our plan stands, and the association/union and the schools begin." in site("index.html")


def test_a_term_is_explained_in_the_words_of_the_district(site):
    assert "Where our schools stood in the fall, before we began." in site("glossary.html")
