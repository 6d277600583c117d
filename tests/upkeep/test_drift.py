"""What changed in ours since it was copied."""

import pytest
from guidebook.upkeep.drift import drifted, forget_what_is_gone, remembered

from .shelf import PAGE, adopted, change


def test_nothing_has_drifted_at_first(tmp_path):
    assert drifted(adopted(tmp_path)) == []


def test_a_change_of_yours_is_no_drift(tmp_path):
    layers = adopted(tmp_path)
    change(tmp_path, "local/docs/help.md", "Two.", "Two of ours.")
    assert drifted(layers) == []


def test_what_changed_in_ours_comes_in_pieces(tmp_path):
    layers = adopted(tmp_path)
    change(tmp_path, "docs/help.md", "One.", "One, first.")
    change(tmp_path, "docs/help.md", "Four.", "Five.")
    [copy] = drifted(layers)
    assert [(piece.before, piece.after) for piece in copy.pieces] == [(("One.",), ("One, first.",)), (("Four.",), ("Five.",))]
    assert copy.with_piece(copy.pieces[0]) == tuple(PAGE.replace("One.", "One, first.").split("\n"))


@pytest.mark.parametrize(("name", "called"), [("docs/support.md", "docs/support.md"), ("docs/support.yml", "")])
def test_a_page_of_ours_that_is_gone_is_told_with_its_new_name_where_it_has_one(tmp_path, name, called):
    layers = adopted(tmp_path)
    (tmp_path / name).write_text(PAGE.replace("One.", "One, first."), encoding="utf-8")
    (tmp_path / "docs/help.md").unlink()
    [copy] = drifted(layers)
    assert (copy.ours, copy.pieces, copy.called_now) == (None, [], called)


def test_a_copy_that_is_not_there_any_more_is_forgotten(tmp_path):
    layers = adopted(tmp_path)
    (tmp_path / "local/docs/help.md").unlink()
    assert forget_what_is_gone(layers[-1]) == ["docs/help.md"]
    assert remembered(layers) == {}
    assert forget_what_is_gone(layers[-1]) == []
