"""What a worksheet is read into, and what its author is told of mistakes in it."""

import pytest

from ..helpers import WORKSHEET, load, loaded, spoilt, told

AN_ID = "an id: small letters, digits and single hyphens, beginning with a letter"


def test_a_worksheet_is_read_as_it_is_written(tmp_path):
    worksheet = loaded(tmp_path, WORKSHEET)
    assert worksheet.title == "Test Tool"
    assert worksheet.facilitation.minutes == 30
    assert [section.id for section in worksheet.sections] == ["first", "second"]
    assert [(field.id, field.kind) for field in worksheet.fields()] == [
        ("name", "text"),
        ("ready", "choice"),
        ("hello", "note"),
        ("plan", "long_text"),
    ]


def test_words_such_as_yes_and_no_are_options_like_others(tmp_path):
    ready = next(field for field in loaded(tmp_path, WORKSHEET).fields() if field.id == "ready")
    assert ready.answer_ids() == ("yes", "no", "on")


def test_an_unknown_key_names_the_nearest(tmp_path):
    assert told(tmp_path, "label: Name", "label: Name\n        hnit: Yours") == [
        '17: section "First", field "Name" (text): "hnit" is not known here. Did you mean "hint"?'
    ]
    assert told(tmp_path, "title: First", "title: First\n    orientaton: landscape") == [
        '14: section "First": "orientaton" is not known here. Did you mean "orientation"?'
    ]
    assert told(tmp_path, "summary: A", "sumary: A") == ['3: "sumary" is not known here. Did you mean "summary"?']
    assert told(tmp_path, "minutes: 30", "minuets: 30") == ['10: "minuets" is not known here. Did you mean "minutes"?']


def test_text_of_the_wrong_type_is_reported(tmp_path):
    needs = "a text that begins with [ or a hyphen needs quotes"
    assert told(tmp_path, "title: Test Tool", "title: [Test, Tool]") == [f'1: "title" must be text, but it is a list; {needs}.']
    assert told(tmp_path, "label: Name", "label: [Name]") == [
        f'16: section "First", field "name" (text): "label" must be text, but it is a list; {needs}.'
    ]


def test_an_empty_text_is_reported(tmp_path):
    assert told(tmp_path, "label: Name", "label:") == [
        '16: section "First", field "name" (text): "label" is empty. It must be text.'
    ]


def test_an_empty_list_is_reported(tmp_path):
    assert told(tmp_path, "[Yes, No, On]", "[]") == [
        '20: section "First", field "Ready?" (choice): "options" is empty. '
        'It must be a list of words, or ids with their labels, such as "yes: Yes, we do".'
    ]
    assert told(tmp_path, "participants: [team]", "participants: []") == [
        '7: "participants" is an empty list. Give it at least one entry, or leave it out.'
    ]


def test_a_missing_part_is_reported(tmp_path):
    assert told(tmp_path, "summary: A tool to test with.\n", "") == ['1: "summary" is missing. It must be text.']
    assert told(tmp_path, "  minutes: 30\n", "") == ['7: "minutes" is missing. It must be a whole number from 1 to 600.']


def test_an_id_must_be_one(tmp_path):
    assert told(tmp_path, "id: name", "id: My Name") == [
        f'15: section "First", field "Name" (text): "id" must be {AN_ID}, but it is "My Name".'
    ]


def test_mistakes_of_all_parts_are_reported_in_one_run(tmp_path):
    text = spoilt("minutes: 30", "minutes: soon")
    text = spoilt("label: Name", "lable: Name", text)
    text = spoilt("kind: long_text", "kind: longtext", text)
    text = spoilt("title: Second", "title: Second\n    step: maybe", text)
    assert [line.split(": ")[0].rpartition(":")[2] for line in load(tmp_path, text)[1]] == ["10", "16", "27", "30"]


def test_long_titles_are_cut_where_a_message_names_them(tmp_path):
    [line] = told(tmp_path, "label: Name", f"label: {'x' * 3000}\n        hnit: a")
    assert line == f'17: section "First", field "{"x" * 59}…" (text): "hnit" is not known here. Did you mean "hint"?'


@pytest.mark.parametrize("word", ["Yes", "No", "On", "null", "12", "1e3", "2024-01-01", "~", "0x10", ".5", "True"])
def test_any_word_in_a_list_stays_text(tmp_path, word):
    text = spoilt("options: [Yes, No, On]", f"options: [{word}, Other]")
    ready = next(field for field in loaded(tmp_path, text).fields() if field.id == "ready")
    assert ready.options[0].label == word  # type: ignore[attr-defined]
    text = spoilt("group_size: 4 to 8", f"group_size: 4 to 8\n  materials: [{word}]")
    assert loaded(tmp_path, text).facilitation.materials == (word,)


def test_a_worksheet_knows_every_orientation_of_its_paper(tmp_path):
    assert loaded(tmp_path, WORKSHEET).orientations() == ["portrait"]
    text = spoilt("title: Second", "title: Second\n    orientation: landscape")
    assert loaded(tmp_path, text).orientations() == ["portrait", "landscape"]


def test_every_permanent_id_is_published_with_what_it_names(tmp_path):
    text = (
        WORKSHEET
        + """\
      - id: log
        kind: table
        label: Log
        columns:
          - id: day
            kind: date
            label: Day
          - id: who
            kind: checklist
            label: Who
            items: [We, They]
        blank: 1
      - id: issues
        kind: checklist
        label: Issues
        groups:
          - id: people
            label: People
            items: {safety: Safety}
      - id: goals
        kind: repeat
        label: Goals
        block: Goal
        fields:
          - id: goal
            label: Goal
"""
    )
    assert loaded(tmp_path, text).published() == {
        "sections/first": "section",
        "sections/second": "section",
        "name": "text",
        "ready": "choice",
        "ready/options/yes": "item",
        "ready/options/no": "item",
        "ready/options/on": "item",
        "hello": "note",
        "plan": "long_text",
        "log": "table",
        "log/columns/day": "date",
        "log/columns/who": "checklist",
        "log/columns/who/items/we": "item",
        "log/columns/who/items/they": "item",
        "issues": "checklist",
        "issues/groups/people": "group",
        "issues/items/safety": "item",
        "goals": "repeat",
        "goals/fields/goal": "text",
    }
