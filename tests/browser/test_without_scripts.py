"""With scripts off a worksheet of any kind of fields is whole: it can be read, filled in and printed."""

from __future__ import annotations

import re

import pytest

from .all_sheets import ALL, FEW
from .paper import printed
from .sheet import new_words


@pytest.fixture
def page(profiles):
    return profiles.new(java_script_enabled=False).new_page()


# Fills in everything at once, as a sheet may have hundreds of controls: 40 words in texts of several lines, most boxes,
# the last bubble of each group, the first answer of each list.
FILL = """(form, words) => {
  const typed = [];
  const all = (selector) => [...form.querySelectorAll(selector)].filter((each) => !("printChoice" in each.dataset));
  for (const control of all("input[type=text], textarea")) {
    if (!control.checkVisibility()) throw new Error(`${control.name} is hidden`);
    const some = words.splice(0, control.localName === "textarea" ? 40 : 1);
    control.value = some.join(" ");
    typed.push(...(control.autocapitalize === "characters" ? some.map((word) => word.toUpperCase()) : some));
  }
  for (const [number, box] of all("input[type=checkbox]").entries()) box.checked = number % 3 > 0;
  for (const bubble of all("input[type=radio]")) bubble.checked = true;
  for (const list of all("select")) list.selectedIndex = 1;
  return {typed, ticked: all("[type=checkbox]:checked").length, chosen: all("[type=radio]:checked").length};
}"""


@pytest.mark.parametrize("worksheet", FEW)
def test_a_worksheet_can_be_filled_in_and_printed_and_has_no_button_that_does_nothing(page, site, worksheet):
    page.goto(site.url(f"worksheets/{worksheet}.html"))
    form = page.locator("form[data-worksheet]")
    assert [button.inner_text() for button in form.locator("button:visible").all()] == []
    assert form.locator("[data-save-state]:visible, [data-earlier]:visible").count() == 0
    assert "your answers will not be saved" in form.inner_text()
    filled = form.evaluate(FILL, list(new_words()))
    assert filled["typed"]
    sheet = printed(page, "Letter")  # A4 is tested with scripts
    assert sheet.missing(filled["typed"]) == []
    assert sheet.text.count("✕") == filled["ticked"]
    assert sheet.text.count("●") == filled["chosen"]


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
