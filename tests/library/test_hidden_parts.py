"""Fields, sections, options and links of a tool that a change hides or leaves out."""

import json

import pytest

from .changing import changed, fields_of, section


def test_a_field_is_hidden_with_what_became_of_it_and_its_answers_are_kept(tmp_path):
    site = tmp_path / "site"
    ids = {"tool": dict(changed(tmp_path / "ours", "tags: [x]").published())}
    record = {"worksheets/published-ids.json": json.dumps(ids)}
    worksheet = changed(
        site,
        "retired: {plan: We plan elsewhere., log/columns/day: No days.}\n",
        **record,
    )
    assert "plan" not in fields_of(worksheet)
    log = fields_of(worksheet)["log"]
    assert [column.id for column in log.columns] == ["what"]
    assert (log.widths, log.samples) == ((2,), ({"what": "We met"},)), "what is said of the column goes with it"
    assert worksheet.retired == {"plan": "We plan elsewhere.", "log/columns/day": "No days."}


@pytest.mark.parametrize(
    ("id_", "left"),
    [
        ("norms/items/ask", lambda worksheet: [item.id for item in fields_of(worksheet)["norms"].all_items()] == ["listen"]),
        ("log/rows/end", lambda worksheet: [row.id for row in fields_of(worksheet)["log"].rows] == ["start"]),
        ("ready/options/on", lambda worksheet: [each.id for each in fields_of(worksheet)["ready"].options] == ["yes", "no"]),
        ("hello", lambda worksheet: "hello" not in fields_of(worksheet)),
    ],
)
def test_whatever_has_an_id_can_be_hidden(tmp_path, id_, left):
    record = {"worksheets/published-ids.json": json.dumps({"tool": dict(changed(tmp_path / "ours", "tags: [x]").published())})}
    assert left(changed(tmp_path, f"retired: {{{id_}: Gone.}}", **record))


def test_a_whole_section_is_hidden_with_all_its_ids(tmp_path):
    record = {"worksheets/published-ids.json": json.dumps({"tool": dict(changed(tmp_path / "ours", "tags: [x]").published())})}
    gone = "retired: {sections/first: Gone., name: Gone., ready: Gone., hello: Gone.}\n"
    worksheet = changed(tmp_path, gone + section(2, "- {id: norms, without: [when]}"), **record)
    assert [each.id for each in worksheet.sections] == ["second"]


def test_an_option_and_a_link_are_left_out(tmp_path):
    worksheet = changed(tmp_path, "without: [links/other/name]\n" + section(2, "- {id: log, without: [widths]}"))
    assert worksheet.links == ()
    assert fields_of(worksheet)["log"].widths == ()
