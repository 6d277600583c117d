"""What git knows, asked in one place."""

import pytest
from guidebook.authoring.problems import GuidebookError
from guidebook.upkeep.repository import Repository

COMMIT = ["-c", "user.name=A", "-c", "user.email=a@b.c", "commit", "-qam"]


def test_a_file_is_found_as_it_was_in_every_version(tmp_path):
    kept = Repository(tmp_path)
    kept.run("init", "-q")
    for number in range(3):
        (tmp_path / "a.md").write_text(f"{number} é\n", encoding="utf-8")
        kept.run("add", "-A")
        assert kept.run(*COMMIT, str(number)).returncode == 0
    assert list(kept.texts_of("a.md")) == ["2 é\n", "1 é\n", "0 é\n"]
    assert kept.text_at("HEAD~1", "a.md") == "1 é\n"
    assert kept.text_at("HEAD", "b.md") is None


def test_what_git_does_not_keep_has_no_history(tmp_path):
    assert list(Repository(tmp_path).texts_of("a.md")) == []
    assert Repository(tmp_path).says("rev-parse", "HEAD") == ""


def test_without_git_it_says_where_to_get_it(tmp_path, monkeypatch):
    def missing(*given, **more):
        raise FileNotFoundError

    monkeypatch.setattr("subprocess.run", missing)
    with pytest.raises(GuidebookError, match=r"get it from https://git-scm\.com"):
        Repository(tmp_path).says("status")


def test_files_are_called_as_people_call_them(tmp_path):
    kept = Repository(tmp_path)
    kept.run("init", "-q")
    (tmp_path / "año nuevo.md").write_text("", encoding="utf-8")
    assert "año nuevo.md" in kept.says("status", "--porcelain")
