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
