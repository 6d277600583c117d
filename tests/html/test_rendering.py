"""From typed worksheets to HTML: names and ids of controls, conditions in words, and HTML as browsers parse it."""

import dataclasses
import re

import html5lib
import pytest
from guidebook.authoring.options import options_of
from guidebook.guide.chapters import Chapter
from guidebook.html.rendering import FieldView, Renderer, SheetView, qr_code, used_kinds
from guidebook.html.rich_text import RichText
from guidebook.kinds import all_kinds
from guidebook.parts.reference import example_field, worksheet_of
from jinja2 import UndefinedError

from ..helpers import ROOT, WORKSHEET, address, loaded, renderer, spoilt, write

COMMIT = Chapter(title="Commit", stage="prepare", chapter=1, summary="", id="commit", src_uri="prepare/commit.md")

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
    parts: list[str] = [sheet.render("worksheet/start.html", sheet=sheet, own_page=True)]
    for section in sheet.sections:
        parts.append(sheet.render("worksheet/section_start.html", section=section))
        parts.append(f'<h2 id="{section.dom_id}">{section.heading}</h2>')
        parts.append(sheet.render("worksheet/section.html", section=section, sheet=sheet))
    parts.append(sheet.render("worksheet/end.html", sheet=sheet))
    return "\n".join(str(part) for part in parts)


TEMPLATE = re.compile(r"<template[^>]*>((?!<template).)*?</template>", re.DOTALL)


def assert_valid(html):
    while TEMPLATE.search(html):  # html5lib knows no templates; what is in them stands in the first blank row, too
        html = TEMPLATE.sub("", html)
    parser = html5lib.HTMLParser(strict=True)
    parser.parse(f'<!doctype html><html lang="en"><head><title>x</title></head><body>{html}</body></html>')
    ids = re.findall(r'\sid="([^"]+)"', html)
    assert len(ids) == len(set(ids)), sorted({id_ for id_ in ids if ids.count(id_) > 1})
    for attribute in ("for", "aria-labelledby", "aria-describedby", "aria-controls"):
        for value in re.findall(rf'\s{attribute}="([^"]*)"', html):
            assert set(value.split()) <= set(ids), f"{attribute}={value} names nothing on the page"


@pytest.mark.parametrize("kind", all_kinds())
def test_the_example_of_a_kind_is_valid_html(kind):
    worksheet = worksheet_of("example", "Example", (example_field(all_kinds()[kind]),))
    assert_valid(sheet_html(worksheet))


@pytest.mark.parametrize("name", sorted(path.stem for path in (ROOT / "worksheets").glob("*.yml")))
def test_every_worksheet_is_valid_html(site, name):
    assert_valid(sheet_html(site.library.worksheets[name], "https://example.org/x.html"))


def test_every_control_has_a_name_of_its_own_or_shares_it_with_its_group(tmp_path):
    html = sheet_html(loaded(tmp_path, REPEAT))
    controls = re.findall(r"<(?:input|textarea|select)\b[^>]*>", html)
    assert controls
    names = [match[1] for control in controls if (match := re.search(r' name="([^"]+)"', control))]
    assert len(names) == len(controls)
    alone = [name for name, control in zip(names, controls, strict=True) if 'type="radio"' not in control]
    assert len(alone) == len(set(alone))


def test_a_control_in_rows_is_named_by_all_the_rows_that_it_stands_in(tmp_path):
    html = sheet_html(loaded(tmp_path, REPEAT))
    for name in ("goals.b1.goal", "goals.b2.goal", "goals.b2.log.b1.day", "goals.@goals@.log.@log@.day"):
        assert f'name="answer-{name}"' in html


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


def test_every_word_of_an_author_is_escaped(tmp_path):
    text = spoilt("label: Name", "label: <b>\"Name\" & 'role'</b>")
    html = sheet_html(loaded(tmp_path, text))
    assert "<b>" not in html
    assert "&lt;b&gt;&#34;Name&#34; &amp; &#39;role&#39;&lt;/b&gt;" in html


def test_a_template_of_an_earlier_folder_stands_in_for_ours(tmp_path):
    write(tmp_path, {"kinds/text/text.html": "ours: {{ field.label }}"})
    sheet = Renderer([tmp_path, ROOT / "overrides"], {}).sheet(loaded(tmp_path, WORKSHEET), address)
    assert sheet.sections[0].fields[0].html == "ours: Name"


def test_a_template_that_asks_for_what_there_is_not_fails_loudly(tmp_path):
    write(tmp_path, {"kinds/text/text.html": "{{ field.lable }}"})
    sheet = Renderer([tmp_path, ROOT / "overrides"], {}).sheet(loaded(tmp_path, WORKSHEET), address)
    with pytest.raises(UndefinedError, match="lable"):
        _ = sheet.sections[0].fields[0].html


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
    assert used_kinds(loaded(tmp_path, REPEAT)) == expected


def test_a_tools_card_says_what_the_gallery_filters_by(tmp_path):
    html = Renderer([ROOT / "overrides"], {"commit": COMMIT}).cards([loaded(tmp_path, WORKSHEET)], address)
    for attribute in ('data-stage="prepare"', 'data-chapter="commit"', 'data-participants="team"', 'data-minutes="30"'):
        assert attribute in html
    assert 'href="worksheet/tool.html"' in html
    assert_valid(html)


def test_a_chapter_s_tools_come_before_its_other_sheets(tmp_path):
    some = [("Sheet 4", "questions", 1), ("Sheet 3", "handout", 1), ("Sheet 2", "tool", 2), ("Sheet 1", "tool", 1)]
    tool = loaded(tmp_path, WORKSHEET)
    worksheets = [dataclasses.replace(tool, title=title, type=type_, order=order) for title, type_, order in some]
    html = Renderer([ROOT / "overrides"], {"commit": COMMIT}).cards(worksheets, address)
    assert re.findall(r"Sheet \d", html) == ["Sheet 1", "Sheet 2", "Sheet 3", "Sheet 4"]


def test_a_chapter_without_tools_says_so():
    assert "still being prepared" in renderer().cards([], address)


def test_the_gallery_is_valid_html(tmp_path):
    gallery = Renderer([ROOT / "overrides"], {"commit": COMMIT}).gallery([loaded(tmp_path, WORKSHEET)], address)
    assert_valid(gallery)


@pytest.mark.parametrize("kind", all_kinds())
def test_a_template_sees_every_option_of_a_field(kind, tmp_path):
    field = example_field(all_kinds()[kind])
    view = FieldView(field, SheetView(worksheet_of("example", "Example", (field,)), renderer(), RichText(address), "", 2))
    hidden = [each for each in options_of(type(field)) if each in vars(FieldView) or each in vars(view)]
    assert hidden == []
