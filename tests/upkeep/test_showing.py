"""What changed in ours, side by side."""

import html5lib
from guidebook.upkeep.drift import drifted
from guidebook.upkeep.showing import as_page, in_terminal, summary

from .shelf import adopted, change


def copy_of(root):
    layers = adopted(root)
    change(root, "local/docs/help.md", "Two.", "Two <of> ours.")
    change(
        root, "docs/help.md", "Two.", "Two that are improved, at such a length that no column of a terminal has room for it."
    )
    change(root, "docs/help.md", "Four.", "Four & more.")
    [copy] = drifted(layers)
    return copy


def test_a_terminal_shows_ours_then_and_now_and_yours_where_both_changed_the_same_lines(tmp_path):
    lines = list(in_terminal(copy_of(tmp_path), "local/docs/help.md", 80))
    assert lines == [
        "local/docs/help.md: 2 pieces of ours changed, 1 of them where you changed the same lines",
        "",
        "  1. Line 9, below “Help”: you changed the same lines",
        "     Ours, as you copied it                Ours now",
        "     Two.                                  Two that are improved, at such a",
        "                                           length that no column of a terminal",
        "                                           has room for it.",
        "     Yours",
        "     Two <of> ours.",
        "",
        "  2. Line 15, below “More”",
        "     Ours, as you copied it                Ours now",
        "     Four.                                 Four & more.",
    ]


def test_the_page_is_valid_holds_all_three_and_marks_the_words(tmp_path):
    page = as_page([(copy_of(tmp_path), "local/docs/help.md")])
    html5lib.HTMLParser(strict=True).parse(page)
    assert "<pre>Two &lt;of&gt; ours.</pre>" in page
    assert "<h2>local/docs/help.md</h2>" in page
    assert "<del>Four.</del>" in page
    assert "<ins>Four &amp; more.</ins>" in page
    assert "Line 9, below “Help”. You changed the same lines." in page


def test_what_is_gone_is_said_with_its_new_name(tmp_path):
    layers = adopted(tmp_path)
    (tmp_path / "docs/help.md").rename(tmp_path / "docs/support.md")
    [copy] = drifted(layers)
    assert summary(copy) == (
        "ours is gone, or is called docs/support.md now (then move yours to that path, too, and type: "
        "python hooks adopt docs/support.md); yours is shown as before"
    )


def test_what_is_no_text_is_said_to_be_another(tmp_path):
    (tmp_path / "docs/assets").mkdir(parents=True)
    (tmp_path / "docs/assets/a.png").write_bytes(b"\xff1")
    layers = adopted(tmp_path, "docs/assets/a.png")
    (tmp_path / "docs/assets/a.png").write_bytes(b"\xff2")
    [copy] = drifted(layers)
    assert summary(copy) == "ours is a different file now"
