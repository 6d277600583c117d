"""What a layer may say under "without" and "bring_back" in its edition.yml."""

import pytest

from tests.helpers import site_of, site_problems

STORY = """\
iowa:
  place: Iowa
  title: It began with a talk
  level: [state]
  topics: [Talks]
  summary: They talked.
  done: They talked, and then they wrote.
  chapters: [commit]
  sources: []
"""
STORY = STORY.replace("  sources: []\n", "  sources: [leana-2011]\n")
WORK = "leana-2011:\n  kind: web\n  authors: [Leana]\n  year: n.d.\n  title: Site\n"
FIGURE = "layout: framework\ntitle: Steps\ndescription: All stages.\nagain: Again.\n"
FILES = {
    "docs/stories.yml": STORY,
    "docs/references.yml": WORK,
    "docs/costs.md": "# What it costs\n",
    "docs/index.md": "# Home\n",
}


def told(tmp_path, text, **files):
    """What the author of a layer with these settings is told, without the name of their file."""
    lines = site_problems(tmp_path, {**FILES, "local/edition.yml": text, **files})
    return [line.removeprefix("local/edition.yml") for line in lines]


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("without: costs.md\n", ':1: "without" must hold groups, such as "tools" or "pages", each with a list of ids; or with'),
        ("without: [costs.md]\n", ':1: "without" must hold groups'),
        ("without:\n", ':1: "without" must hold groups'),
        ("without: {}\n", ':1: "without" must hold groups'),
        ("without:\n  pages: costs.md\n", ':2: "without: pages" must be a list of ids: each on its own line, after a hyphen'),
        ("without:\n  pages:\n", ':2: "without: pages" must be a list of ids'),
        ("without:\n  pages: []\n", ':2: "without: pages" must be a list of ids'),
        ("without:\n  pages: [[costs.md]]\n", ':2: "without: pages" must be text, but it is a list'),
        ("without:\n  pages:\n    - costs.md\n    - costs.md\n", ':4: "costs.md" is here twice (first on line 3).'),
        ("without:\n  tool: [tool]\n", ':2: "tool" is not known under "without". Did you mean "tools"?'),
        ("without:\n  worksheets: [tool]\n", ':2: "worksheets" is not known under "without".'),
        ("without:\n  chapter: [learn]\n", 'Did you mean "chapters"?'),
        ("without:\n  story: [iowa]\n", 'Did you mean "stories"?'),
        ("without:\n  kits: [all]\n", ':2: "kits" is not known under "without". Allowed here: '),
        ("without:\n  tools: [tol]\n", ':2: there is no "tol" among the tools to take away. Did you mean "tool"?'),
        ("without:\n  tools: [Test Tool]\n", 'there is no "Test Tool" among the tools to take away.'),
        ("without:\n  tools: [tool.yml]\n", 'Did you mean "tool"?'),
        ("without:\n  chapters: [lern]\n", ':2: there is no "lern" among the chapters to take away. Did you mean "learn"?'),
        ("without:\n  chapters: [prepare/learn.md]\n", 'there is no "prepare/learn.md" among the chapters to take away.'),
        ("without:\n  pages: [costs]\n", ':2: there is no "costs" among the pages to take away. Did you mean "costs.md"?'),
        ("without:\n  pages: [docs/costs.md]\n", 'Did you mean "costs.md"?'),
        ("without:\n  pages: [cost.html]\n", 'there is no "cost.html" among the pages to take away.'),
        ("without:\n  figures: [hourglas]\n", ':2: there is no "hourglas" among the figures to take away.'),
        ("without:\n  stories: [iova]\n", ':2: there is no "iova" among the stories to take away. Did you mean "iowa"?'),
        ("without:\n  references: [leana]\n", ':2: there is no "leana" among the references to take away.'),
        ("without:\n  lines: [main]\n", ':2: there is no "main" among the lines to take away.'),
        ("without:\n  pages: [index.md]\n", ':2: "index.md" cannot be taken away: it is the first page. A page of your own'),
        (
            "without:\n  pages: [prepare/learn.md]\n",
            ':2: "prepare/learn.md" cannot be taken away: it is a chapter. List it under "chapters", by the name of its file.',
        ),
        (
            "without:\n  pages: [worksheets/tool.md]\n",
            ':2: "worksheets/tool.md" cannot be taken away: it is the page of a tool. List "tool" under "tools".',
        ),
        ("without:\n  chapters: [learn, commit]\n", ":2: no chapter would be left: a guidebook needs one."),
        ("without:\n  pages:\n    costs.md: We say it elsewhere.\n", ':3: "says" is only for tools, whose page stays'),
        ("without:\n  tools:\n    tool:\n", ':3: "without: tools: tool" is empty. It must be text'),
        ("without:\n  tools:\n    tool: [gone]\n", ':3: "without: tools: tool" must be text'),
        ("without:\n  tools:\n    tool: {say: Gone.}\n", ':3: "say" is not known here. Did you mean "says"?'),
        ("without:\n  tools:\n    tool: {instead: other}\n", ':3: there is no "other" among the tools to take its place.'),
        ("without:\n  tools:\n    tool: {instead: tool}\n", ':3: there is no "tool" among the tools to take its place.'),
        (
            "without:\n  pages:\n    costs.md: {instead: cost.md}\n",
            ':3: there is no "cost.md" among the pages to take its place.',
        ),
        ("without:\n  tools:\n    tool: We use $unoin forms.\n", ':3: "$unoin" is not a word of this site.'),
        ("without:\n  tools:\n    tool: See [ours](worksheet:ours).\n", ':3: there is no worksheet "ours" to link to.'),
        (
            "bring_back:\n  tools: [tool]\n",
            ':2: no layer below takes "tool" of the tools away, so there is nothing to bring back.',
        ),
        ("bring_back:\n  tools:\n    tool: Ours again.\n", ':3: "bring_back: tools" must be a list of ids'),
        ("bring_back: [tool]\n", ':1: "bring_back" must hold groups, such as "tools" or "pages", each with a list of ids.'),
        ("withuot:\n  tools: [tool]\n", ':1: "withuot" is not known here. Did you mean "without"?'),
    ],
)
def test_a_mistake_is_told_with_its_line_and_what_is_allowed(tmp_path, written, message):
    lines = told(tmp_path, written, **{"worksheets/published-ids.json": '{"tool": {"name": "text"}}'})
    assert any(message in line for line in lines), lines
    assert len(lines) == 1 or "no chapter would be left" in message, lines


def test_mistakes_in_several_groups_are_all_told(tmp_path):
    lines = told(tmp_path, "without:\n  tools: [tol]\n  chapters:\n    learn it\n  pages: [cost.md]\n  figure: [steps]\n")
    assert [line.split(":")[1] for line in lines] == ["2", "4", "5", "6"]


@pytest.mark.parametrize(
    ("group", "files"),
    [
        ("tools: [ours]", {"local/worksheets/ours.yml": "tool.yml"}),
        ("pages: [costs.md]", {"local/docs/costs.md": "# Costs\n"}),
        ("stories: [iowa]", {"local/docs/stories.yml": STORY}),
        ("figures: [steps]", {"local/docs/figures/steps.yml": FIGURE}),
        ("chapters: [learn]", {"local/docs/prepare/learn.md": "---\ntitle: L\nstage: act\nchapter: 2\nsummary: S.\n---\n"}),
    ],
)
def test_a_layer_does_not_take_away_what_it_brings_itself(tmp_path, group, files):
    tool = site_of(tmp_path).library.worksheets["tool"]
    text = (tmp_path / tool.path).read_text(encoding="utf-8")
    own = {path: text if content == "tool.yml" else content for path, content in files.items()}
    [line] = told(tmp_path, f"without:\n  {group}\n", **own)
    assert line.startswith(f"{next(iter(files))}: ")
    assert line.endswith("is taken away in local/edition.yml:2. Keep only one of the two.")
