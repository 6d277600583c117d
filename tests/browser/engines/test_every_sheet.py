"""Every kind of field, and sheets of every sort, in the other engines: filled in, kept, there again, and on paper.

In Chromium each sheet and each kind has a longer pass of its own: `test_worksheets.py` and `test_contract.py`. As
made-up sheets have every kind wherever it may stand, a few of ours are enough here.
"""

from __future__ import annotations

import pytest
from guidebook.kinds import all_kinds

from tests.browser.all_sheets import RICH
from tests.browser.made_up import worksheet_id

from . import OTHERS
from .form import Form
from .tab import until

pytestmark = pytest.mark.parametrize("session", OTHERS, indirect=True)

# Firefox puts letters of a variable font in any weight but the regular one on paper as shapes, in which no word can be found.
REGULAR = """() => [...document.styleSheets].find((each) => each.href)
  .insertRule("@media print { * { font-weight: 400 !important } }")"""


@pytest.mark.parametrize("worksheet", RICH)
def test_what_is_filled_in_is_kept_and_printed(open_form, worksheet):
    fill_keep_and_print(open_form(worksheet))


@pytest.mark.parametrize("kind", [name for name, kind in all_kinds().items() if kind.asks])
def test_what_is_filled_in_is_kept_and_printed_wherever_a_kind_may_stand(new_tab, kinds_site, kind):
    fill_keep_and_print(Form(new_tab(), kinds_site.url(f"worksheets/{worksheet_id(kind)}.html")))


def test_every_page_says_of_which_team_it_is(open_form):
    form = open_form("lessons-learned")
    until(form.tab, "() => guidebook.idle.there")  # what prints comes with it
    form.tab.run("() => { document.querySelector('[name=answer-sheet-team]').value = 'Riverside'; }")
    paper = form.tab.printed()
    if paper:
        assert len(paper.pages) > 1
        assert all("Riverside" in page for page in paper.pages)


@pytest.mark.parametrize(
    ("worksheet", "head"), [("community-conversations", "Whom will you invite?"), ("potential-partner-brainstorm", "Why them?")]
)
def test_the_head_of_a_short_table_is_on_the_page_of_its_rows(open_form, worksheet, head):
    form = open_form(worksheet)
    until(form.tab, "() => guidebook.idle.there")
    form.tab.run(REGULAR)
    paper = form.tab.printed()
    if paper:
        assert [head in page for page in paper.pages].count(True) == 1  # left alone, it is repeated above the rows


def fill_keep_and_print(form: Form) -> None:
    form.add_rows()
    typed = form.fill()
    form.until_kept()
    shown = form.shown()
    assert shown
    form.reload()
    assert form.shown() == shown
    form.tab.run(REGULAR)
    paper = form.tab.printed()
    if paper:
        assert paper.missing(typed) == []
