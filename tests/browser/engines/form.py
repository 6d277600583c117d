"""A worksheet's form in a tab of any engine."""

from __future__ import annotations

import itertools
from typing import Any

from tests.browser.sheet import new_words
from tests.browser.sheet_scripts import ADD_EVERYWHERE

from .tab import Tab, until

FORM = 'document.querySelector("form[data-worksheet]")'

# Fills in whatever can be seen, and what comes into sight meanwhile; returns the words that were typed.
FILL = """words => {
  const form = document.querySelector("form[data-worksheet]");
  const seen = (each) => each.name && each.checkVisibility() && each.getClientRects().length > 0;
  const typed = [];
  let number = 40000;
  const say = (control) => ["input", "change"].forEach((name) => control.dispatchEvent(new Event(name, {bubbles: true})));
  const texts = () => {
    for (const each of form.elements) {
      if (!["text", "textarea"].includes(each.type) || each.value || !seen(each)) continue;
      const word = each.inputMode === "decimal" ? String(number++) : words.shift();
      each.value = each.autocapitalize === "characters" ? word.toUpperCase() : word;
      typed.push(each.value);
      say(each);
    }
  };
  for (const [index, each] of [...form.elements].entries()) {
    if (!seen(each)) continue;
    if (each.type === "radio") each.click();
    if (each.type === "radio") texts();
    if (each.type === "checkbox" && index % 3 !== 2) each.click();
    if (each.type === "select-one") {
      each.value = each.options[each.options.length - 1].value;
      say(each);
    }
  }
  texts();
  return typed;
}"""

SHOWN = """() => [...document.querySelector("form[data-worksheet]").elements]
  .filter((each) => each.name && (["radio", "checkbox"].includes(each.type) ? each.checked : each.value))
  .map((each) => `${each.name}: ${each.value}`)"""


class Form:
    """One worksheet's form."""

    def __init__(self, tab: Tab, url: str) -> None:
        self.tab = tab
        self.url = url
        tab.open(url)
        self.until_ready()

    def until_ready(self) -> None:
        """Wait until what was kept is shown."""
        # Asked again and again: a page that gives way to the next one never answers for a promise.
        until(self.tab, "() => { window.guidebook?.ready?.then(() => (window.isReady = true)); return window.isReady; }")

    def until_kept(self) -> None:
        until(self.tab, f'() => {FORM}.querySelector("[data-save-state]").dataset.saveState === "saved"')

    def reload(self) -> None:
        self.tab.reload()
        self.until_ready()

    def add_rows(self) -> int:
        """Add a row wherever one can be added; returns how many were."""
        added: int = self.tab.run(f"() => ({ADD_EVERYWHERE})({FORM})")
        return added

    def fill(self) -> list[str]:
        """Fill in everything; returns the words that were typed."""
        typed: list[str] = self.tab.run(FILL, list(itertools.islice(new_words(), 1500)))
        return typed

    def shown(self) -> list[str]:
        """What every control that is not empty holds."""
        shown: list[str] = self.tab.run(SHOWN)
        return shown

    def value(self, name: str) -> Any:
        """What a text control holds, by its place in the answers."""
        return self.tab.run(f"name => {FORM}.elements[name].value", f"answer-{name}")

    def type(self, name: str, text: str) -> None:
        self.tab.type(text, f'form[data-worksheet] [name="answer-{name}"]')

    def until_shows(self, name: str, text: str) -> None:
        until(self.tab, f"(name, text) => {FORM}.elements[name].value === text", f"answer-{name}", text)
