"""How the list of sections is read, and what its author is told."""

from ..helpers import WORKSHEET, load, told


def test_an_empty_list_of_fields_or_sections_is_reported(tmp_path):
    before = WORKSHEET.partition("sections:")[0]
    sections = 'must be a list of sections, each beginning with "- id:", with at least one in it.'
    assert load(tmp_path, before + "sections: []\n")[1] == [f'worksheets/tool.yml:11: "sections" {sections}']
    assert load(tmp_path, before + "sections: soon\n")[1] == [f'worksheets/tool.yml:11: "sections" {sections}']
    assert load(tmp_path, before + "sections:\n  - {id: a, title: A, fields: []}\n")[1] == [
        'worksheets/tool.yml:12: section "A": '
        '"fields" must be a list of fields, each beginning with "- id:", with at least one in it.'
    ]


def test_a_field_or_section_that_is_no_group_is_reported(tmp_path):
    assert told(tmp_path, "      - id: name\n        label: Name\n", "      - name\n") == [
        '15: section "First": a field must be a group of names and values, beginning with "- id:".'
    ]
    assert load(tmp_path, WORKSHEET + "  - third\n")[1] == [
        'worksheets/tool.yml:31: section "without title": '
        'a section must be a group of names and values, beginning with "- id:".'
    ]
