"""The ids of everything in `worksheets/`, known before anything is built, so that each is a test of its own."""

from __future__ import annotations

from tests.helpers import the_site

SHEETS = the_site().library.worksheets
ALL = sorted(SHEETS)
WORKSHEETS = [id_ for id_ in ALL if SHEETS[id_].asks]  # there is something to fill in
HANDOUTS = [id_ for id_ in ALL if not SHEETS[id_].asks]  # to read
