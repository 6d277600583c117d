"""By which groups answers may be told, and what an author is told of mistakes in it."""

from ..helpers import WORKSHEET, loaded, told


def test_a_worksheet_may_name_the_field_that_says_the_group(tmp_path):
    groups = loaded(tmp_path, WORKSHEET.replace("sections:", "groups: {field: ready}\nsections:")).groups
    assert groups
    assert (groups.field, groups.minimum) == ("ready", 5)


def test_only_one_of_some_options_is_a_group(tmp_path):
    assert told(tmp_path, "sections:", "groups: {field: name}\nsections:") == [
        '11: "field" must name a field in which one option is chosen, but "name" (text) is not one. Allowed here: "ready".'
    ]
    assert told(tmp_path, "sections:", "groups: {field: redy}\nsections:") == [
        '11: "field" must name a field in which one option is chosen. Did you mean "ready"?'
    ]


def test_a_group_of_one_is_a_person(tmp_path):
    assert told(tmp_path, "sections:", "groups: {field: ready, minimum: 1}\nsections:") == [
        '11: "minimum" must be a whole number from 2 to 1,000, but it is "1".'
    ]


def test_who_fills_it_in_says_whether_many_people_do(tmp_path):
    assert not loaded(tmp_path, WORKSHEET).by_many
    assert loaded(tmp_path, WORKSHEET.replace("[team]", "[individual, team]")).by_many


def test_what_is_for_the_organizer_is_not_for_each_person(tmp_path):
    both = WORKSHEET.replace("title: First", "title: First\n    audience: [person, team]", 1)
    worksheet = loaded(tmp_path, both.replace("title: Second", "title: Second\n    audience: [organizer]", 1))
    assert [field.id for field in worksheet.not_by_each()] == ["plan"]
