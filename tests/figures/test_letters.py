"""How wide words are and where lines break; that no word sticks out of a figure is tested in a browser."""

from guidebook.figures.letters import broken, width_of


def test_bold_and_wide_letters_take_more_room():
    assert width_of("will", 10) < width_of("will", 10, bold=True) < width_of("MWMW", 10)
    assert width_of("a" * 10, 10) == 10 * width_of("a", 10)


def test_a_chinese_letter_is_as_wide_as_it_is_high():
    assert width_of("學校董事會", 10) == width_of("학교董事會", 10) == 50


def test_lines_are_no_wider_than_they_may_be_and_hold_every_word():
    words = "Districts and associations that decide together learn sooner what works"
    lines = broken(words, 120, 15)
    assert " ".join(lines) == words
    assert all(width_of(line, 15) <= 120 for line in lines)
    assert len(lines) > 2


def test_a_word_that_is_too_long_is_broken_and_kept():
    assert "".join(broken("Donaudampfschifffahrt", 60, 15)) == "Donaudampfschifffahrt"
    assert all(width_of(line, 15) <= 60 for line in broken("Donaudampfschifffahrt", 60, 15))


def test_a_slash_is_a_place_to_break():
    assert broken("association/union", 90, 15) == ("association/", "union")
    assert broken("association/union", 300, 15) == ("association/union",)


def test_nothing_gives_no_line():
    assert broken("", 100, 15) == ()
