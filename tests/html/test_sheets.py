"""From typed worksheets to HTML: names and ids of controls, conditions in words, and HTML as browsers parse it."""

import re

import pytest
from guidebook.html.qr_code import qr_code
from guidebook.kinds import all_kinds
from guidebook.library.examples import example_field, worksheet_of

from ..helpers import ROOT, WORKSHEET, address, assert_valid, loaded, renderer, spoilt

REPEAT = (
    WORKSHEET
    + """\
      - id: goals
        kind: repeat
        label: Goals
        block: Goal
        blank: 2
        fields:
          - id: goal
            label: Goal
          - id: log
            kind: table
            label: Log
            columns:
              - id: day
                label: Day
            blank: 1
"""
)


def sheet_html(worksheet, full_address=""):
    sheet = renderer().sheet(worksheet, address, full_address)
    parts: list[str] = [sheet.render("worksheet/start.html", sheet=sheet, own_page=True, together="")]
    for section in sheet.sections:
        parts.append(sheet.render("worksheet/section_start.html", section=section))
        parts.append(f'<h2 id="{section.dom_id}">{section.heading}</h2>')
        parts.append(sheet.render("worksheet/section.html", section=section, sheet=sheet))
    parts.append(sheet.render("worksheet/end.html", sheet=sheet))
    return "\n".join(str(part) for part in parts)


@pytest.mark.parametrize("kind", all_kinds())
def test_the_example_of_a_kind_is_valid_html(kind):
    worksheet = worksheet_of("example", "Example", (example_field(all_kinds()[kind]),))
    assert_valid(sheet_html(worksheet))


@pytest.mark.parametrize("name", sorted(path.stem for path in (ROOT / "worksheets").glob("*.yml")))
def test_every_worksheet_is_valid_html(site, name):
    assert_valid(sheet_html(site.library.worksheets[name], "https://example.org/x.html"))


def test_every_control_has_a_name_of_its_own_or_shares_it_with_its_group(tmp_path):
    html = sheet_html(loaded(tmp_path, REPEAT))
    controls = re.findall(r"<(?:input|textarea|select)\b(?![^>]* data-print-choice)[^>]*>", html)  # how to print is no answer
    assert controls
    names = [match[1] for control in controls if (match := re.search(r' name="([^"]+)"', control))]
    assert len(names) == len(controls)
    alone = [name for name, control in zip(names, controls, strict=True) if 'type="radio"' not in control]
    assert len(alone) == len(set(alone))


def test_steps_are_numbered_and_other_sections_are_not(tmp_path):
    text = spoilt("title: Second", "title: Second\n    step: yes")
    text = text + "  - {id: third, title: Third, step: yes, fields: [{id: last, label: Last}]}\n"
    headings = [section.heading for section in renderer().sheet(loaded(tmp_path, text), address).sections]
    assert headings == ["First", "Step 1: Second", "Step 2: Third"]


@pytest.mark.parametrize(
    ("when", "words"),
    [
        ("{field: name}", "If “Name” is answered"),
        ("{field: ready, answer: yes}", "If “Ready?” is “Yes”"),
        ("{field: ready, answer: [no, on]}", "If “Ready?” is “No” or “On”"),
    ],
)
def test_a_condition_is_said_in_words(tmp_path, when, words):
    text = spoilt("label: Plan", f"label: Plan\n        when: {when}")
    [*_, second] = renderer().sheet(loaded(tmp_path, text), address).sections
    assert second.fields[0].condition == words
    assert words in sheet_html(loaded(tmp_path, text))


def test_a_condition_names_another_answer_by_its_label(tmp_path):
    text = spoilt("options: [Yes, No, On]", "options: [Yes, No, On]\n        other: Something else")
    text = spoilt("label: Plan", "label: Plan\n        when: {field: ready, answer: other}", text)
    [*_, second] = renderer().sheet(loaded(tmp_path, text), address).sections
    assert second.fields[0].condition == "If “Ready?” is “Something else”"


def test_there_may_be_more_steps_than_anyone_would_write(tmp_path):
    steps = "".join(f"  - {{id: s-{n}, title: T, step: yes, fields: [{{id: f-{n}, label: L {n}}}]}}\n" for n in range(120))
    sections = renderer().sheet(loaded(tmp_path, WORKSHEET + steps), address).sections
    assert sections[-1].heading == "Step 120: T"


def test_the_address_is_a_qr_code_only_where_it_is_known(tmp_path):
    assert qr_code("") == ""
    assert qr_code("https://example.org/").startswith("<svg")
    worksheet = loaded(tmp_path, WORKSHEET)
    assert "<svg" not in sheet_html(worksheet)
    with_address = sheet_html(worksheet, "https://example.org/tool.html")
    assert "<svg" in with_address
    assert "https://example.org/tool.html" in with_address


def test_all_kinds_of_a_worksheet_are_found_at_any_depth(tmp_path):
    expected = {"text", "date", "choice", "note", "long_text", "repeat", "table"}
    worksheet = loaded(tmp_path, REPEAT)
    assert renderer().sheet(worksheet, address).kinds == expected
    assert worksheet.kinds() == expected - {"date"}
