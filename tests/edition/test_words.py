"""The words of a site: every form of them, the mistakes in them, and a district with its own."""

import pytest
from guidebook.authoring.options import options_of
from guidebook.authoring.problems import Problems
from guidebook.edition.words import Forms, Vocabulary, Words, read_words

from tests.helpers import layers_with


def filled(text, words=None, line=1):
    problems = Problems()
    vocabulary = Vocabulary(words or Words(), {"site_name": "Start Somewhere"})
    return vocabulary.fill(text, "page.md", line, problems), problems.lines()


def district(yaml):
    """The words with a district's own, and what its author is told."""
    problems = Problems()
    words = read_words(layers_with(yaml), problems)
    return words, problems.lines()


def test_a_district_says_what_its_state_says_where_it_says_nothing_else():
    problems = Problems()
    words = read_words(layers_with("union: federation\ndistrict: corporation\n", "district: parish\n"), problems)
    assert problems.lines() == []
    assert (words.union.singular, words.district.singular, words.principal.singular) == ("federation", "parish", "principal")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("our $union", "our association/union"),
        ("two $unions", "two associations/unions"),
        ("the $union's plan", "the association/union’s plan"),
        ("the $union’s plan", "the association/union’s plan"),
        ("the $unions' plan", "the associations/unions’ plan"),
        ("$a_union", "an association/union"),
        ("$A_union", "An association/union"),
        ("$Union", "Association/Union"),
        ("$Unions", "Associations/Unions"),
        ("$Union's", "Association/Union’s"),
        ("$a_district", "a district"),
        ("$school_board", "school board"),
        ("$Administrations", "District Administrations"),
        ("$School_board", "School Board"),
        ("$School_boards'", "School Boards’"),
        ("$union.", "association/union."),
        ("($union)", "(association/union)"),
        ("'$union'", "'association/union'"),
        ("$union-wide", "association/union-wide"),
        ("*$union*", "*association/union*"),
        ("$site_name", "Start Somewhere"),
    ],
)
def test_a_marker_is_replaced_by_the_form_that_it_names(text, words):
    assert filled(text) == (words, [])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("$5,500", "$5,500"),
        ("US$ 20", "US$ 20"),
        ("$", "$"),
        ("$$union", "$union"),
        ("$$5", "$5"),
        ("$$$union", "$association/union"),
        ("no marker", "no marker"),
    ],
)
def test_other_dollar_signs_are_left_alone(text, words):
    assert filled(text) == (words, [])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("$unoin", '"$unoin" is not a word of this site. Did you mean "union"?'),
        ("$Unoin", '"$Unoin" is not a word of this site. Did you mean "Union"?'),
        ("$UNION", '"$UNION" is not a word of this site.'),
    ],
)
def test_an_unknown_marker_names_the_nearest(text, told):
    result, [line] = filled(text)
    assert result == text
    assert line.startswith(f"page.md:1: {told}")
    assert line.endswith(f' For a dollar sign before a letter, write "${text}".')


@pytest.mark.parametrize("marker", ["$teacher", "$AP", "$x"])
def test_a_marker_that_is_near_to_none_is_told_the_words_and_not_their_hundred_forms(marker):
    _, [line] = filled(marker)
    for name in options_of(Words):
        assert line.count(f'"{name}"') == 1
    assert '"unions"' not in line
    assert 'the page "Make it yours" shows all their forms. For a dollar sign before a letter, write' in line


def test_an_unknown_marker_is_reported_on_its_own_line():
    _, told = filled("one\ntwo $unoin\n$distrct", line=10)
    assert [line.split(":")[1] for line in told] == ["11", "12"]


def test_a_district_gives_one_word_and_its_other_forms_follow():
    words, told = district("union: federation\nschool_board: board of ed")
    assert told == []
    assert filled("$a_union, $Unions, $union's, $School_board", words)[0] == (
        "a federation, Federations, federation’s, Board of ed"
    )
    assert filled("$district", words)[0] == "district"


def test_a_district_may_give_every_form():
    words, told = district("union: {singular: MEA, plural: MEA locals, with_article: an MEA local, possessive: MEA's own}")
    assert told == []
    assert filled("$union $unions $a_union $union's $A_union", words)[0] == (
        "MEA MEA locals an MEA local MEA’s own An MEA local"
    )


def test_several_are_capitalized_as_one_is_where_it_is_the_same_word():
    words, _ = district("school_board: {singular: board of ed, capitalized: Board of Ed}")
    assert filled("$School_boards", words)[0] == "Boards of Ed"
    words, _ = district("union: {singular: federation, plural: locals, capitalized: Federation}")
    assert filled("$Unions", words)[0] == "Locals"


def test_an_unknown_word_in_a_districts_file_names_the_nearest():
    assert district("unoin: federation")[1] == ['local/words.yml:1: "unoin" is not known here. Did you mean "union"?']


def test_an_unknown_form_in_a_districts_file_names_the_nearest():
    _, told = district("union: {singular: federation, plurl: federations}")
    assert told == ['local/words.yml:1: "plurl" is not known here. Did you mean "plural"?']


def test_a_word_that_is_a_list_is_reported():
    assert district("union: [federation]")[1] == [
        'local/words.yml:1: "union" must be a word, or its forms ("singular", "plural" …).'
    ]


def test_no_two_words_have_the_same_marker():
    of_each = [Forms(singular="a").markers(name) for name in options_of(Words)]
    assert len(Vocabulary(Words(), {}).markers) == sum(len(markers) for markers in of_each)


def test_a_form_that_no_rule_is_sure_of_must_be_given():
    words, told = district("union: SEIU Local 99")
    give = 'Give it below "union:", on lines of their own: "singular: SEIU Local 99" and'
    assert told == [
        f'local/words.yml:1: the rules of English are not sure of {what} for "SEIU Local 99". {give} "{form}: …".'
        for what, form in (("the word with a or an", "with_article"), ("what several are called", "plural"))
    ]
    yaml = "union:\n  singular: SEIU Local 99\n  plural: SEIU locals\n  with_article: an SEIU local\n"
    words, told = district(yaml)
    assert told == []
    assert (
        filled("$a_union, $Unions, $unions', $A_union", words)[0] == "an SEIU local, SEIU locals, SEIU locals’, An SEIU local"
    )
    [line] = district(yaml.replace("  plural: SEIU locals\n", ""))[1]
    assert line.startswith("local/words.yml:2: the rules of English are not sure of what several are called")


def test_a_form_that_must_be_given_has_the_word_itself_until_then():
    words, _ = district("union: SEIU Local 99")
    assert filled("$unions, $a_union, $A_union", words)[0] == "SEIU Local 99, SEIU Local 99, SEIU Local 99"


@pytest.mark.parametrize(
    ("yaml", "told"),
    [
        ("union: $district union", '1: "union" holds a dollar sign: a word cannot be made of other words. Write it out.'),
        ("union: The federation", '1: "union" begins with an article, which texts put before it. Leave it out.'),
        ("union: a federation", '1: "union" begins with an article, which texts put before it. Leave it out.'),
        ("union: “federation”", '1: "union" has quotation marks that readers would see: "“federation”". Leave them out.'),
        ("union: '\"federation\"'", '1: "union" has quotation marks that readers would see: ""federation"". Leave them out.'),
        (
            "union:\n  singular: federation\n  plural: $unions",
            '3: "plural" holds a dollar sign: a word cannot be made of other words. Write it out.',
        ),
        ("union: ' '", '1: "union" is empty. It must be a word or a few, as they stand inside a sentence.'),
    ],
)
def test_a_word_that_would_read_wrong_is_refused(yaml, told):
    assert district(yaml)[1] == [f"local/words.yml:{told}"]


def test_blanks_around_and_within_a_word_are_not_kept():
    words, told = district('union: "\u00a0teachers’  union "')
    assert told == []
    assert filled("$a_union and $unions", words)[0] == "a teachers’ union and teachers’ unions"


@pytest.mark.parametrize(
    ("text", "inside"), [("pre$union", True), ("the re$unions", True), ("non-$union", False), ("($union)", False)]
)
def test_a_marker_inside_a_word_is_told(text, inside):
    problems = Problems()
    Vocabulary(Words(), {}).fill(f"one\n{text}", "a.md", 3, problems)
    marker = text[text.index("$") :].strip(")")
    told = [f'a.md:4: "{marker}" is inside a word: put a space or a hyphen before it.']
    assert problems.lines() == (told if inside else [])
