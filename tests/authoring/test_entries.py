"""Files of many entries: references, glossary, stories."""

from guidebook.authoring.entries import Entries
from guidebook.parts.glossary import Term

from ..helpers import site_of, site_problems

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
        'docs/glossary.yml:1: "Interest": this is no id. It must be an id: small letters, digits and single hyphens, '
        "beginning with a letter.",
        'docs/glossary.yml:5: "norm": "defnition" is not known here. Did you mean "definition"?',
        'docs/glossary.yml:6: "role": "role" must be a group of names and values, indented below it.',
    ]


def test_what_names_a_broken_entry_is_not_told_that_there_is_none(tmp_path):
    files = {"docs/glossary.yml": "norm:\n  term: norm\n", "docs/page.md": "# A [norm](term:norm)\n"}
    [line] = site_problems(tmp_path, files)
    assert line.startswith("docs/glossary.yml:")


def test_words_are_put_in(tmp_path):
    small = site_of(tmp_path, {"docs/glossary.yml": TERM.replace("someone", "the $union")})
    assert "association/union" in small.found("term")["interest"].definition


def test_known_are_the_found_and_the_broken():
    entries: Entries[Term] = Entries(broken={"b"})
    assert entries.known == ["b"]
