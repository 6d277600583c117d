"""What pages know of tools that are not on them is what the tools' own forms say."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page

from .all_sheets import FEW
from .sheet import Sheet

# A script element, as a page from disk may load nothing else.
KNOWN = """async (id) => {
  await guidebook.idle();
  const entry = await new Promise((resolve) => {
    guidebook.catalogued = resolve;
    document.head.append(Object.assign(document.createElement("script"), {src: `${id}.js`}));
  });
  return [entry, JSON.parse(JSON.stringify(guidebook.sheets[0].view.types))];
}"""


def check(known: dict[str, Any], of_form: dict[str, Any], path: str, top: bool = True) -> None:
    """Whatever the form has is known, of the same shape, with what its ids stand for. (What the parts of an answer are called
    may depend on where they stand, and the label of a printed row is no answer.)
    """
    for id_, each in of_form.items():
        own = known[id_]
        assert own["shape"] == each["shape"], f"{path}/{id_}"
        assert not top or own["label"] == each["label"], f"{path}/{id_}"
        labels = {value: label for value, label in (each.get("labels") or {}).items() if value}
        assert own.get("labels", {}) == labels, f"{path}/{id_}"
        check(own.get("parts", {}), each.get("parts") or {}, f"{path}/{id_}", top=False)


@pytest.mark.parametrize("worksheet", FEW)
def test_what_is_known_of_a_tool_is_what_its_form_says(worksheet: str, reader: Page, site) -> None:
    sheet = Sheet(reader, worksheet)
    sheet.visit(site.url(f"worksheets/{worksheet}.html"))
    entry, types = sheet.page.evaluate(KNOWN, worksheet)
    asking = {id_: each for id_, each in types.items() if each["shape"] != "any"}  # a note asks nothing
    check(entry["types"], asking, worksheet)
    assert sheet.page.url.endswith(entry["address"])
    asked = [id_ for section in entry["sections"] for id_ in section["fields"]]
    assert ["sheet-team", "sheet-date", *asked] == list(entry["types"])
