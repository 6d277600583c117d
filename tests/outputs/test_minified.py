"""Scripts as browsers get them, remembered from one build to the next."""

import json

import pytest
from guidebook.outputs import minified
from guidebook.outputs.minified import Minified

SCRIPT = "(function () { const first = 1; /* why */ return first; })();"
SHORT = "(function(){let e=1;return e})();"


@pytest.fixture
def file(tmp_path):
    """A file in which a build has remembered its one script."""
    file = tmp_path / "cache/scripts/en.json"
    made = Minified(file)
    assert made(SCRIPT) == SHORT
    made.remember()
    return file


def test_a_script_is_made_once_and_then_remembered(file):
    kept = json.loads(file.read_text())
    assert [*kept.values()] == [SHORT]
    file.write_text(json.dumps(dict.fromkeys(kept, "remembered")))
    assert Minified(file)(SCRIPT) == "remembered"
    assert Minified()(SCRIPT) == SHORT


def test_what_the_last_build_did_not_need_is_forgotten(file):
    made = Minified(file)
    made("let a;")
    made.remember()
    assert [*json.loads(file.read_text()).values()] == ["let a;"]
    assert [each.name for each in file.parent.iterdir()] == ["en.json"]


def test_what_was_made_by_other_rules_is_made_again(file, monkeypatch):
    file.write_text(json.dumps(dict.fromkeys(json.loads(file.read_text()), "by other rules")))
    monkeypatch.setattr(minified, "RULES", "other")
    assert Minified(file)(SCRIPT) == SHORT


@pytest.mark.parametrize("damaged", ["", "{", "[1]", '{"a": 1}', "\udcff"])
def test_a_damaged_file_costs_only_time(file, damaged):
    file.write_text(damaged, errors="surrogateescape")
    made = Minified(file)
    assert made(SCRIPT) == SHORT
    made.remember()
    assert [*json.loads(file.read_text()).values()] == [SHORT]


def test_where_nothing_can_be_written_scripts_are_made_all_the_same(tmp_path):
    (tmp_path / "cache").write_text("a file, where the folder should be")
    made = Minified(tmp_path / "cache/en.json")
    assert made(SCRIPT) == SHORT
    made.remember()
