"""Every type of option: what it reads, what it refuses in which words, and what it tells editors."""

import jsonschema
import pytest
from guidebook.authoring.options import (
    Group,
    Id,
    ListOf,
    NamedTexts,
    OneOf,
    Text,
    Whole,
    YesNo,
)

from .. import helpers
from .test_records import Chair

ONE_OF = OneOf({"red": "Red", "green": "Green"})

RIGHT = [
    (Text(), " Hello", "Hello"),
    (Text(), " |\n  Two\n  lines\n", "Two\nlines"),
    (Text(), " 2019", "2019"),
    (Text(), " No", "No"),
    (Text(), ' " spaces "', "spaces"),
    (Id(), " needs-assessment-2", "needs-assessment-2"),
    (Whole(1, 10), " 10", 10),
    (Whole(-5, 5), " -5", -5),
    (YesNo(), " yes", True),
    (YesNo(), " True", True),
    (YesNo(), " no", False),
    (YesNo(), " false", False),
    (ONE_OF, " green", "green"),
    (ListOf(Text()), " [Yes, No, 12, null]", ("Yes", "No", "12", "null")),
    (ListOf(Whole(1, 5)), "\n  - 1\n  - 5", (1, 5)),
    (NamedTexts(), " {a: 1, b: Yes}", {"a": "1", "b": "Yes"}),
]


@pytest.mark.parametrize(("type_", "text", "value"), RIGHT)
def test_what_is_allowed_is_read(type_, text, value):
    assert helpers.option(type_, text) == (value, [])


AN_ID = "an id: small letters, digits and single hyphens, beginning with a letter"
A_LIST = '"option" must be a list: each entry on its own line, beginning with a hyphen and a space.'
NAMES = '"option" must hold names, each followed by a colon and a text.'

WRONG = [
    (Text(), "", '"option" is empty. It must be text.'),
    (Text(), ' "  "', '"option" is empty. It must be text.'),
    (Text(), " []", '"option" must be text, but it is a list; a text that begins with [ or a hyphen needs quotes.'),
    (
        Text(),
        " {union}",
        '"option" must be text, but it is a group of names and values; '
        "a text with a colon, or that begins with {, needs quotes.",
    ),
    (Id(), " Two Words", f'"option" must be {AN_ID}, but it is "Two Words".'),
    (Id(), " a_b", f'"option" must be {AN_ID}, but it is "a_b".'),
    (Id(), " a--b", f'"option" must be {AN_ID}, but it is "a--b".'),
    (Id(), " 3rd", f'"option" must be {AN_ID}, but it is "3rd".'),
    (Id(), " Ä", f'"option" must be {AN_ID}, but it is "Ä".'),
    (Id(), " [a]", f'"option" must be {AN_ID}, but it is a list.'),
    (Whole(1, 10), " five", '"option" must be a whole number from 1 to 10, but it is "five".'),
    (Whole(1, 10), " 11", '"option" must be a whole number from 1 to 10, but it is "11".'),
    (Whole(1, 10), " 2.5", '"option" must be a whole number from 1 to 10, but it is "2.5".'),
    (Whole(1, 10), " 1e1", '"option" must be a whole number from 1 to 10, but it is "1e1".'),
    (Whole(1, 10), " ٣", '"option" must be a whole number from 1 to 10, but it is "٣".'),
    (Whole(0, 10**6), " 99999999999999", '"option" must be a whole number from 0 to 1,000,000, but it is "99999999999999".'),
    (YesNo(), " maybe", '"option" must be yes or no, but it is "maybe".'),
    (YesNo(), " 1", '"option" must be yes or no, but it is "1".'),
    (ONE_OF, " gren", '"option" must be "red" or "green", but it is "gren". Did you mean "green"?'),
    (ONE_OF, " Red", '"option" must be "red" or "green", but it is "Red". Did you mean "red"?'),
    (ListOf(Text()), " Hello", A_LIST),
    (ListOf(Text()), " {a: b}", A_LIST),
    (ListOf(Text()), " []", '"option" is an empty list. Give it at least one entry, or leave it out.'),
    (NamedTexts(), " []", NAMES),
    (NamedTexts(), " {}", NAMES),
    (NamedTexts(), " Hello", NAMES),
    (NamedTexts(), " {a: }", '"option: a" is empty. It must be text.'),
    (Group(Chair), " Hello", '"option" must be a group of names and values, indented below it.'),
]


@pytest.mark.parametrize(("type_", "text", "told"), WRONG)
def test_what_is_not_allowed_is_one_plain_problem(type_, text, told):
    assert helpers.option(type_, text) == (None, [f"file.yml:1: {told}"])


@pytest.mark.parametrize(("type_", "text", "value"), RIGHT)
def test_the_schema_allows_what_is_read(type_, text, value):
    as_typed = {True: "yes", False: "no"}.get(value, value) if isinstance(value, bool) else value
    jsonschema.validate(list(as_typed) if isinstance(as_typed, tuple) else as_typed, type_.schema())


@pytest.mark.parametrize(
    ("type_", "value"),
    [
        (Text(), []),
        (Text(), {}),
        (Id(), "Two Words"),
        (Whole(1, 10), 11),
        (Whole(1, 10), "five"),
        (YesNo(), "maybe"),
        (ONE_OF, "gren"),
        (ListOf(Text()), []),
        (ListOf(Text()), "Hello"),
        (NamedTexts(), []),
        (Group(Chair), {"name": "a", "color": "red"}),
        (Group(Chair), {}),
    ],
)
def test_the_schema_refuses_what_is_not_read(type_, value):
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(value, type_.schema())
