"""Files of many entries: references, glossary, stories."""

import pytest
from guidebook.authoring.entries import Entries
from guidebook.parts.glossary import Term

from ..helpers import site_of, site_problems
from ..riverside import BRAND

TERM = "interest:\n  term: interest\n  definition: What someone needs.\n"


def test_entries_are_read_by_id(tmp_path):
    small = site_of(tmp_path, {"docs/glossary.yml": TERM})
    assert small.problems.lines() == []
    assert small.found("term")["interest"].definition == "What someone needs."


def test_an_entry_of_a_fork_stands_in_for_ours_and_may_be_added(tmp_path):
    own = TERM.replace("What someone needs.", "Ours.") + "norm:\n  term: norm\n  definition: A rule.\n"
    small = site_of(tmp_path, {"docs/glossary.yml": TERM, "local/docs/glossary.yml": own})
    assert {id_: term.definition for id_, term in small.found("term").items()} == {"interest": "Ours.", "norm": "A rule."}


def test_every_mistake_is_told_with_its_line_and_entry(tmp_path):
    text = "Interest:\n  term: interest\nnorm:\n  term: norm\n  defnition: A rule.\nrole: a part\n"
    assert site_problems(tmp_path, {"docs/glossary.yml": text}) == [
        'docs/glossary.yml:1: "Interest": this is not an id. It must be an id: small letters, digits and single hyphens, '
        "beginning with a letter.",
        'docs/glossary.yml:5: "norm": "defnition" is not known here. Did you mean "definition"?',
        'docs/glossary.yml:6: "role": "role" must be a group of names and values, indented below it.',
    ]


def test_what_names_a_broken_entry_is_not_told_that_there_is_none(tmp_path):
    files = {"docs/glossary.yml": "norm:\n  term: norm\n", "docs/page.md": "# A [norm](term:norm)\n"}
    [line] = site_problems(tmp_path, files)
    assert line.startswith("docs/glossary.yml:")


@pytest.mark.parametrize(
    "broken", [f"{TERM}  - x\n", f"<<<<<<< HEAD\n{TERM}=======\n>>>>>>> x\n", TERM.replace("needs", "ne\ted\0s")]
)
def test_what_names_an_entry_of_a_file_that_cannot_be_read_is_no_further_mistake(tmp_path, broken):
    files = {"local/docs/glossary.yml": broken, "local/brand.yml": BRAND, "docs/page.md": "# A [norm](term:interest)\n"}
    [line] = site_problems(tmp_path, files)
    assert line.startswith("local/docs/glossary.yml:")


def test_words_are_put_in(tmp_path):
    small = site_of(tmp_path, {"docs/glossary.yml": TERM.replace("someone", "the $union")})
    assert "association/union" in small.found("term")["interest"].definition


def test_known_are_the_found_and_the_broken():
    entries: Entries[Term] = Entries(broken={"b"})
    assert entries.known == ["b"]


CHANGE = "local/changes/docs/glossary.yml"
TERMS = TERM + "norm:\n  term: norm\n  definition: A rule.\n  see: [interest]\n"


def changed(folder, change, **files):
    """The terms of a small site and what their author is told after a change in `local/`."""
    site = site_of(folder, {"docs/glossary.yml": TERMS, "local/brand.yml": BRAND, CHANGE: change, **files})
    return site.found("term"), [line.removeprefix(CHANGE) for line in site.problems.lines()]


def test_one_entry_is_changed_and_one_added_without_a_copy_of_all(tmp_path):
    terms, told = changed(
        tmp_path, "norm: {definition: What the $union agreed.}\nrole: {term: role, definition: A part., first: yes}\n"
    )
    assert told == []
    assert list(terms) == ["role", "interest", "norm"]
    assert (terms["norm"].term, terms["norm"].definition) == ("norm", "What the association/union agreed.")
    assert (terms["interest"].path, terms["norm"].path) == ("docs/glossary.yml", CHANGE)


def test_a_district_changes_what_a_state_has_and_changed(tmp_path):
    state = {
        "local/edition.yml": "over: states/utah\n",
        "states/utah/docs/glossary.yml": "norm:\n  term: Utah's norm\n  definition: A rule.\n",
        "states/utah/changes/docs/glossary.yml": "interest: {definition: Utah's.}\n",
    }
    terms, told = changed(tmp_path, "norm: {definition: Ours.}\ninterest: {term: our interest}\n", **state)
    assert told == []
    assert (terms["norm"].term, terms["norm"].definition) == ("Utah's norm", "Ours.")
    assert (terms["interest"].term, terms["interest"].definition) == ("our interest", "Utah's.")


def test_what_a_change_takes_the_place_of_is_not_looked_at(tmp_path):
    ours = TERMS.replace("A rule.", "'[Gone](worksheet:gone) $unoin'")
    assert changed(tmp_path, "norm: {definition: A rule.}\n", **{"docs/glossary.yml": ours})[1] == []


@pytest.mark.parametrize(
    ("change", "line"),
    [
        ("norm: {defnition: x}", ':1: "norm": "defnition" is not known here. Did you mean "definition"?'),
        (
            "nrm: {definition: x}",
            ':1: "nrm": there is no "nrm" under "glossary" to change (docs/glossary.yml:1). Did you mean "norm"? If it ',
        ),
        ("norm: A rule.", ':1: "norm": it must be a group of names and values, indented below it: what is changed in it.'),
        (
            "role: {term: role, last: yes}",
            ':1: "role": "definition" is missing. It must be text (paragraphs, with Markdown for emphasis, lists and links).',
        ),
        (
            "Role: {term: role, definition: x, last: yes}",
            ':1: "Role": this is not an id. It must be an id: small letters, digits and single hyphens, '
            "beginning with a letter.",
        ),
        ("norm:\n  see: [intrest]", ':2: there is no term "intrest" to link to. Did you mean "interest"?'),
        ("norm:\n  definition: '[x](term:nrm)'", ':2: there is no term "nrm" to link to. Did you mean "norm"?'),
        (
            "norm: {without: [sea]}",
            ':1: "norm": there is no "sea" here to leave out. Did you mean "see"? ',
        ),
        ("norm: {without: [term]}", ':1: "norm": "term" cannot be left out: it must be text.'),
        ("norm: {last: no}", ':1: "norm": "last" must be yes, but it is "no".'),
        (
            "norm: {after: role}",
            ':1: "norm": there is no "role" under "glossary" to come after. Allowed here: "interest". ',
        ),
        ("- norm", ':1: the file must hold names with values, such as "title: Monitoring Plan".'),
    ],
)
def test_a_mistake_in_a_change_is_told_on_its_line(tmp_path, change, line):
    [told] = changed(tmp_path, change)[1]
    assert told.startswith(line)


def test_an_entry_that_one_layer_replaces_and_changes_is_told(tmp_path):
    _, told = changed(tmp_path, "interest: {term: a}\nnorm: {term: b}\n", **{"local/docs/glossary.yml": TERM})
    assert told == [':1: "interest": it is in local/docs/glossary.yml, too: change it there instead.']
