"""Ids that a fork published: those of its own tools, and of its versions of ours."""

import json

from guidebook.library.published_ids import as_text, left_behind

from ..helpers import loaded, site_of, spoilt
from .published import FULL, KEEPER, NAME, OTHER, recorded
from .published import fork as fork


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
