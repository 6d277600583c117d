"""An agenda: how long it takes, and the ids of its roles, parts and prompts."""

from guidebook.kinds.agenda import Agenda

from tests.helpers import record

AGENDA = """\
id: it
label: It
roles: {scribe: Scribe}
parts:
  - id: back
    label: Back
    minutes: 10
    prompts: {done: Done, learned: Learned}
  - id: ahead
    label: Ahead
    minutes: 25
    prompts: {next: Next}
"""


def test_it_takes_as_long_as_its_parts_together():
    agenda, told = record(Agenda, AGENDA)
    assert told == []
    assert agenda.takes == 35


def test_its_roles_and_prompts_are_texts_of_its_own():
    agenda, _ = record(Agenda, AGENDA)
    assert [(field.id, field.kind) for field in agenda.inner_fields()] == [
        ("scribe", "text"),
        ("done", "long_text"),
        ("learned", "long_text"),
        ("next", "long_text"),
    ]


def test_a_prompt_that_moves_to_another_part_keeps_its_published_id():
    agenda, _ = record(Agenda, AGENDA)
    assert [*agenda.published()] == [
        ("it", "agenda"),
        ("it/roles/scribe", "item"),
        ("it/parts/back", "group"),
        ("it/prompts/done", "item"),
        ("it/prompts/learned", "item"),
        ("it/parts/ahead", "group"),
        ("it/prompts/next", "item"),
    ]
