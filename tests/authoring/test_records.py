"""Records: what is read from a mapping, what is wrong between its options, and what editors are told of it."""

import pytest
from guidebook.authoring.options import ListOf, NamedTexts, Text, Whole
from guidebook.authoring.problems import Problems
from guidebook.authoring.reader import Reader
from guidebook.authoring.records import Record, check_unique, option, options_of, record_schema

from .. import helpers


class Chair(Record):
    """A record to test with."""

    name: str = option(Text(), "What it is called.")
    legs: int = option(Whole(3, 5), "How many legs it has.", 4)
    tags: dict[str, str] = option(NamedTexts(), "More about it.", {})

    def check(self, reader: Reader) -> None:
        if self.name == "stool" and self.legs != 3:
            reader.report(self.line_of("legs"), "a stool has 3 legs.")


def test_a_record_takes_its_defaults_where_nothing_is_given():
    chair, told = helpers.record(Chair, "name: armchair")
    assert (chair.name, chair.legs, chair.tags, told) == ("armchair", 4, {}, [])


def test_records_do_not_share_what_they_hold():
    assert Chair(name="a").tags is not Chair(name="b").tags


def test_an_unknown_option_names_the_nearest():
    assert helpers.record(Chair, "name: a\nleggs: 4")[1] == ['file.yml:2: "leggs" is not known here. Did you mean "legs"?']


def test_an_unknown_option_names_all_where_none_is_near():
    told = ['file.yml:2: "color" is not known here. Allowed here: "name", "legs" or "tags".']
    assert helpers.record(Chair, "name: a\ncolor: red")[1] == told


def test_an_option_that_is_missing_is_reported_where_the_record_begins():
    assert helpers.record(Chair, "legs: 4") == (None, ['file.yml:1: "name" is missing. It must be text.'])


def test_a_misspelt_option_is_not_reported_as_missing_too():
    assert helpers.record(Chair, "nmae: a") == (None, ['file.yml:1: "nmae" is not known here. Did you mean "name"?'])


def test_all_mistakes_of_a_record_are_reported_at_once():
    assert helpers.record(Chair, "legs: six\ncolor: red")[1] == [
        'file.yml:1: "legs" must be a whole number from 3 to 5, but it is "six".',
        'file.yml:1: "name" is missing. It must be text.',
        'file.yml:2: "color" is not known here. Allowed here: "name", "legs" or "tags".',
    ]


def test_a_check_between_options_names_the_line_of_the_option():
    assert helpers.record(Chair, "name: stool\n\nlegs: 5")[1] == ["file.yml:3: a stool has 3 legs."]


def test_a_check_names_the_line_of_the_record_where_the_option_is_left_out():
    assert helpers.record(Chair, "\nname: stool")[1] == ["file.yml:2: a stool has 3 legs."]


def test_a_check_is_left_out_where_an_option_could_not_be_read():
    assert len(helpers.record(Chair, "name: stool\nlegs: many")[1]) == 1


def test_a_name_of_three_thousand_letters_is_cut():
    [told] = helpers.record(Chair, f"name: a\n{'x' * 100}: b")[1]
    assert told.startswith(f'file.yml:2: "{"x" * 39}…" is not known here.')


def test_options_come_in_the_order_of_their_declaration():
    assert list(options_of(Chair)) == ["name", "legs", "tags"]
    assert [each.required for each in options_of(Chair).values()] == [True, False, False]


def test_the_schema_of_a_record_tells_editors_the_help_and_the_default():
    schema = record_schema(Chair)
    assert schema["properties"]["legs"] == {
        "type": "integer",
        "minimum": 3,
        "maximum": 5,
        "description": "How many legs it has.",
        "default": 4,
    }
    assert schema["required"] == ["name"]


class Named(Record):
    id: str = option(Text(), "Its id.")


def test_every_id_that_another_record_has_is_reported_on_its_line():
    problems = Problems()
    named = [Named(line=line, id=id_, option_lines={"id": line}) for line, id_ in ((3, "a"), (5, "b"), (7, "a"), (9, "a"))]
    check_unique(named, Reader("file.yml", problems))
    assert problems.lines() == [f'file.yml:{line}: the id "a" is here twice (first on line 3).' for line in (7, 9)]


@pytest.mark.parametrize(("entries", "found"), [(1, "there is only one"), (4, "there are 4")])
def test_a_list_has_as_many_entries_as_it_may(entries, found):
    text = "".join(f"\n  - {number}" for number in range(entries))
    assert helpers.option(ListOf(Text(), least=2, most=3), text)[1] == [
        f'file.yml:2: "option" must have 2 to 3 entries, but {found}.'
    ]
    schema = ListOf(Text(), least=2, most=3).schema()
    assert (schema["minItems"], schema["maxItems"]) == (2, 3)
    assert "2 to 3 entries" in ListOf(Text(), least=2, most=3).allowed
