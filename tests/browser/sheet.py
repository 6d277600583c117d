"""A worksheet on a page, as the person in front of it sees it."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Any

from playwright.sync_api import Locator, Page

from .sheet_scripts import ADD_EVERYWHERE, BROUGHT, CHOOSE, CONTROLS, KEPT, TYPE

PATIENCE = 20_000  # milliseconds; a machine may be slow, and no test measures speed by waiting
STEP = 50
LOADED = "document.readyState === 'complete'"


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
        self.status_in_full = self.form.locator("[data-save-words]")
        self.more = self.form.locator("[data-more] > summary")
        self.notice = self.form.locator("[data-notice]")
        self.question = self.notice.locator("[data-question]")
        self.message = self.notice.locator("[data-message]")
        self.words = new_words()
        self.numbers = itertools.count(40_000)

    # -- coming and going

    def visit(self, url: str) -> None:
        self.page.goto(url)
        self.until_ready()

    def reload(self) -> None:
        self.page.reload()
        self.until_ready()

    def until_ready(self) -> None:
        """Wait until what was kept is shown, and what comes by itself is there, where it can be had."""
        self.page.evaluate("guidebook.ready.then(() => guidebook.idle()).catch(() => {})")

    def until_kept(self) -> None:
        self.status.evaluate(KEPT, PATIENCE)

    @property
    def state(self) -> str:
        return self.status.get_attribute("data-save-state") or ""

    # -- what is on it

    def control(self, name: str) -> Locator:
        """The text control, list or box at a place in the answers, such as `goals.b1.goal`."""
        return self.form.locator(f'[name="answer-{name}"]')

    def type_at_once(self, words: dict[str, str]) -> None:
        """Type into several controls, by name, before anything else can happen."""
        ids = {self.control(name).get_attribute("id") or "": text for name, text in words.items()}
        self.form.evaluate(TYPE, ids)

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

    def tools(self, row: str) -> Locator:
        """The button that opens what can be done with a row, which is called as a reader hears it: "Row 2", "Goal 1 Step 1"."""
        return self.form.get_by_role("button", name=f"{row} move or remove", exact=True)

    def with_row(self, row: str, *does: str) -> None:
        """Do one thing after the other with a row, such as "Move up"; its tools stay open while it moves."""
        self.tools(row).click()
        for words in does:
            self.form.locator(".ws-tools").get_by_role("button", name=words, exact=True).click()

    def walk_to(self, button: str) -> None:
        """Walk on from the control with the focus to a button, and press it, by keyboard alone."""
        wanted = self.form.get_by_role("button", name=button, exact=True)
        for _ in range(12):
            self.page.keyboard.press("Tab")
            if any(each.evaluate("each => each === document.activeElement") for each in wanted.all()):
                return self.page.keyboard.press("Enter")
        raise AssertionError(f"no button {button!r} follows")

    # -- filling it in

    def press(self, words: str) -> None:
        """Press one of the buttons at the foot, some of which are in menus."""
        foot = self.form.locator("[data-foot]")
        button = foot.get_by_role("button", name=words)
        menu = foot.locator("[data-menu]").filter(has=self.page.locator("button", has_text=words))
        if menu.count() and not button.count():
            menu.locator("summary").click()
        piece = button.get_attribute("data-later")
        button.click()
        if piece is not None:
            self.page.evaluate(BROUGHT, piece)  # then the press is done

    def clear(self) -> None:
        """Press "Clear", which says how many answers it clears."""
        self.more.click()
        self.page.evaluate("guidebook.later()")
        self.form.locator("[data-clear]").click()

    def add_rows(self) -> int:
        """Add a row or block wherever one can be added, also in what was added; returns how many were added."""
        added: int = self.form.evaluate(ADD_EVERYWHERE)
        return added

    def fill_everything(self, long: int = 0, by_hand: bool = False) -> list[str]:
        """Fill in every control, also those that wait for an answer; returns every word that was typed.

        `long` is a number of words for the first long text of the sheet, and for the last one in a table. Boxes and bubbles are
        chosen by script, as a sheet may have hundreds; `by_hand`, each is clicked: for what proves that each can be.
        """
        typed: list[str] = []
        choices: dict[str, bool | str] = {}
        waited_for = self.form.evaluate("form => [...form.querySelectorAll('[data-when]')].map(each => each.dataset.when)")
        for number, each in enumerate(self.controls()):
            if not each["seen"] or (choice := _choice(each, number)) is None:
                continue
            choices[each["id"]] = choice
            if each["type"] == "radio" and each["name"].split(".")[-1] in waited_for:
                self._choose(choices, by_hand)
                typed += self._fill_texts()
                choices = {}
        self._choose(choices, by_hand)
        return typed + self._fill_texts(long)

    def _choose(self, choices: dict[str, bool | str], by_hand: bool) -> None:
        if not by_hand:
            self.form.evaluate(CHOOSE, choices)
            return
        for id_, choice in choices.items():
            control = self.form.locator(f'[id="{id_}"]')
            if isinstance(choice, str):
                control.select_option(choice)
            else:
                control.set_checked(choice)

    def _fill_texts(self, long: int = 0) -> list[str]:
        """Put words into every text that is empty, all at once: a sheet may have hundreds."""
        texts = [each for each in self.controls() if each["type"] in ("text", "textarea")]
        empty = [each for each in texts if each["seen"] and not each["value"]]
        areas = [each["name"] for each in empty if each["type"] == "textarea"]
        cells = [name for name in areas[1:] if "." in name]
        longest = {*areas[:1], *cells[-1:]} if long else set()
        words: dict[str, str] = {}
        for each in empty:
            if each["inputmode"] == "decimal":
                words[each["id"]] = str(next(self.numbers))
                continue
            many = long if each["name"] in longest else 2 if each["type"] == "textarea" else 1
            some = list(itertools.islice(self.words, many))
            if each["capitals"]:
                some = [word.upper() for word in some]
            words[each["id"]] = " ".join(some)
        self.form.evaluate(TYPE, words)
        return " ".join(words.values()).split()


def _choice(control: dict[str, Any], number: int) -> bool | str | None:
    """What is chosen in a control: every bubble, so that the last one stays, most boxes, and the last option of a list."""
    if control["type"] == "checkbox":
        return number % 3 != 2
    if control["type"] == "select-one":
        return str(control["options"][-1])
    return True if control["type"] == "radio" else None
