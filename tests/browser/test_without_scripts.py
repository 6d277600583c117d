"""With scripts off every worksheet is whole: it can be read, filled in and printed."""

from __future__ import annotations

import itertools
import re

import pytest

from .all_sheets import ALL, WORKSHEETS
from .paper import PAPERS, printed
from .sheet import new_words


@pytest.fixture
def page(profiles):
    return profiles.new(java_script_enabled=False).new_page()


@pytest.mark.parametrize("worksheet", WORKSHEETS)
def test_every_worksheet_can_be_filled_in_and_printed(page, site, worksheet):
    page.goto(site.url(f"worksheets/{worksheet}.html"))
    form = page.locator("form[data-worksheet]")
    words = new_words()
    typed = []
    for control in form.locator("input[type=text], textarea").all():
        assert control.is_visible()
        some = list(itertools.islice(words, 40 if control.evaluate("each => each.localName") == "textarea" else 1))
        control.fill(" ".join(some))
        typed += some
    ticked = 0
    for number, box in enumerate(form.locator("input[type=checkbox]").all()):
        if number % 3:
            box.check()
            ticked += 1
    for bubble in form.locator("input[type=radio]").all():
        bubble.check()
    chosen = form.locator("input[type=radio]:checked").count()
    for list_ in form.locator("select").all():
        list_.select_option(index=1)
    for paper in PAPERS:
        sheet = printed(page, paper)
        assert sheet.missing(typed) == []
        assert sheet.text.count("✕") == ticked
        assert sheet.text.count("●") == chosen


@pytest.mark.parametrize("worksheet", WORKSHEETS)
def test_no_button_is_there_that_does_nothing(page, site, worksheet):
    page.goto(site.url(f"worksheets/{worksheet}.html"))
    form = page.locator("form[data-worksheet]")
    assert [button.inner_text() for button in form.locator("button").all() if button.is_visible()] == []
    assert not form.locator("[data-save-state]").is_visible()
    assert not form.locator("[data-earlier]").is_visible()
    assert "it will not be kept" in form.inner_text()


def test_printed_blank_there_are_lines_to_write_on(page, site):
    page.goto(site.url("worksheets/extending-the-invitation.html"))
    page.emulate_media(media="print")
    lines = page.locator('[data-field="opener"] .ws-rules i')
    assert lines.count() == 3
    assert all(line.is_visible() for line in lines.all())


def test_the_gallery_is_a_plain_list_of_all_tools(page, site):
    page.goto(site.url("worksheets/index.html"))
    assert not page.locator(".gb-filters").is_visible()
    assert not page.locator("[data-count]").is_visible()
    titles = page.locator(".gb-card a")
    assert titles.count() == len(ALL)
    assert all(title.is_visible() for title in titles.all())
    leads_to = {re.sub(r"\.html$", "", title.get_attribute("href") or "") for title in titles.all()}
    assert leads_to == set(ALL)
