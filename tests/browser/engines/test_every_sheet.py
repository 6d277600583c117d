"""Every sheet in every engine: filled in, kept, there again, and on paper."""

from __future__ import annotations

import pytest

from tests.browser.all_sheets import WORKSHEETS

# Firefox puts letters of a variable font in any weight but the regular one on paper as shapes, in which no word can be found.
REGULAR = """() => [...document.styleSheets].find((each) => each.href)
  .insertRule("@media print { * { font-weight: 400 !important } }")"""


@pytest.mark.parametrize("worksheet", WORKSHEETS)
def test_what_is_filled_in_is_kept_and_printed(open_form, worksheet):
    form = open_form(worksheet)
    form.add_rows()
    typed = form.fill()
    assert typed
    form.until_kept()
    shown = form.shown()
    form.reload()
    assert form.shown() == shown
    form.tab.run(REGULAR)
    paper = form.tab.printed()
    if paper:
        assert paper.missing(typed) == []
