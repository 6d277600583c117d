"""Of what holds several values, everything that is wrong is told, each on its line."""

from guidebook.authoring.options import ListOf, NamedTexts, Whole

from .. import helpers


def test_every_wrong_entry_of_a_list_is_reported_on_its_line():
    assert helpers.option(ListOf(Whole(1, 5)), "\n  - 1\n  - six\n  - 7") == (
        None,
        [
            'file.yml:3: "option" must be a whole number from 1 to 5, but it is "six".',
            'file.yml:4: "option" must be a whole number from 1 to 5, but it is "7".',
        ],
    )


def test_every_wrong_text_among_named_ones_is_reported():
    _, told = helpers.option(NamedTexts(), "\n  a:\n  b: fine\n  c:")
    assert told == ['file.yml:2: "option: a" is empty. It must be text.', 'file.yml:4: "option: c" is empty. It must be text.']
