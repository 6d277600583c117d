"""`ids`: the record of what is published."""

import json

from guidebook.__main__ import main

from tests.helpers import WORKSHEET, write


def test_the_ids_are_recorded_and_recorded_again_without_a_change(site_folder):
    assert main(["ids"]) == 0
    path = site_folder / "worksheets/published-ids.json"
    recorded = path.read_text(encoding="utf-8")
    assert json.loads(recorded)["tool"]["plan"] == "long_text"
    assert main(["ids"]) == 0
    assert path.read_text(encoding="utf-8") == recorded


def test_ids_are_not_recorded_while_something_is_wrong(site_folder, capsys):
    assert main(["ids"]) == 0
    path = site_folder / "worksheets/published-ids.json"
    recorded = path.read_text(encoding="utf-8")
    (site_folder / "worksheets/tool.yml").write_text(WORKSHEET.replace("id: plan", "id: plans"))
    assert main(["ids"]) == 1
    assert path.read_text(encoding="utf-8") == recorded
    assert '"plan" was published and is missing' in capsys.readouterr().err


def test_a_fork_records_none_of_ours_so_that_no_update_meets_its_record(site_folder):
    write(site_folder, {"local/brand.yml": "site_id: a\nsite_name: A\npublisher: A\n", "local/worksheets/own.yml": WORKSHEET})
    assert main(["ids"]) == 0
    assert not (site_folder / "worksheets/published-ids.json").exists()
    assert (site_folder / "local/worksheets/published-ids.json").exists()


def test_the_ids_of_a_fork_s_own_worksheets_are_recorded_in_its_own_folder(site_folder):
    assert main(["ids"]) == 0
    path = site_folder / "worksheets/published-ids.json"
    upstream = path.read_text(encoding="utf-8")
    (site_folder / "local/worksheets").mkdir(parents=True)
    (site_folder / "local/worksheets/ours.yml").write_text(WORKSHEET)
    assert main(["ids"]) == 0
    assert path.read_text(encoding="utf-8") == upstream
    assert list(json.loads((site_folder / "local/worksheets/published-ids.json").read_text(encoding="utf-8"))) == ["ours"]


def test_what_a_change_adds_to_ours_is_recorded_in_the_folder_of_who_changed_it(site_folder):
    assert main(["ids"]) == 0
    path = site_folder / "worksheets/published-ids.json"
    upstream = path.read_text(encoding="utf-8")
    change = site_folder / "local/changes/worksheets/tool.yml"
    change.parent.mkdir(parents=True)
    new = "sections: [{id: first, fields: [{id: role, label: Role, last: yes}]}]\n"
    change.write_text(new)
    assert main(["ids"]) == 0
    assert path.read_text(encoding="utf-8") == upstream
    recorded = site_folder / "local/worksheets/published-ids.json"
    assert json.loads(recorded.read_text(encoding="utf-8")) == {"tool": {"role": "text"}}


def test_what_a_change_added_and_published_may_not_vanish_but_may_be_retired(site_folder, capsys):
    change = site_folder / "local/changes/worksheets/tool.yml"
    change.parent.mkdir(parents=True)
    change.write_text("sections: [{id: first, fields: [{id: role, label: Role, last: yes}]}]\n")
    assert main(["ids"]) == 0
    change.write_text("title: Ours\n")
    assert main(["ids"]) == 1
    assert 'local/changes/worksheets/tool.yml:1: the text field "role" was published and is missing.' in capsys.readouterr().err
    change.write_text("retired: {role: We ask no more.}\n")
    assert main(["ids"]) == 0
