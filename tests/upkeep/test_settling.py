"""What is decided of a piece is done at once, and asked only once."""

import pytest
from guidebook.authoring.problems import GuidebookError
from guidebook.upkeep.copies import copied, write_copies
from guidebook.upkeep.drift import drifted
from guidebook.upkeep.settling import Decision, settle
from guidebook.upkeep.showing import summary

from .shelf import adopted, change, text


class Said(Decision):
    """Says what was said before, piece by piece, and remembers what it was asked."""

    def __init__(self, *answers):
        self.answers = list(answers)
        self.asked = []

    def __call__(self, copy, piece, conflict):
        self.asked.append((piece.after if piece else None, conflict))
        return self.answers.pop(0)


def changed(root):
    """A copy with a change of its own, and two changes of ours, one of them in the same line."""
    layers = adopted(root)
    change(root, "local/docs/help.md", "Two.", "Two of ours.")
    change(root, "docs/help.md", "Two.", "Two, improved.")
    change(root, "docs/help.md", "Four.", "Four, improved.")
    return layers


def settled(layers, *answers):
    [copy] = drifted(layers)
    said = Said(*answers)
    return settle(copy, layers, said), said.asked


def test_each_piece_is_asked_for_and_a_conflict_is_said_to_be_one(tmp_path):
    outcome, asked = settled(changed(tmp_path), "later", "later")
    assert asked == [(("Two, improved.",), True), (("Four, improved.",), False)]
    assert outcome.line == "2 still waiting"
    assert "Two of ours." in text(tmp_path, "local/docs/help.md")


def test_what_is_taken_stands_beside_what_you_changed_and_is_not_asked_for_again(tmp_path):
    layers = changed(tmp_path)
    outcome, _ = settled(layers, "later", "take")
    assert outcome.line == "1 taken over, 1 still waiting"
    written = text(tmp_path, "local/docs/help.md")
    assert "Two of ours." in written
    assert "Four, improved." in written
    _, asked = settled(layers, "keep")
    assert asked == [(("Two, improved.",), True)]
    assert drifted(layers) == []
    assert text(tmp_path, "local/docs/help.md") == written


def test_ours_may_take_the_place_of_yours(tmp_path):
    layers = changed(tmp_path)
    settled(layers, "take", "keep")
    written = text(tmp_path, "local/docs/help.md")
    assert "Two, improved." in written
    assert "Two of ours." not in written
    assert "Four." in written
    assert drifted(layers) == []


def test_where_ours_wins_what_you_have_right_beside_it_stays(tmp_path):
    layers = adopted(tmp_path)
    change(tmp_path, "local/docs/help.md", "Two.\n", "Two.\nAnd two of ours.\n")
    change(tmp_path, "docs/help.md", "Two.", "Two, improved.")
    outcome, asked = settled(layers, "take")
    assert (outcome.taken, asked[0][1]) == (1, True)
    assert "\nTwo, improved.\nAnd two of ours.\n" in text(tmp_path, "local/docs/help.md")
    assert drifted(layers) == []


def test_what_you_changed_in_the_same_way_is_not_asked_for(tmp_path):
    layers = adopted(tmp_path)
    change(tmp_path, "local/docs/help.md", "Two.", "Two, improved.")
    change(tmp_path, "docs/help.md", "Two.", "Two, improved.")
    outcome, asked = settled(layers)
    assert (outcome.line, asked) == ("1 that you already had", [])
    assert drifted(layers) == []


def test_how_your_computer_ends_its_lines_is_kept(tmp_path):
    layers = adopted(tmp_path)
    change(tmp_path, "local/docs/help.md", "\n", "\r\n")
    change(tmp_path, "docs/help.md", "Four.", "Four, improved.")
    settled(layers, "take")
    written = (tmp_path / "local/docs/help.md").read_bytes()
    assert b"Four, improved.\r\n" in written
    assert written.count(b"\r\n") == written.count(b"\n")


def test_how_most_lines_end_and_the_mark_that_notepad_begins_with_are_kept(tmp_path):
    layers = adopted(tmp_path)
    change(tmp_path, "local/docs/help.md", "Three.\n", "Three.\r\n")
    change(tmp_path, "local/docs/help.md", "---\ntitle", "\ufeff---\ntitle")
    change(tmp_path, "docs/help.md", "title: Help", "title: Help, improved")
    change(tmp_path, "docs/help.md", "Four.", "Four, improved.")
    _, asked = settled(layers, "take", "take")
    assert [conflict for _, conflict in asked] == [False, False]
    written = (tmp_path / "local/docs/help.md").read_bytes()
    assert written.startswith("\ufeff---\ntitle: Help, improved\n".encode())
    assert (b"\r\n" in written, b"Four, improved." in written) == (False, True)


def test_of_two_pieces_that_are_alike_each_is_asked_for(tmp_path):
    layers = adopted(tmp_path)
    for path in ("docs/help.md", "local/docs/help.md"):
        change(tmp_path, path, "Four.", "Two.")
    write_copies(layers[-1], {"docs/help.md": copied((tmp_path / "docs/help.md").read_bytes())})
    change(tmp_path, "docs/help.md", "Two.", "Two, improved.")  # in both places
    outcome, asked = settled(layers, "later", "take")
    assert (outcome.line, len(asked)) == ("1 taken over, 1 still waiting", 2)
    assert text(tmp_path, "local/docs/help.md").index("\nTwo.\n") < text(tmp_path, "local/docs/help.md").index("Two, improved.")


def test_a_page_of_ours_that_is_gone_is_told_until_you_keep_yours(tmp_path):
    layers = adopted(tmp_path)
    (tmp_path / "docs/help.md").unlink()
    outcome, asked = settled(layers, "later")
    assert (outcome.line, asked) == ("1 still waiting", [(None, False)])
    settled(layers, "keep")
    assert drifted(layers) == []
    assert text(tmp_path, "local/docs/help.md")


def test_a_picture_is_taken_or_kept_whole(tmp_path):
    (tmp_path / "docs/assets").mkdir(parents=True)
    ours, yours = tmp_path / "docs/assets/a.png", tmp_path / "local/docs/assets/a.png"
    ours.write_bytes(b"\xff1")
    layers = adopted(tmp_path, "docs/assets/a.png")
    ours.write_bytes(b"\xff2")
    assert settled(layers, "later")[0].line == "1 still waiting"
    assert settled(layers, "keep")[0].line == "1 left as you have it"
    assert drifted(layers) == []
    ours.write_bytes(b"\xff3")
    assert settled(layers, "take")[0].line == "1 taken over"
    assert yours.read_bytes() == b"\xff3"
    ours.write_bytes(b"\xff4")
    yours.write_bytes(b"\xff4")
    assert settled(layers)[0].line == "1 that you already had"


def test_a_copy_that_is_no_text_any_more_is_taken_or_kept_whole(tmp_path):
    layers = changed(tmp_path)
    (tmp_path / "local/docs/help.md").write_bytes(text(tmp_path, "local/docs/help.md").encode("utf-16"))
    [copy] = drifted(layers)
    assert summary(copy) == "ours is a different file now"
    assert settled(layers, "later")[1] == [(None, True)]


def test_if_the_record_cannot_be_written_the_copy_is_as_it_was(tmp_path):
    layers = changed(tmp_path)
    before = text(tmp_path, "local/docs/help.md")
    (tmp_path / "local/.adopted.json.new").mkdir()
    with pytest.raises(GuidebookError, match=r"adopted\.json cannot be written: .+ Nothing was changed\."):
        settled(layers, "later", "take")
    assert text(tmp_path, "local/docs/help.md") == before
