"""The commands behind `make`, run as `make` runs them."""

import json
import os
import subprocess
import sys

import pytest
from guidebook.__main__ import main
from guidebook.library import schema

from .browser.made_up import FOOT, SECTION, made_up_project, worksheet_of
from .helpers import ROOT, WORKSHEET, small_site, spoilt

TOOL = worksheet_of("Tool", SECTION.format(id="part", title="Part") + "      - id: name\n        label: Name\n")


@pytest.fixture
def site_folder(tmp_path, monkeypatch):
    """A small site in the current folder."""
    small_site(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def whole_site(tmp_path, monkeypatch):
    """A site that can be built, in the current folder."""
    made_up_project(tmp_path, {"tool": TOOL})
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_site_without_mistakes_is_said_to_have_none(whole_site, capsys):
    assert main(["check"]) == 0
    assert capsys.readouterr() == (f"1 worksheets and {len(FOOT) + 3} pages: no problems.\n", "")


def test_what_nothing_cites_is_a_warning_and_the_exit_status_is_0(whole_site, capsys):
    (whole_site / "docs/references.yml").write_text("leana:\n  kind: web\n  year: n.d.\n  title: Site\n")
    assert main(["check"]) == 0
    assert capsys.readouterr().out.startswith('warning: docs/references.yml:1: nothing cites "leana".\n')


def test_every_mistake_is_listed_and_the_exit_status_is_1(whole_site, capsys):
    (whole_site / "worksheets/tool.yml").write_text(spoilt("minutes: 5", "minutes: soon", TOOL))
    assert main(["check"]) == 1
    assert capsys.readouterr() == (
        "",
        'worksheets/tool.yml:10: "minutes" must be a whole number from 1 to 600, but it is "soon".\n'
        "1 problem to mend; nothing was built.\n",
    )


def test_a_command_of_its_own_prints_no_stack_trace(whole_site):
    (whole_site / "worksheets/tool.yml").write_bytes(b"\xff")
    result = subprocess.run(
        [sys.executable, "-m", "guidebook", "check"],
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT / "hooks")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 1
    assert result.stdout == ""
    assert result.stderr.splitlines() == [
        "worksheets/tool.yml: this is not a text file in UTF-8. Save it as plain text (UTF-8) and try again.",
        "1 problem to mend; nothing was built.",
    ]


def test_the_schema_is_written(site_folder):
    assert main(["schema"]) == 0
    assert (site_folder / schema.FILE).read_text(encoding="utf-8") == schema.as_text()


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


@pytest.mark.parametrize("arguments", [[], ["chekc"], ["check", "twice"]])
def test_any_other_command_says_what_there_is(arguments, capsys):
    assert main(arguments) == 2
    assert "guidebook check" in capsys.readouterr().err


def test_the_ids_of_a_fork_s_own_worksheets_are_recorded_in_its_own_folder(site_folder):
    assert main(["ids"]) == 0
    path = site_folder / "worksheets/published-ids.json"
    upstream = path.read_text(encoding="utf-8")
    (site_folder / "local/worksheets").mkdir(parents=True)
    (site_folder / "local/worksheets/ours.yml").write_text(WORKSHEET)
    assert main(["ids"]) == 0
    assert path.read_text(encoding="utf-8") == upstream
    assert list(json.loads((site_folder / "local/worksheets/published-ids.json").read_text(encoding="utf-8"))) == ["ours"]
