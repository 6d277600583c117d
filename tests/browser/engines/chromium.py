"""Chromium, in which all other tests in a browser run: here it shows whether a task fails in every engine or in one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, Error, Page

from tests.browser.paper import Printed, printed
from tests.browser.sheet import PATIENCE

NAME = "Chromium"
PACKAGES = ("chromium-headless-shell",)


def lacks() -> str:
    return ""  # without it there is no run at all


class PlaywrightTab:
    """A page of Playwright's."""

    def __init__(self, page: Page) -> None:
        self._page = page
        page.set_default_timeout(PATIENCE)

    def open(self, url: str) -> None:
        self._page.goto(url)

    def reload(self) -> None:
        self._page.reload()

    def run(self, function: str, *arguments: object) -> Any:
        try:
            return self._page.evaluate(f"given => ({function})(...given)", list(arguments))
        except Error as error:
            if "context was destroyed" in error.message:
                return None  # the page went away meanwhile
            raise

    def click(self, selector: str) -> None:
        self._page.locator(selector).filter(visible=True).first.click()

    def type(self, text: str, selector: str = "") -> None:
        if selector:
            self._page.locator(selector).filter(visible=True).first.focus()
        self._page.keyboard.type(text)

    def press(self, key: str) -> None:
        self._page.keyboard.press(key)

    def resize(self, width: int, height: int) -> None:
        self._page.set_viewport_size({"width": width, "height": height})

    def printed(self) -> Printed:
        return printed(self._page)


class PlaywrightSession:
    """A profile of a browser of Playwright's."""

    def __init__(self, browser: Browser) -> None:
        self.version = browser.version
        self._browser = browser
        self._context = browser.new_context(viewport={"width": 1280, "height": 900})

    def tab(self) -> PlaywrightTab:
        return PlaywrightTab(self._context.new_page())

    def tidy(self) -> None:
        for page in self._context.pages:
            page.close()


@contextmanager
def started(fixture: Callable[[str], Any]) -> Iterator[PlaywrightSession]:
    yield PlaywrightSession(fixture("browser"))
