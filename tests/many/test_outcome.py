"""What became of editions, kept for the next run."""

import json

import pytest
from guidebook.many.outcome import BUILT, FAILED, LEFT, RECORD, Outcome, read_record, write_record

DONE = Outcome(
    "riverside",
    "districts/riverside",
    over=("states/utah",),
    site_name="Riverside",
    state=BUILT,
    warnings=("x: y",),
    own={"docs": 2},
    files=3,
    bytes=90,
    seconds=1.5,
    built="2026-11-26T08:00+00:00",
    fingerprint="abc",
)


def test_what_is_written_is_read_as_it_was(tmp_path):
    write_record(tmp_path, [DONE])
    assert read_record(tmp_path) == {"districts/riverside": DONE}


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"editions": [{}]}', '{"editions": [{"folder": "x", "new": 1}]}', '{"editions": 5}']
)
def test_a_record_that_cannot_be_read_is_as_none(tmp_path, text):
    (tmp_path / RECORD).write_text(text)
    assert read_record(tmp_path) == {}


def test_where_there_was_no_run_there_is_no_record(tmp_path):
    assert read_record(tmp_path) == {}


def test_programs_read_it_as_json(tmp_path):
    write_record(tmp_path, [DONE])
    [entry] = json.loads((tmp_path / RECORD).read_text(encoding="utf-8"))["editions"]
    assert (entry["name"], entry["state"], entry["own"]) == ("riverside", "built", {"docs": 2})


@pytest.mark.parametrize(
    ("outcome", "kept", "known"),
    [
        (DONE, False, True),
        (Outcome("a", "a", state=FAILED, built="2026"), True, True),
        (Outcome("a", "a", state=FAILED), False, True),
        (Outcome("a", "a", state=LEFT), False, False),
        (Outcome("a", "a", state=LEFT, problems=("x",)), False, True),
    ],
)
def test_an_edition_says_whether_an_earlier_site_stays_and_whether_anything_is_known_of_it(outcome, kept, known):
    assert (outcome.is_kept, outcome.is_known) == (kept, known)
