"""Ids for ever: what was published may not vanish, change or come back as something else."""

import json

import pytest
from guidebook.authoring.problems import Problems
from guidebook.library.published_ids import Records, as_text, left_behind, read_published, with_current

from ..helpers import WORKSHEET, loaded, site_of, site_problems, spoilt, write

TABLE = """\
      - id: log
        kind: table
        label: Log
        columns:
          - id: day
            label: Day
          - id: what
            label: What
        blank: 1
"""
FULL = WORKSHEET + TABLE
PLACE = 'section "Second", field "Plan" (long_text)'
ASK = 'People may have answers under this id: bring it back, or say under "retired:" what became of it.'


def recorded(published, worksheets):
    """What a layer that stands on no other has published when its worksheets are these now."""
    return with_current(Records({"worksheets": published}), "worksheets", worksheets)


@pytest.fixture
def told(tmp_path):
    """What the author is told who published the full worksheet and then changed it."""
    published = recorded({}, {"tool": loaded(tmp_path, FULL)})

    def after(text, **more):
        files = {"worksheets/tool.yml": text, "worksheets/published-ids.json": as_text({**published, **more})}
        lines = site_problems(tmp_path / "site", files)
        return [line.removeprefix("worksheets/tool.yml:") for line in lines]

    return after


def test_what_was_published_and_is_still_there_is_no_problem(told):
    assert told(FULL) == []


def test_a_new_field_is_no_problem(told):
    assert told(FULL + "      - id: extra\n        label: Extra\n") == []


def test_a_field_that_is_missing_is_reported(told):
    assert told(spoilt("      - id: name\n        label: Name\n", "", FULL)) == [
        f'1: the text field "name" was published and is missing. {ASK}'
    ]


def test_a_section_that_is_missing_is_reported(told):
    assert told(spoilt("id: second", "id: third", FULL)) == [
        f'1: the section "sections/second" was published and is missing. {ASK}'
    ]


def test_an_option_that_is_missing_is_reported_at_its_field(told):
    assert told(spoilt("[Yes, No, On]", "[Yes, No]", FULL)) == [
        f'17: section "First", field "Ready?" (choice): the item "ready/options/on" was published and is missing. {ASK}'
    ]


def test_a_column_that_is_missing_is_reported_at_its_table(told):
    assert told(spoilt("          - id: what\n            label: What\n", "", FULL)) == [
        f'31: section "Second", field "Log" (table): the text field "log/columns/what" was published and is missing. {ASK}'
    ]


def test_a_table_that_is_missing_is_one_problem_and_not_one_for_each_column(told):
    assert told(WORKSHEET) == [f'1: the table field "log" was published and is missing. {ASK}']


def test_a_field_that_moved_to_another_kind_is_reported(told):
    assert told(spoilt("kind: long_text", "kind: date", FULL)) == [
        '28: section "Second", field "Plan" (date): "plan" was published as a long_text field and is now a date field, which '
        'cannot hold the same answers. Give the new one a new id and list "plan" under "retired:".'
    ]


def test_a_table_that_became_a_text_is_one_problem(told):
    assert told(WORKSHEET + "      - id: log\n        label: Log\n") == [
        '31: section "Second", field "Log" (text): "log" was published as a table field and is now a text field, which '
        'cannot hold the same answers. Give the new one a new id and list "log" under "retired:".'
    ]


def test_a_retired_field_is_no_problem_and_neither_is_what_stood_in_it(told):
    assert told(WORKSHEET + "retired:\n  log: Nobody used it.\n") == []


def test_a_retired_column_is_no_problem(told):
    text = spoilt("          - id: what\n            label: What\n", "", FULL)
    assert told(text + "retired:\n  log/columns/what: It stands in the label.\n") == []


def test_a_retired_id_that_is_used_again_is_reported(told):
    assert told(FULL + "retired:\n  plan: It is gone.\n") == [
        f'28: {PLACE}: "plan" is under "retired" and is used again; give the new part a new id.'
    ]


def test_a_retired_id_that_was_never_published_names_the_nearest(told):
    text = spoilt("      - id: name\n        label: Name\n", "", FULL)
    lines = told(text + "retired:\n  nmae: It is gone.\n")
    assert lines == [
        f'1: the text field "name" was published and is missing. {ASK}',
        '38: "nmae" under "retired" was never published. Did you mean "name"?',
    ]


def test_a_whole_worksheet_that_is_missing_is_reported(told):
    assert told(FULL, gone={"name": "text"}) == [
        "worksheets/gone.yml: this worksheet was published and its file is missing. "
        'People may have answers to it: bring the file back, or put one in its place with its "title" and, under "retired", a '
        "sentence on what became of it."
    ]


def test_a_worksheet_that_cannot_be_read_is_not_said_to_lack_its_ids(told):
    [line] = told("title: [")
    assert "YAML" in line


@pytest.mark.parametrize("content", ["<<<<<<< HEAD\n{}\n", "{", "", "[]", '{"tool": ["name"]}'])
def test_a_damaged_record_is_reported(tmp_path, content):
    write(tmp_path, {"worksheets/published-ids.json": content})
    [line] = site_problems(tmp_path)
    assert line == (
        "worksheets/published-ids.json:1: this file is damaged: restore its last good version from git, then run `make ids`."
    )


def test_without_a_record_nothing_was_published(tmp_path):
    problems = Problems()
    assert read_published(tmp_path / "none.json", "none.json", problems) == {}
    assert problems.lines() == []


def test_the_record_only_grows(tmp_path):
    before = {"gone": {"a": "text"}, "tool": {"name": "date", "old": "text"}}
    now = recorded(before, {"tool": loaded(tmp_path, WORKSHEET)})
    assert list(now) == ["gone", "tool"]
    assert now["gone"] == {"a": "text"}
    assert now["tool"]["old"] == "text"
    assert now["tool"]["name"] == "date", "what was published first stays"
    assert now["tool"]["plan"] == "long_text"


def test_the_record_is_written_in_order_and_read_as_it_was(tmp_path):
    published = recorded({}, {"tool": loaded(tmp_path, WORKSHEET)})
    text = as_text(published)
    assert json.loads(text) == published
    assert list(published["tool"]) == sorted(published["tool"])
    assert text.endswith("}\n")


# -- layers ------------------------------------------------------------------------------------------------------------

NAME = "      - id: name\n        label: Name\n"
KEEPER = "      - id: keeper\n        label: Keeper\n"


class Fork:
    """A site with an edition of its own on top, whose `make ids` has run as often as its author was told to."""

    def __init__(self, folder):
        self.folder = folder
        self.files = {}

    def problems(self, **files):
        """What the author is told once these files are as they are (`ours` and `theirs` are the two versions of the tool)."""
        paths = {"ours": "local/worksheets/tool.yml", "theirs": "worksheets/tool.yml"}
        self.files |= {paths.get(name, name): text for name, text in files.items()}
        return site_problems(self.folder, self.files)

    def make_ids(self):
        site = site_of(self.folder, self.files)
        assert site.problems.lines() == []
        for folder in site.records.layers:
            own = {name: each for name, each in site.library.worksheets.items() if each.path.startswith(f"{folder}/")}
            self.files[f"{folder}/published-ids.json"] = as_text(with_current(site.records, folder, own))
        return json.loads(self.files["local/worksheets/published-ids.json"])


@pytest.fixture
def fork(tmp_path):
    """A fork that published an edition with the tool as it is upstream, and nothing of its own."""
    fork = Fork(tmp_path)
    assert fork.problems(theirs=FULL) == []
    fork.make_ids()
    return fork


def test_a_field_that_came_to_a_tool_which_a_fork_replaced_can_be_left_out(fork):
    """The first of three cases in which nothing that an author could do was right."""
    assert fork.problems(ours=FULL.replace("Test Tool", "Our Tool")) == []
    fork.make_ids()
    upstream = {"tool": {**recorded({}, {"tool": loaded(fork.folder, FULL)})["tool"], "keeper": "text"}}
    fork.files["worksheets/published-ids.json"] = as_text(upstream)
    assert fork.problems(theirs=FULL + KEEPER) == [
        'local/worksheets/tool.yml:1: the text field "keeper" was published in our tool of this name and is missing. '
        'People may have answers under this id: bring it back, or say under "retired:" what became of it.'
    ]
    assert fork.problems(ours=FULL + "retired:\n  keeper: We do not ask this.\n") == []
    fork.make_ids()
    assert fork.problems(ours=FULL + KEEPER) == [], "or it is taken over"


def test_a_fork_can_retire_a_field_that_it_added_to_a_tool_of_ours(fork):
    assert fork.problems(ours=FULL + KEEPER) == []
    assert fork.make_ids() == {"tool": {"keeper": "text"}}, "only what is its own"
    [missing] = fork.problems(ours=FULL)
    assert missing.startswith('local/worksheets/tool.yml:1: the text field "keeper" was published and is missing.')
    assert fork.problems(ours=FULL + "retired:\n  keeper: It is on the other sheet.\n") == []
    assert fork.make_ids() == {"tool": {"keeper": "text"}}


def test_a_fork_can_copy_a_tool_of_ours_that_has_retired_fields(fork):
    retired = FULL.replace(NAME, "") + "retired:\n  name: It is asked at the top.\n"
    assert fork.problems(theirs=retired) == []
    assert fork.problems(ours=retired.replace("Test Tool", "Our Tool")) == []
    assert fork.make_ids() == {}
    assert fork.problems() == []


def test_a_fork_that_recorded_the_whole_of_a_tool_of_ours_as_its_own_is_told_nothing_new(fork):
    """As `make ids` once did."""
    fork.files["local/worksheets/published-ids.json"] = fork.files["worksheets/published-ids.json"]
    assert fork.problems(ours=FULL) == []
    assert fork.problems(ours=FULL.replace(NAME, "") + "retired:\n  name: It is gone.\n") == []


def test_a_field_that_a_fork_gave_another_kind_is_held_to_what_it_published_itself(fork):
    [line] = fork.problems(ours=spoilt("kind: long_text", "kind: date", FULL))
    assert '"plan" was published as a long_text field and is now a date field' in line


OTHER = """\
title: Exit Interview
chapter: commit
summary: A tool to test with.
purpose: To test.
instructions: Fill it in.
facilitation: {participants: [pair], filled_in_by: A pair, group_size: "2", minutes: 30}
sections:
  - id: leaving
    title: Leaving
    fields:
      - id: why
        label: Why do you leave?
"""
COLLISION = (
    "local/worksheets/interview.yml: one of our tools has this name, too, and hardly any of the ids it was published with are "
    "in yours. If yours is a different tool and nobody has used it yet, give its file another name; if people use it already, "
    'add "hides_ours: yes", and it stays in place of ours. If it is our tool, rewritten, list what is gone under "retired:".'
)


def test_a_tool_of_ours_with_the_name_of_a_fork_s_tool_is_said_as_what_it_is(fork):
    mine = "local/worksheets/interview.yml"
    assert fork.problems(**{mine: OTHER}) == []
    fork.make_ids()
    published = json.loads(fork.files["worksheets/published-ids.json"])
    fork.files["worksheets/published-ids.json"] = as_text({**published, "interview": published["tool"]})
    assert fork.problems(**{"worksheets/interview.yml": FULL}) == [COLLISION]
    kept = OTHER + "hides_ours: yes\n"
    assert fork.problems(**{mine: kept}) == []
    assert fork.make_ids()["interview"] == {"sections/leaving": "section", "why": "text"}
    [line] = fork.problems(**{mine: kept.replace("id: why", "id: reason")})
    assert '"why" was published and is missing' in line, "its own are still held"


def test_a_tool_cannot_hide_one_that_is_not_there(fork):
    assert fork.problems(**{"local/worksheets/interview.yml": OTHER + "hides_ours: yes\n"}) == [
        "local/worksheets/interview.yml:13: none of our tools has this name: leave it out."
    ]


def test_a_version_that_a_fork_takes_back_is_no_problem_and_is_told(fork):
    assert fork.problems(ours=FULL + KEEPER) == []
    fork.make_ids()
    del fork.files["local/worksheets/tool.yml"]
    (fork.folder / "local/worksheets/tool.yml").unlink()
    site = site_of(fork.folder, fork.files)
    assert site.problems.lines() == []
    assert list(left_behind(site.records, site.library)) == [
        'local/worksheets/tool.yml: this version is gone, so ours is shown. Answers to "keeper" are still kept and shown.'
    ]
    assert set(left_behind(site.records, site.library)) < set(site.warnings())


# -- retired tools -----------------------------------------------------------------------------------------------------

GONE = "title: Test Tool\nretired: It is part of another tool now.\n"


def test_a_whole_tool_can_be_retired_by_us_and_by_a_fork(fork):
    assert fork.problems(theirs=GONE) == []
    assert fork.make_ids() == {}
    assert json.loads(fork.files["worksheets/published-ids.json"])["tool"]["plan"] == "long_text", "for ever"
    assert fork.problems(theirs=FULL, ours=GONE) == []
    site = site_of(fork.folder, fork.files)
    assert "tool" not in site.library.worksheets
    assert site.library.retired["tool"].became == "It is part of another tool now."


def test_a_fork_can_retire_a_tool_of_its_own(fork):
    assert fork.problems(**{"local/worksheets/interview.yml": OTHER}) == []
    fork.make_ids()
    assert fork.problems(**{"local/worksheets/interview.yml": GONE}) == []
    assert fork.make_ids() == {"interview": {"sections/leaving": "section", "why": "text"}}


def test_a_tool_that_was_never_published_cannot_be_retired(fork):
    assert fork.problems(**{"worksheets/toll.yml": GONE}) == [
        'worksheets/toll.yml:2: no worksheet of this name was published, so there is nothing to retire. Did you mean "tool"?'
    ]


def test_whoever_links_to_a_retired_tool_is_told(fork):
    page = "# Page\n\nSee [the tool](worksheet:tool).\n\n[[worksheet tool]]\n"
    assert fork.problems(theirs=GONE, **{"docs/page.md": page}) == [
        'docs/page.md:3: the tool "tool" is retired: link to what took its place.',
        'docs/page.md:5: the tool "tool" is retired: place what took its place.',
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (FULL + "retired: It is gone.\n", '40: a text under "retired" says what became of the whole tool, so only "title"'),
        ("retired: It is gone.\n", '1: "title" is missing. It must be text.'),
        (GONE + "summary: Gone.\n", '3: "summary" is not known here.'),
        (FULL + "retired:\n", '"retired" must hold names, each followed by a colon and a text.'),
    ],
)
def test_a_mistake_in_what_says_that_a_tool_is_retired_is_explained(told, text, said):
    [line] = told(text)
    assert said in line


def test_what_became_of_a_tool_may_be_said_in_the_words_of_the_site(fork):
    assert fork.problems(theirs="title: Ours and the $union\nretired: The $unoin has it.\n") == [
        'worksheets/tool.yml:2: "$unoin" is not a word of this site. Did you mean "union"? '
        'For a dollar sign before a letter, write "$$unoin".'
    ]
