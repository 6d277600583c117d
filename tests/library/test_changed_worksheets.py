"""A part of one of our tools that a layer changes: merged before it is read, with all else as ours has it."""

import pytest
import yaml

from ..helpers import ROOT, site_of, spoilt
from ..riverside import BRAND
from .changing import CHANGE, FULL, OTHER, OURS, PLACE, changed, fields_of, section, told


def test_one_fields_hint_is_changed_and_all_else_stays(tmp_path):
    ours = changed(tmp_path / "ours", "tags: [x]")
    worksheet = changed(tmp_path, section(1, "- id: name", "  hint: As on the badge of the $union"))
    name = fields_of(worksheet)["name"]
    assert (name.label, name.hint) == ("Name", "As on the badge of the association/union")
    assert list(fields_of(worksheet)) == list(fields_of(ours))
    assert worksheet.published() == ours.published()


def test_a_row_more_stands_where_it_says(tmp_path):
    table = ["- id: log", "  kind: table", "  rows:", "    middle: {label: Middle, after: start}", "    end: The end"]
    log = fields_of(changed(tmp_path, section(2, *table)))["log"]
    assert [(row.id, row.label, row.hint) for row in log.rows] == [
        ("start", "Start", ""),
        ("middle", "Middle", ""),
        ("end", "The end", "Of the year"),
    ]


def test_an_option_of_a_list_of_words_is_changed_by_the_id_that_is_made_of_the_words(tmp_path):
    ready = fields_of(
        changed(tmp_path, section(1, "- id: ready", "  options: {no: Not yet, maybe: {label: Maybe, first: yes}}"))
    )
    assert [(each.id, each.label) for each in ready["ready"].options] == [
        ("maybe", "Maybe"),
        ("yes", "Yes"),
        ("no", "Not yet"),
        ("on", "On"),
    ]


def test_fields_and_sections_come_in_another_order(tmp_path):
    worksheet = changed(
        tmp_path,
        "sections:\n  - {id: second, first: yes}\n  - id: first\n    fields:\n      - {id: hello, first: yes}\n"
        "      - {id: ready, after: hello}\n      - {id: hello-again, label: Again, last: yes}\n",
    )
    assert [each.id for each in worksheet.sections] == ["second", "first"]
    assert [field.id for field in worksheet.sections[1].fields] == ["hello", "ready", "name", "hello-again"]


def test_a_column_more_a_group_more_and_an_item_more(tmp_path):
    worksheet = changed(
        tmp_path,
        section(
            2,
            "- id: log",
            "  columns:",
            "    - {id: who, label: Who, after: day}",
            "  widths: [1, 1, 2]",
            "- id: norms",
            "  groups:",
            "    - {id: talk, items: {wait: {label: Wait, after: listen}}}",
            "    - {id: write, label: Write, items: {share: Share}, last: yes}",
        ),
    )
    assert [column.id for column in fields_of(worksheet)["log"].columns] == ["day", "who", "what"]
    assert [item.id for item in fields_of(worksheet)["norms"].all_items()] == ["listen", "wait", "ask", "share"]


def test_a_link_is_known_by_what_it_takes_from(tmp_path):
    more = "  - {from: other/plan, mode: show, passes: a plan, last: yes}\n"
    worksheet = changed(tmp_path, "links:\n  - {from: other/name, passes: their name}\n" + more)
    assert [(link.from_, link.passes) for link in worksheet.links] == [
        ((("other", "name"),), "their name"),
        ((("other", "plan"),), "a plan"),
    ]


def test_groups_and_plain_lists(tmp_path):
    worksheet = changed(tmp_path, "facilitation: {minutes: 50, participants: [individual, pair]}\nexample: {name: Ada}\n")
    assert worksheet.facilitation.minutes == 50
    assert worksheet.facilitation.participants == ("individual", "pair")
    assert worksheet.facilitation.group_size == "4 to 8"
    assert worksheet.example == {"name": "Ada"}


def test_a_district_changes_what_a_state_changed_in_ours(tmp_path):
    files = {
        "worksheets/tool.yml": FULL,
        "worksheets/other.yml": OTHER,
        "local/edition.yml": "over: states/utah\n",
        "local/brand.yml": BRAND,
        "states/utah/changes/worksheets/tool.yml": "title: Utah's Tool\n"
        + section(1, "- {id: site, label: Site, after: name}"),
        CHANGE: section(1, "- {id: site, hint: Which school?}", "- {id: name, label: Your name}"),
    }
    site = site_of(tmp_path, files)
    assert site.problems.lines() == []
    worksheet = site.library.worksheets["tool"]
    assert worksheet.title == "Utah's Tool"
    assert [(field.id, field.label, field.hint) for field in worksheet.sections[0].fields][:2] == [
        ("name", "Your name", ""),
        ("site", "Site", "Which school?"),
    ]


def test_a_tool_that_a_later_layer_has_whole_forgets_what_earlier_ones_changed(tmp_path):
    files = {
        "states/utah/changes/worksheets/tool.yml": "title: Utah's Tool\n",
        "local/edition.yml": "over: states/utah\n",
        "local/brand.yml": BRAND,
        "local/worksheets/tool.yml": spoilt("Test Tool", "Own Tool"),
    }
    site = site_of(tmp_path, files)
    assert site.problems.lines() == []
    assert site.library.worksheets["tool"].title == "Own Tool"


def test_answers_remember_which_change_they_were_given_to(tmp_path):
    revisions = [changed(tmp_path / name, f"title: {name}").revision for name in ("a", "b")]
    ours = (
        site_of(tmp_path / "c", {"worksheets/tool.yml": FULL, "worksheets/other.yml": OTHER})
        .library.worksheets["tool"]
        .revision
    )
    assert len({*revisions, ours}) == 3


def test_links_and_words_of_ours_that_a_change_takes_the_place_of_are_not_looked_at(tmp_path):
    ours = spoilt("purpose: To test.", "purpose: See [it](worksheet:gone) and $unoin.", FULL)
    assert changed(tmp_path, "purpose: To try.\n", **{"worksheets/tool.yml": ours}).purpose == "To try."


BAD = yaml.safe_load((ROOT / "tests/library/spoilt_changes.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("bad", BAD, ids=lambda bad: bad["change"])
def test_a_mistake_in_a_change_is_told_on_its_line(tmp_path, bad):
    assert told(tmp_path, bad["change"]) == [line.format(ours=OURS, place=PLACE) for line in bad["told"]]


def test_a_change_of_a_tool_that_is_not_there_is_told(tmp_path):
    [line] = told(tmp_path, "tags: [x]", **{"local/changes/worksheets/tol.yml": "title: A\n"})
    assert line == f'local/changes/worksheets/tol.yml: there is no tool of this name to change. Did you mean "tool.yml"? {OURS}'


def test_a_tool_that_one_layer_replaces_and_changes_is_told(tmp_path):
    lines = told(tmp_path, "title: A", **{"local/worksheets/tool.yml": FULL})
    assert lines == [": local/worksheets/tool.yml takes the place of ours as a whole: change it there, and delete this."]


def test_a_mistake_in_ours_is_not_told_to_who_changed_it(tmp_path):
    ours = spoilt("minutes: 30", "minutes: lots", FULL)
    [line] = told(tmp_path, "title: A", **{"worksheets/tool.yml": ours})
    assert line.startswith("worksheets/tool.yml:10: ")


def test_the_layer_that_made_it_wrong_is_told(tmp_path):
    files = {
        "local/edition.yml": "over: states/utah\n",
        "states/utah/changes/worksheets/tool.yml": section(2, "- {id: log, columns: [{id: who, label: Who, last: yes}]}"),
    }
    [line] = told(tmp_path, "title: A", **files)
    assert line.startswith("states/utah/changes/worksheets/tool.yml: ")


def test_a_change_of_a_tool_that_has_been_retired_is_told_so(tmp_path):
    gone = {"worksheets/tool.yml": "title: Tool\nretired: It has become another.\n"}
    [line] = told(tmp_path / "a", "summary: Ours.\n", **gone)
    assert line.startswith(":1: this tool has been retired, and its page says what became of it. Delete this file")
    assert not any("Delete this file" in line for line in told(tmp_path / "b", "title: Our Tool\n", **gone))
