"""A tool that begins builds without a correction, whatever its first questions are, and an editor finds nothing in it."""

import pytest
from guidebook.kinds import all_kinds
from guidebook.library.new_tool import NewTool, id_from, new_tool_file

from ..helpers import load
from ..schemas.editor import told


def begun(**said):
    known = {"title": "Exit Interview", "chapter": "commit", "participants": ["individual"], "filled_in_by": "One person"}
    return new_tool_file(NewTool(**{**known, "minutes": 20, "kinds": ["text"], **said}))


@pytest.mark.parametrize("kind", all_kinds())
def test_it_builds_with_a_first_question_of_any_kind(tmp_path, kind):
    worksheet, lines = load(tmp_path, begun(kinds=[kind]), "exit-interview.yml")
    assert lines == []
    assert worksheet
    assert [field.kind for field in worksheet.fields()] == [kind]
    assert told("worksheet", begun(kinds=[kind])) == []


def test_it_builds_with_questions_of_the_same_kind_and_of_all_kinds(tmp_path):
    assert load(tmp_path, begun(kinds=["text", "text", "text"]))[1] == []
    worksheet, lines = load(tmp_path, begun(kinds=list(all_kinds())))
    assert lines == []
    assert worksheet
    assert worksheet.kinds() >= set(all_kinds())


@pytest.mark.parametrize(
    "title", ["Goals: What Next?", "Yes", "12", "- First", "Cost of $5,500", "“Why?”", "[Draft]", "Año nuevo # 1"]
)
def test_a_title_may_be_any_text(tmp_path, title):
    worksheet, lines = load(tmp_path, begun(title=title))
    assert lines == []
    assert worksheet
    assert worksheet.title == title


def test_each_thing_to_write_has_a_line_of_help_above_it():
    lines = begun().splitlines()
    for number, line in enumerate(lines):
        if line.strip().startswith(("title:", "summary:", "purpose:", "facilitation:", "minutes:", "sections:", "fields:")):
            assert lines[number - 1].strip().startswith("# "), line
    assert "  # text: A few words on one line." in begun().replace("    ", "")


@pytest.mark.parametrize(
    ("title", "id_"),
    [
        ("Exit Interview", "exit-interview"),
        ("What's next?", "whats-next"),
        ("Año nuevo", "ano-nuevo"),
        ("5 Whys", "tool-5-whys"),
        ("日本", "tool"),
    ],
)
def test_an_id_is_made_from_a_title(title, id_):
    assert id_from(title) == id_
