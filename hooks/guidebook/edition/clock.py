"""How a language writes the time of day, for scripts: a browser takes long to learn it for the one time that a page shows."""

from __future__ import annotations

import re
from datetime import time
from functools import cache

from babel import Locale
from babel.dates import format_time, get_time_format

MINUTE = 59  # no hour is written so


@cache  # every script asks for them
def hours(locale: Locale) -> tuple[str, ...]:
    """The time of day, by its hour: 24 texts such as `3:{minute} PM`, in CLDR's short form, with a place for the minute."""
    pattern = get_time_format("short", locale).pattern
    # As browsers write it: with the words for AM and PM in full, as in Korean, and an ordinary space before them in English.
    pattern = re.sub(r"\ba\b", "aaaa", pattern).replace("\u202f", " ")
    at = (format_time(time(hour, MINUTE), pattern, locale=locale) for hour in range(24))
    return tuple(each.replace(str(MINUTE), "{minute}") for each in at)
