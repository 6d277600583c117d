"""The widths of letters are those of the typeface that the site ships."""

from guidebook.figures import letters
from guidebook.figures.letters import FILE, width_of
from guidebook.figures.measuring import as_text

from tests.helpers import ROOT

# Of the languages of Europe that are written in Latin letters, but for two of the Sámi, which the typeface does not have.
LETTERS = "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞßĀĂĄĆĈĊČĎĐĒĖĘĚĜĞĠĢĤĦĨĪĮİıĴĶĹĻĽŁŃŅŇŌŐŒŔŖŘŚŜŞŠŢŤŨŪŬŮŰŲŴŶŸŹŻŽȘȚẞ"
SIGNS = "¿¡«»„“”‚‘’‹›–—…€£§°·"


def test_the_widths_are_those_of_the_typeface():
    assert FILE.read_text(encoding="utf-8") == as_text(ROOT), "run make metrics"


def test_every_letter_of_europe_s_languages_has_a_width_of_its_own(monkeypatch):
    monkeypatch.setattr(letters, "_UNKNOWN", -10_000)
    letters._width.cache_clear()
    assert [letter for letter in f"{LETTERS}{LETTERS.lower()}{SIGNS}" if width_of(letter, 10) < 0] == []
    letters._width.cache_clear()


def test_accents_do_not_make_a_letter_wider_than_it_is():
    assert width_of("áéíóúñĝŭ", 10) == width_of("aeıoungu", 10)
