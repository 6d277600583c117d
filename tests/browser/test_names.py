"""An author may give a field any id: names that browsers have, and names that parts of our own forms have."""

from __future__ import annotations

import pytest

from .html import wrong_in_form
from .made_up import made_up_project, worksheet_of
from .serving import built, served
from .sheet import Sheet

# Every property of a form that an id could hide, ours and other scripts' alike, and the words that our own ids end in.
OF_A_FORM = """() => {
  const names = new Set();
  for (let each = document.createElement("form"); each; each = Object.getPrototypeOf(each))
    for (const name of Object.getOwnPropertyNames(each)) names.add(name);
  return [...names].filter(name => /^[a-z][a-z0-9]*$/.test(name) && name !== "constructor").sort();
}"""
HIDDEN = """(form, names) => names.filter(name => name in HTMLFormElement.prototype
  && [HTMLInputElement, HTMLTextAreaElement, RadioNodeList].some(kind => form[name] instanceof kind))"""
OUR_OWN = ["goal", "goal-hint", "goal-label", "label", "hint", "row-1", "earlier", "actions", "section-first", "other", "sheet"]
PARTS = """\
      - id: list
        kind: checklist
        label: A list
        hint: Of parts
        items: {hint: Hint, label: Label, other-text: Text, said: Said, row: Row}
        other: Another
      - id: pick
        kind: choice
        label: A choice
        hint: Of parts
        options: {hint: {label: Hint, hint: Of a hint}, hint-hint: Hint of a hint, label: Label}
      - id: rate
        kind: rating
        label: A rating
        points: {b-c: One, c: Two}
        items: {a: {label: First, hint: A hint}, a-b: Second, a-hint: Third}
"""


def fields(ids):
    yield "  - id: first\n    title: First\n    fields:\n"
    yield from (f"      - id: {id_}\n        label: About {id_}\n        hint: A hint\n" for id_ in ids)
    yield PARTS


@pytest.fixture(scope="module")
def names(browser):
    page = browser.new_page()
    found = page.evaluate(OF_A_FORM)
    page.close()
    assert {"dataset", "elements", "id", "action", "submit", "length", "name", "method", "children"} <= set(found)
    return [*found, *(id_ for id_ in OUR_OWN if id_ not in found)]


@pytest.fixture(scope="module")
def names_site(tmp_path_factory, names):
    sheets = {id_: worksheet_of(f"Sheet {id_}", "".join(fields(names))) for id_ in ("one", "one-section")}
    project = made_up_project(tmp_path_factory.mktemp("names"), sheets)
    chapter = project / "docs" / "prepare" / "beginning.md"
    chapter.write_text(chapter.read_text().replace("[[tools]]", "[[worksheet one]]\n\n[[worksheet one-section]]"))
    with served(built(project, project / "site")) as site:
        yield site


def test_no_id_hides_what_a_form_has_and_each_keeps_its_answer(open_sheet, names_site, names):
    sheet = open_sheet("one", site=names_site)
    hidden = sheet.form.evaluate(HIDDEN, names)
    assert hidden == []
    assert wrong_in_form(sheet.page) == []
    typed = {id_: f"about {number}" for number, id_ in enumerate(names)}
    sheet.type_at_once(typed)
    assert sheet.answers() == typed
    sheet.until_kept()
    sheet.reload()
    assert sheet.answers() == typed


def test_two_sheets_on_a_page_share_no_id(context, names_site):
    page = context.new_page()
    sheet = Sheet(page, "one")
    sheet.visit(names_site.url("prepare/beginning.html"))
    assert wrong_in_form(page) == []
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map(each => each.id)")
    assert sorted({id_ for id_ in ids if ids.count(id_) > 1}) == []


def test_what_is_typed_into_one_is_never_the_answer_of_the_other(context, names_site):
    page = context.new_page()
    one, other = Sheet(page, "one"), Sheet(page, "one-section")
    one.visit(names_site.url("prepare/beginning.html"))
    one.type_at_once({"dataset": "of one", "id": "1"})
    other.type_at_once({"dataset": "of the other"})
    one.until_kept()
    other.until_kept()
    page.reload()
    one.until_ready()
    assert one.answers() == {"dataset": "of one", "id": "1"}
    assert other.answers() == {"dataset": "of the other"}
