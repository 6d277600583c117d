"""The time of day, language by language."""

import pytest
from babel import Locale
from guidebook.edition.clock import hours


@pytest.mark.parametrize(
    ("language", "midnight", "afternoon"),
    [
        ("en", "12:{minute} AM", "3:{minute} PM"),
        ("es", "0:{minute}", "15:{minute}"),
        ("ko", "오전 12:{minute}", "오후 3:{minute}"),
    ],
)
def test_each_hour_is_written_as_browsers_write_it(language, midnight, afternoon):
    written = hours(Locale.parse(language))
    assert (len(written), written[0], written[15]) == (24, midnight, afternoon)
