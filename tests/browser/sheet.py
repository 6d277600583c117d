"""A worksheet on a page, as the person in front of it sees it."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Any

from playwright.sync_api import Locator, Page, expect

PATIENCE = 20_000  # milliseconds; a machine may be slow, and no test measures speed by waiting
STEP = 50
THEME_BEGAN = "document.readyState === 'complete' && Boolean(window.document$)"

# Every control with what it holds, in the order of the page.
CONTROLS = """form => [...form.elements].filter(each => each.name && each.type !== "button").map(each => ({
  id: each.id, name: each.name, type: each.type, value: each.value, checked: Boolean(each.checked),
  options: each.options ? [...each.options].map(option => option.value) : [],
  seen: each.checkVisibility() && each.getClientRects().length > 0,
}))"""

ADD_EVERYWHERE = """form => {
  const pressed = new Set();
  for (;;) {
    const button = [...form.querySelectorAll("[data-add]")].find(each => !pressed.has(each) && each.checkVisibility());
    if (!button) return pressed.size;
    pressed.add(button);
    button.click();
  }
}"""


def new_words() -> Iterator[str]:
    """Words that stand nowhere in the site, each once: zqaaa, zqaab, … Short enough for the narrowest column."""
    return ("zq" + "".join(letters) for letters in itertools.product("abcdefghijklmnoprstuvwy", repeat=3))


def until(page: Page, condition: str, argument: Any = None) -> None:
    """Wait until a condition holds on the page, asking again and again: the page's policy forbids it to ask itself."""
    for _ in range(PATIENCE // STEP):
        if page.evaluate(condition, argument):
            return
        page.wait_for_timeout(STEP)
    raise AssertionError(f"never came true: {condition}")


class Sheet:
    """One worksheet's form on a page."""

    def __init__(self, page: Page, worksheet: str) -> None:
        self.page = page
        self.worksheet = worksheet
        self.form = page.locator(f'form[data-worksheet="{worksheet}"]')
        self.status = self.form.locator("[data-save-state]")
        self.notice = self.form.locator("[data-notice]")
        self.words = new_words()

    # -- coming and going

    def visit(self, url: str) -> None:
        self.page.goto(url)
        self.until_ready()

    def reload(self) -> None:
        self.page.reload()
        self.until_ready()

    def until_ready(self) -> None:
        """Wait until what was kept is shown."""
        self.page.evaluate("guidebook.ready")

    def until_kept(self) -> None:
        expect(self.status).to_have_attribute("data-save-state", "saved")

    @property
    def state(self) -> str:
        return self.status.get_attribute("data-save-state") or ""

    # -- what is on it

    def control(self, name: str) -> Locator:
        """The text control, list or box with a name."""
        return self.form.locator(f'[name="{name}"]')

    def field(self, id_: str) -> Locator:
        return self.form.locator(f'[data-field="{id_}"]').first

    def controls(self) -> list[dict[str, Any]]:
        controls: list[dict[str, Any]] = self.form.evaluate(CONTROLS)
        return controls

    def shown(self) -> list[tuple[str, str]]:
        """What every control that is not empty holds: text, or what is ticked."""
        return [
            (each["name"], each["value"])
            for each in self.controls()
            if (each["checked"] if each["type"] in ("radio", "checkbox") else each["value"])
        ]

    def answers(self) -> dict[str, Any]:
        """The answers as the page would keep them."""
        answers: dict[str, Any] = self.form.evaluate("form => guidebook.readAll(form)")
        return answers

    def button(self, words: str) -> Locator:
        return self.form.get_by_role("button", name=words, exact=True)

    # -- filling it in

    def press(self, words: str) -> None:
        """Press one of the buttons in the bar, which a narrow page keeps in a menu."""
        more = self.form.locator("[data-more]")
        if more.is_visible() and more.get_attribute("aria-expanded") != "true":
            more.click()
        self.button(words).click()

    def add_rows(self) -> int:
        """Add a row or block wherever one can be added, also in what was added; returns how many were added."""
        added: int = self.form.evaluate(ADD_EVERYWHERE)
        return added

    def fill_everything(self) -> list[str]:
        """Fill in every control, also those that wait for an answer; returns every word that was typed."""
        typed: list[str] = []
        waited_for = self.form.evaluate("form => [...form.querySelectorAll('[data-when]')].map(each => each.dataset.when)")
        for number, each in enumerate(self.controls()):
            if not each["seen"]:
                continue
            control = self.form.locator(f'[id="{each["id"]}"]')
            if each["type"] == "radio":
                control.check()
                if each["name"].split(".")[-1] in waited_for:
                    typed += self._fill_texts()
            elif each["type"] == "checkbox":
                control.set_checked(number % 3 != 2)  # most, not all
            elif each["type"] == "select-one":
                control.select_option(each["options"][-1])
        return typed + self._fill_texts()

    def _fill_texts(self) -> list[str]:
        typed: list[str] = []
        for each in self.controls():
            if each["type"] in ("text", "textarea") and each["seen"] and not each["value"]:
                control = self.form.locator(f'[id="{each["id"]}"]')
                if control.get_attribute("inputmode") == "decimal":
                    words = [str(40_000 + len(typed))]
                else:
                    words = list(itertools.islice(self.words, 2 if each["type"] == "textarea" else 1))
                if control.get_attribute("autocapitalize") == "characters":
                    words = [word.upper() for word in words]  # what is shown in capitals prints in capitals
                control.fill(" ".join(words))
                typed += words
        return typed
