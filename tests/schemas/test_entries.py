"""What an editor says of the files that parts of pages are made from: each mistake is one message that names it."""

import pytest
import yaml
from guidebook.layouts import all_layouts

from ..helpers import ROOT, site_problems
from .editor import SCHEMAS, LikeAnEditor, told

FILES = {
    "glossary": "data:\n  term: data\n  definition: What was counted.\n  see: [data]\n",
    "references": "leana-2011:\n  kind: article\n  authors: ['Leana, C.R.']\n  year: 2011\n  title: Trust\n",
    "lines": "first:\n  title: First\n  text: Where it leads.\n  paths: [[tool, tool]]\n",
    "stories": (
        "iowa:\n  place: Iowa\n  title: It went well\n  level: [district]\n  topics: [time]\n  summary: It did.\n"
        "  done: A lot.\n  chapters: [commit]\n  sources: [leana-2011]\n"
    ),
    "figures": "layout: chain\ntitle: Steps\ndescription: One after the other.\nlinks:\n  - label: One\n  - label: Two\n",
}
WRONG = [
    ("glossary", "  term: data", "  trem: data", "'trem' was unexpected"),
    ("glossary", "data:\n", "Data Point:\n", "does not match"),
    ("glossary", "see: [data]", "see: data", "'data' is not of type 'array'"),
    ("glossary", "see: [data]", "see: [My Data]", "'My Data' does not match"),
    ("glossary", "definition: What was counted.", "definition: [What, was]", "is not of type"),
    ("glossary", "see: [data]", "see: []", "[] "),
    ("references", "kind: article", "kind: artikle", "'artikle' is not one of"),
    ("references", "  year: 2011\n", "", "'year' is a required property"),
    ("references", "title: Trust", "title: Trust\n  adress: example.org", "'adress' was unexpected"),
    ("references", "title: Trust", "title: Trust\n  links: ['javascript:alert(1)']", "does not match"),
    ("references", "['Leana, C.R.']", "Leana", "'Leana' is not of type 'array'"),
    ("references", "leana-2011:\n", "2011-leana:\n", "does not match"),
    ("lines", "title: First", "titel: First", "'titel' was unexpected"),
    ("lines", "[[tool, tool]]", "[[tool]]", "['tool'] is too short"),
    ("lines", "[[tool, tool]]", "[tool]", "is not of type 'array'"),
    ("lines", "[[tool, tool]]", "[[tool, The Tool]]", "'The Tool' does not match"),
    ("lines", "  text: Where it leads.\n", "", "'text' is a required property"),
    ("lines", "first:\n", "First Line:\n", "does not match"),
    ("stories", "level: [district]", "level: [county]", "'county' is not one of"),
    ("stories", "level: [district]", "level: district", "'district' is not of type 'array'"),
    ("stories", "summary: It did.", "sumary: It did.", "'sumary' was unexpected"),
    ("stories", "  done: A lot.\n", "", "'done' is a required property"),
    ("stories", "chapters: [commit]", "chapters: [The Case]", "'The Case' does not match"),
    ("stories", "topics: [time]", "topics: []", "[] "),
    ("figures", "layout: chain\n", "", "'layout' is a required property"),
    ("figures", "layout: chain", "layout: chian", "'chian' is not one of"),
    ("figures", "title: Steps", "titel: Steps", "'titel' was unexpected"),
    ("figures", "description: One after the other.\n", "", "'description' is a required property"),
    ("figures", "- label: One", "- label: One\n    look: dotted", "'dotted' is not one of"),
    ("figures", "- label: One", "- lable: One", "'lable' was unexpected"),
    ("figures", "title: Steps", "title: Steps\nstage: plan", "'plan' is not one of"),
    ("figures", "title: Steps", "title: Steps\nboth_ways: sometimes", "'sometimes' is not one of"),
]


def spoilt(name, old, new):
    assert FILES[name].count(old) == 1
    return FILES[name].replace(old, new)


@pytest.mark.parametrize("name", FILES)
def test_what_is_right_is_not_marked(name):
    assert told(name, FILES[name]) == []


@pytest.mark.parametrize(("name", "old", "new", "message"), WRONG)
def test_a_mistake_is_one_message_that_names_it(name, old, new, message):
    """Or two where a misspelt name leaves a needed one out."""
    first, *others = sorted(told(name, spoilt(name, old, new)), key=lambda line: message not in line)
    assert message in first
    assert len(others) <= 1
    assert all("is a required property" in line for line in others)


@pytest.mark.parametrize(("name", "old", "new", "message"), WRONG)
def test_what_an_editor_marks_the_build_refuses_with_its_line(tmp_path, name, old, new, message):
    files = {"glossary": "glossary.yml", "references": "references.yml", "lines": "lines.yml", "stories": "stories.yml"}
    path = f"docs/{files.get(name, 'figures/steps.yml')}"
    some = {f"docs/{file}": FILES[each] for each, file in files.items()} | {path: spoilt(name, old, new)}
    assert [line for line in site_problems(tmp_path, some) if line.startswith(f"{path}:")]


@pytest.mark.parametrize("schema", [each for each in SCHEMAS if each.files[0].startswith("docs/")], ids=lambda each: each.name)
def test_all_of_ours_fit(schema):
    paths = sorted(ROOT.glob(schema.files[0]))
    assert paths
    assert {path.name: lines for path in paths if (lines := told(schema.name, path.read_text(encoding="utf-8")))} == {}


@pytest.mark.parametrize("layout", all_layouts())
def test_a_misspelt_name_in_a_figure_of_any_layout_is_one_message(layout):
    path = next(path for path in sorted((ROOT / "docs/figures").glob("*.yml")) if f"layout: {layout}\n" in path.read_text())
    figure = yaml.load(path.read_text(encoding="utf-8"), Loader=LikeAnEditor)
    [line] = told("figures", yaml.safe_dump({**figure, "sorce": "A book."}))
    assert "'sorce' was unexpected" in line
