"""What is no YAML: one plain line each, naming the line to mend, whichever of its two parsers PyYAML has."""

import pytest
import yaml
from guidebook.authoring import yaml_source, yaml_syntax

from ..helpers import WORKSHEET, spoilt, yaml_node

PARSERS = [yaml.BaseLoader, *([yaml.CBaseLoader] if hasattr(yaml, "CBaseLoader") else [])]


@pytest.fixture(params=PARSERS, ids=lambda parser: parser.__name__)
def parser(request, monkeypatch):
    """Both parsers, one after the other: a machine may have only the slower one."""
    monkeypatch.setattr(yaml_source, "Loader", request.param)
    monkeypatch.setattr(yaml_syntax, "Loader", request.param)


def test_the_worksheet_that_is_spoilt_here_is_right_before(parser):
    assert yaml_node(WORKSHEET)[1] == []


QUOTE_OPEN = "a quotation mark is opened here and never closed"
LIST_OPEN = "the list that begins with [ here is not closed with ], or a comma is missing in it"
GROUP_OPEN = "the group that begins with { here is not closed with }, or a comma is missing in it"
LINE_UNFIT = "this line does not fit the line above: check its indentation, and the colon and space in that line"
UNFIT = "the indentation does not fit the lines above, or a quotation mark is missing"
COLON_MANY = "there is one colon too many: put a text that contains a colon in quotes"
COLON_MISSING = "a colon and a space are missing after this name"
TAB = "there is a tab here: indent with plain spaces instead"
CHARACTER = "this character cannot begin a value: put the text in quotes"

MISTAKES = {
    "a tab": ("        label: Name", "\tlabel: Name", 16, TAB),
    "a tab after spaces": ("        label: Name", "      \t label: Name", 16, TAB),
    "a space from a word processor": (
        "        label: Name",
        "\u00a0       label: Name",
        16,
        "there is a space of a special kind here: indent with plain spaces instead",
    ),
    "a double quote that is never closed": ("label: Name", 'label: "Name', 16, QUOTE_OPEN),
    "a single quote that is never closed": ("label: Name", "label: 'Name", 16, QUOTE_OPEN),
    "a quote that another one closes": (
        "label: Name\n      - id: ready",
        "label: 'Name\n      - id: don't",
        16,
        "a quotation mark is opened here and not closed before line 17",
    ),
    "text after a quote": (
        "label: Name",
        'label: "Name" or "role"',
        16,
        "the text goes on after its closing quotation mark: put all of it in quotes",
    ),
    "a bracket that is never closed": ("[Yes, No, On]", "[Yes, No, On", 20, LIST_OPEN),
    "a bracket that is never closed, at the end": ("label: Plan", "label: [Plan", 30, LIST_OPEN),
    "a brace that is never closed": ("[Yes, No, On]", "{a: Yes, b: No", 20, GROUP_OPEN),
    "a brace alone at the end": ("label: Plan", "label: {", 30, "a bracket is opened here and never closed"),
    "a bracket too many": ("[Yes, No, On]", "[Yes, No, On]]", 20, "there is one closing bracket too many"),
    "a line indented too little": ("        label: Name", "     label: Name", 16, UNFIT),
    "a line indented too much": ("        label: Name", "         label: Name", 16, LINE_UNFIT),
    "a list entry indented too much": ("      - id: ready", "       - id: ready", 17, UNFIT),
    "a top name indented": ("summary: A", " summary: A", 3, LINE_UNFIT),
    "an extra colon": ("label: Name", "label: Name: yours", 16, COLON_MANY),
    "no colon": ("label: Name", "label Name", 16, COLON_MISSING),
    "a line of a text indented too little": (
        "label: Name",
        "hint: |\n          A text\n      of two lines.",
        18,
        f"{COLON_MISSING}, or it is part of the text above and must be indented as far",
    ),
    "a list entry indented further than the one above": (
        "sections:",
        "without:\n  - one\n    - two words: three\nsections:",
        13,
        LINE_UNFIT,
    ),
    "no colon in the first line": ("title: Test Tool", "title Test Tool", 2, LINE_UNFIT),
    "no space after the colon": ("label: Name", "label:Name", 16, COLON_MISSING),
    "no space after the hyphen": ("- id: name", "-id: name", 16, LINE_UNFIT),
    "a bullet of a word processor": (
        "  - id: second",
        "  • id: second",
        25,
        "an entry of a list begins with a hyphen and a space, not with •",
    ),
    "a dash of a word processor": (
        "      - id: ready",
        "      – id: ready",
        17,
        "an entry of a list begins with a hyphen and a space, not with –",
    ),
    "three backticks, as a chat shows a file": (
        "title: Test Tool",
        "```yaml\ntitle: Test Tool",
        1,
        "the three backticks are not part of the file: delete this line",
    ),
    "three backticks at the end": (
        "label: Plan",
        "label: Plan\n```",
        31,
        "the three backticks are not part of the file: delete this line",
    ),
    "an at sign": ("label: Name", "label: @union", 16, CHARACTER),
    "a backtick": ("label: Name", "label: `Name`", 16, CHARACTER),
    "a percent sign": ("label: Name", "label: %Name", 16, CHARACTER),
    "a comma": ("label: Name", "label: , Name", 16, CHARACTER),
    "bold text": ("label: Name", "label: **Name**", 16, "a text that begins with & or * must be in quotes"),
    "text on the line of a bar": (
        "label: Name",
        "label: | Name",
        16,
        "after | or > the text must begin on the next line, indented with spaces",
    ),
    "a backslash": (
        "label: Name",
        r'label: "Na\me"',
        16,
        "in double quotes a backslash must be typed twice; or use single quotes",
    ),
    "a list on the line of its name": (
        "label: Name",
        "label: - Name",
        16,
        "a list cannot begin here: put it on a line of its own",
    ),
    "an unknown version of YAML": (
        "title: Test Tool",
        "%YAML 3.0\n---\ntitle: Test Tool",
        1,
        "a line of three dots, or one that begins with %, is not used here",
    ),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_of_syntax_is_named_in_plain_words_with_its_line(mistake, parser):
    old, new, line, words = MISTAKES[mistake]
    assert yaml_node(spoilt(old, new))[1] == [f"file.yml:{line}: the YAML cannot be read: {words}."]


@pytest.mark.parametrize(
    ("typed", "lost"),
    [("Grade #3 and #4", "#3"), ("Años  #3", "#3"), ("two\n          lines #3", "#3")],
)
def test_what_yaml_takes_for_a_note_is_not_lost_without_a_word(typed, lost, parser):
    line = 16 + typed.count("\n")
    said = (
        f'file.yml:{line}: "{lost}" and what follows is not read, as " #" begins a note in YAML: put all of the text in quotes.'
    )
    assert said in yaml_node(spoilt("label: Name", f"label: {typed}"))[1]


@pytest.mark.parametrize("typed", ["Name # a note", '"Grade #3" #4', "C#", "a#b"])
def test_notes_to_other_authors_and_other_number_signs_are_fine(typed, parser):
    assert yaml_node(spoilt("label: Name", f"label: {typed}"))[1] == []


def test_any_other_mistake_gets_a_plain_line_too():
    error = yaml.MarkedYAMLError(problem="something new", problem_mark=yaml.Mark("", 0, 0, 0, "", 0))
    assert yaml_syntax.in_plain_words(error, "a") == (1, yaml_syntax.ANY_OTHER_SYNTAX)
    assert yaml_syntax.in_plain_words(yaml.MarkedYAMLError(), "a") == (0, yaml_syntax.ANY_OTHER_SYNTAX)
