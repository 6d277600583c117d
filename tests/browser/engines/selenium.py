"""Tabs that are driven through the WebDriver protocol, as browsers that a system installs offer it."""

from __future__ import annotations

import base64
import contextlib
from collections.abc import Iterator
from typing import Any

from selenium.common.exceptions import (
    JavascriptException,
    NoSuchFrameException,
    StaleElementReferenceException,
    WebDriverException,
)
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.common.print_page_options import PrintOptions
from selenium.webdriver.remote.remote_connection import RemoteConnection
from selenium.webdriver.remote.webdriver import WebDriver
from selenium.webdriver.remote.webelement import WebElement

from tests.browser.paper import Printed
from tests.browser.sheet import PATIENCE

from .tab import moments

# An error is handed over by its words: drivers say little about one that was thrown within a promise.
RUN = """const [done, given] = [arguments[arguments.length - 1], [...arguments].slice(0, -1)];
Promise.resolve().then(() => (%s)(...given)).then((value) => done({value}), (error) => done({error: `${error}`}));"""
HANGING = 45  # seconds after which a browser that has not answered is taken to hang
LETTER = {"page_width": 21.59, "page_height": 27.94}  # centimeters
KEYS = {
    "ArrowRight": Keys.ARROW_RIGHT,
    "ArrowLeft": Keys.ARROW_LEFT,
    "PageDown": Keys.PAGE_DOWN,
    "Escape": Keys.ESCAPE,
    "Enter": Keys.ENTER,
}


class SeleniumTab:
    """A window of a browser, or a tab in its first one; several of one driver take turns."""

    def __init__(self, driver: WebDriver, prints: bool, where: str) -> None:
        self._driver = driver
        self._prints = prints
        driver.switch_to.new_window(where)
        self._window = driver.current_window_handle
        self.resize(1280, 900)

    def open(self, url: str) -> None:
        self._here().get(url)

    def reload(self) -> None:
        self._here().refresh()

    def run(self, function: str, *arguments: object) -> Any:
        try:
            answer = self._here().execute_async_script(RUN % function, *arguments)
        except (NoSuchFrameException, JavascriptException) as error:  # as WebKit and Firefox say it
            if "unload" not in str(error):
                raise
            answer = None
        if answer is None:
            return None  # the page went away meanwhile
        if "error" in answer:
            raise AssertionError(f"{answer['error']} in {function}")
        return answer.get("value")

    def click(self, selector: str) -> None:
        for _ in moments():  # a list may be made anew at any moment, as long as its page is loading
            with contextlib.suppress(StaleElementReferenceException):
                return self._seen(selector).click()
        raise AssertionError(f"{selector} cannot be clicked: it is made anew again and again")

    def type(self, text: str, selector: str = "") -> None:
        place = self._seen(selector) if selector else self._here().switch_to.active_element
        place.send_keys(text)

    def press(self, key: str) -> None:
        self._here().switch_to.active_element.send_keys(KEYS.get(key, key))

    def resize(self, width: int, height: int) -> None:
        self._here().set_window_size(width, height)

    def printed(self) -> Printed | None:
        if not self._prints:
            return None
        options = PrintOptions()
        options.page_width, options.page_height = LETTER["page_width"], LETTER["page_height"]
        return Printed(base64.b64decode(self._here().print_page(options)))

    def close(self) -> None:
        self._here().close()

    def _here(self) -> WebDriver:
        self._driver.switch_to.window(self._window)
        return self._driver

    def _seen(self, selector: str) -> WebElement:
        for _ in moments():  # what a page loads when it is first asked for comes a little later
            with contextlib.suppress(StaleElementReferenceException):
                for each in self._here().find_elements(By.CSS_SELECTOR, selector):
                    if each.is_displayed():
                        self._driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", each)
                        return each
        raise AssertionError(f"{selector} cannot be seen")


class SeleniumSession:
    """A browser that is driven through the WebDriver protocol."""

    def __init__(self, driver: WebDriver, prints: bool, alone: str) -> None:
        self.version = str(driver.capabilities["browserVersion"])
        self._driver = driver
        self._prints = prints
        self._alone = alone
        self._first = driver.current_window_handle  # stays: a browser without a window ends
        self._tabs: list[SeleniumTab] = []

    def tab(self) -> SeleniumTab:
        where = "window" if self._tabs else self._alone  # of two, both must be seen
        self._tabs.append(SeleniumTab(self._driver, self._prints, where))
        return self._tabs[-1]

    def tidy(self) -> None:
        while self._tabs:
            with contextlib.suppress(WebDriverException):
                self._tabs.pop().close()
        self._driver.switch_to.window(self._first)


@contextlib.contextmanager
def session(driver: WebDriver, prints: bool = True, alone: str = "window") -> Iterator[SeleniumSession]:
    """A session as long as the block runs; `alone` says in what a test is that needs no second window."""
    driver.set_script_timeout(PATIENCE / 1000)
    if isinstance(driver.command_executor, RemoteConnection):
        driver.command_executor.client_config.timeout = HANGING
    try:
        yield SeleniumSession(driver, prints, alone)
    finally:
        driver.quit()
