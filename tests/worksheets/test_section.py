"""One section of a worksheet by itself."""

from ..helpers import WORKSHEET, load, loaded, spoilt


def test_a_section_has_time_for_what_stands_in_it(tmp_path):
    agenda = """      - id: meeting
        kind: agenda
        label: Our meeting
        parts:
          - {id: back, label: Back, minutes: 25, prompts: [Done]}
"""
    text = spoilt("title: First\n    fields:\n", f"title: First\n    minutes: 20\n    fields:\n{agenda}", WORKSHEET)
    told = 'worksheets/tool.yml:14: section "First": "minutes" is 20, but the fields in it take 25.'
    assert told in load(tmp_path, text)[1]


def test_a_section_of_nothing_but_examples_is_one(tmp_path):
    first = loaded(tmp_path, WORKSHEET).sections[0]
    assert not first.is_example
    example = spoilt(
        "kind: long_text\n        label: Plan",
        "kind: note\n        label: Plan\n        style: example\n        text: So.",
        WORKSHEET,
    )
    assert loaded(tmp_path, example).sections[1].is_example
