"""Pieces of what changed, and each of them put into a text that was changed, too."""

import subprocess

import pytest
from guidebook.authoring.problems import GuidebookError
from guidebook.upkeep.merging import heading_above, inserted, joined, pieces_between, replaced, yours_for

OLD = ("a", "b", "c", "d", "e", "f", "g", "h")


@pytest.mark.parametrize(
    ("new", "pieces"),
    [
        ("a b c d e f g h", []),
        ("a B c d e f g h", [(1, "b", "B")]),
        ("a b c d e f g", [(7, "h", "")]),
        ("x a b c d e f g h", [(0, "", "x")]),
        ("a B c d e F g h", [(1, "b", "B"), (5, "f", "F")]),
    ],
)
def test_what_changed_comes_in_pieces_that_make_the_new_text_together(new, pieces):
    found = pieces_between(OLD, tuple(new.split()))
    assert [(each.start, " ".join(each.before), " ".join(each.after)) for each in found] == pieces
    text: tuple[str, ...] = OLD
    for each in reversed(found):
        text = each.within(text)
    assert text == tuple(new.split())


def test_changes_around_a_blank_line_are_one_piece():
    [piece] = pieces_between(("a", "", "b", "c"), ("A", "", "B", "c"))
    assert (piece.before, piece.after) == (("a", "", "b"), ("A", "", "B"))


def test_a_piece_goes_in_where_you_changed_other_lines():
    yours, ours = ("a", "b", "c", "d", "e", "f", "G", "h", "i"), ("A", *OLD[1:])
    assert joined(yours, OLD, ours) == ("A", "b", "c", "d", "e", "f", "G", "h", "i")


def test_a_piece_does_not_go_in_where_you_changed_the_same_lines_unless_ours_shall_win():
    yours, ours = ("a", "mine", *OLD[2:]), ("a", "ours", *OLD[2:])
    assert joined(yours, OLD, ours) is None
    assert replaced(pieces_between(OLD, ours)[0], yours, OLD) == ours


@pytest.mark.parametrize(
    ("ours", "yours", "both"),
    [
        ("a b C d e f g h", "a b mine1 mine2 e f g h", "a b C mine2 e f g h"),
        ("a b C d e f g h", "a mine c d e f g h", "a mine C d e f g h"),
        ("a b C d e f g h", "a b c mine d e f g h", "a b C mine d e f g h"),
        ("a b C d e f g h", "a b mine c d e f g h", "a b mine C d e f g h"),
        ("a b C d e f g h", "a b d e f g h", "a b C d e f g h"),
        ("a b C d e f g h", "a e f g h", "a C e f g h"),
        ("a b c ours d e f g h", "a b mine1 mine2 e f g h", "a b mine1 ours mine2 e f g h"),
        ("a b c ours d e f g h", "a b c1 c2 d e f g h", "a b c1 c2 ours d e f g h"),
        ("a b c d e f g h ours", "a b c d e f g mine", "a b c d e f g mine ours"),
        ("ours a b c d e f g h", "mine a b c d e f g h", "ours mine a b c d e f g h"),
        ("a b d e f g h", "a b mine d e f g h", "a b d e f g h"),
    ],
)
def test_where_ours_wins_what_you_have_beside_it_stays(ours, yours, both):
    [piece] = pieces_between(OLD, tuple(ours.split()))
    assert replaced(piece, tuple(yours.split()), OLD) == tuple(both.split())


def test_lines_that_only_came_in_ours_stand_after_the_same_line_though_you_added_some_there_too():
    [piece] = pieces_between(OLD, (*OLD, "ours"))
    yours = ("a", "B", *OLD[2:], "mine")
    assert joined(yours, OLD, piece.within(OLD)) is None
    assert inserted(piece, yours, OLD) == ("a", "B", *OLD[2:], "ours", "mine")
    assert inserted(piece, (*OLD[:-1], "H", "mine"), OLD) is None
    [first] = pieces_between(OLD, ("ours", *OLD))
    assert inserted(first, ("mine", *OLD), OLD) is None


@pytest.mark.parametrize("end", [(), ("",), ("", "")])
def test_how_a_text_ends_is_kept(end):
    assert joined((*OLD, *end), (*OLD, *end), ("A", *OLD[1:], *end)) == ("A", *OLD[1:], *end)


def test_what_git_cannot_merge_is_not_taken_for_a_conflict_that_would_leave_nothing_of_yours():
    with pytest.raises(GuidebookError, match=r"Git cannot merge these texts\. It says: .*[Bb]inary"):
        joined(("a\0",), ("a\0",), ("b\0",))


def test_a_git_that_was_ended_is_not_taken_for_one_either(monkeypatch):
    monkeypatch.setattr(subprocess, "run", lambda command, **_: subprocess.CompletedProcess(command, -9, b"", b"Killed"))
    with pytest.raises(GuidebookError, match=r"Git cannot merge these texts\. It says: Killed"):
        joined(("a",), ("a",), ("b",))


def test_where_you_changed_the_same_lines_is_found():
    yours = ("new", "a", "mine", "too", *OLD[2:])
    [piece] = pieces_between(OLD, ("a", "ours", *OLD[2:]))
    assert yours_for(piece, yours, OLD) == (2, ("mine", "too"))


def test_where_your_text_is_the_same_its_lines_are_found():
    [piece] = pieces_between(OLD, (*OLD[:4], "ours", *OLD[5:]))
    assert yours_for(piece, ("new", *OLD), OLD) == (5, ("e",))


@pytest.mark.parametrize(
    ("lines", "heading"),
    [
        (["# A", "", "b"], "A"),
        (["  - id: goal", "    x"], "goal"),
        (["a", "b"], ""),
        (["# A", "```", "# B", "c"], "A"),
        (['title: "A b"', "x"], "A b"),
    ],
)
def test_a_place_is_named_by_what_stands_above_it(lines, heading):
    assert heading_above(lines, len(lines) - 1) == heading


def test_without_git_it_says_where_to_get_it(monkeypatch):
    def missing(*given, **more):
        raise FileNotFoundError

    monkeypatch.setattr("subprocess.run", missing)
    with pytest.raises(GuidebookError, match="Git is not installed here"):
        joined(OLD, OLD, OLD)
