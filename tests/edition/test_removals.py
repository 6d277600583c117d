"""What an edition goes without, over all its layers."""

import pytest

from tests.helpers import WORKSHEET, site_of, site_problems

STATE, OWN = "state/edition.yml", "local/edition.yml"
PUBLISHED = {"worksheets/published-ids.json": '{"tool": {"name": "text", "ready": "choice", "plan": "long_text"}}'}
COSTS = {"docs/costs.md": "# What it costs\n"}


def tools(folder, own="", state="without:\n  tools: [tool]\n", **files):
    """The tools, and those whose page alone is left, of a district over a state."""
    site = site_of(folder, {OWN: f"over: state\n{own}", STATE: state, **files})
    assert site.problems.lines() == []
    return sorted(site.library.worksheets), sorted(site.library.retired)


def test_what_a_layer_takes_away_is_gone_in_those_above(tmp_path):
    assert tools(tmp_path, **PUBLISHED) == ([], ["tool"])


def test_nothing_is_left_of_a_tool_that_was_never_published(tmp_path):
    assert tools(tmp_path) == ([], [])


def test_a_layer_above_brings_it_back_by_name(tmp_path):
    assert tools(tmp_path, "bring_back:\n  tools: [tool]\n", **PUBLISHED) == (["tool"], [])


def test_a_layer_above_brings_it_back_by_a_file_of_its_own(tmp_path):
    assert tools(tmp_path, **PUBLISHED, **{"local/worksheets/tool.yml": WORKSHEET}) == (["tool"], [])


def test_a_layer_above_may_say_it_once_more_with_words_of_its_own(tmp_path):
    files = {OWN: "over: state\nwithout:\n  tools:\n    tool: Ask the $union.\n", STATE: "without:\n  tools: [tool]\n"}
    site = site_of(tmp_path, {**files, **PUBLISHED})
    assert site.library.retired["tool"].became == "Ask the association/union."
    assert site.problems.lines() == []


def test_what_layers_take_away_adds_up(tmp_path):
    other = {"worksheets/other.yml": WORKSHEET.replace("Test Tool", "Other Tool")}
    assert tools(tmp_path, "without:\n  tools: [other]\n", **other) == ([], [])


def test_a_layer_does_not_take_away_and_bring_back_the_same(tmp_path):
    both = "over: state\nwithout:\n  tools: [tool]\nbring_back:\n  tools: [tool]\n"
    [line] = site_problems(tmp_path, {OWN: both, STATE: "without:\n  tools: [tool]\n"})
    assert line == 'local/edition.yml:3: "tool" is under both "without" and "bring_back".'


@pytest.mark.parametrize(
    ("own", "back"),
    [({}, False), ({"bring_back": True}, True), ({"local/docs/costs.md": "# Ours\n"}, True)],
)
def test_a_page_that_a_state_took_away_comes_back_as_a_district_wants(tmp_path, own, back):
    named = "bring_back:\n  pages: [costs.md]\n" if own.pop("bring_back", False) else ""
    files = {OWN: f"over: state\n{named}", STATE: "without:\n  pages: [costs.md]\n", **COSTS, **own}
    site = site_of(tmp_path, {**files, "docs/more.md": "# More\n\n[Costs](costs.md)\n"})
    assert site.problems.lines() == []
    assert ("costs.md" in site.docs) is back
    assert site.gone.has("page", "costs.md") is not back
