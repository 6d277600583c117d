"""What a test may ask of a tab, whatever engine and driver are behind it, so that each task is written once."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any, Protocol

from tests.browser.paper import Printed
from tests.browser.sheet import PATIENCE


class Tab(Protocol):
    """A page in a window of its own."""

    def open(self, url: str) -> None: ...

    def reload(self) -> None: ...

    def run(self, function: str, *arguments: object) -> Any:
        """What a function, written in JavaScript, returns or promises."""

    def click(self, selector: str) -> None:
        """Click the first element that can be seen, as a hand would, which waits until there is one."""

    def type(self, text: str, selector: str = "") -> None:
        """Type into a control, or where the focus is."""

    def press(self, key: str) -> None:
        """Press a key by its name, as `Escape`."""

    def resize(self, width: int, height: int) -> None: ...

    def printed(self) -> Printed | None:
        """The page on paper; None where the driver cannot print."""


class Session(Protocol):
    """A running browser with one profile."""

    version: str

    def tab(self) -> Tab:
        """One more window."""

    def tidy(self) -> None:
        """Close all windows that were opened."""


def until(tab: Tab, condition: str, *arguments: object) -> Any:
    """Wait until a function on the page returns something true, and return that."""
    for _ in moments():
        if found := tab.run(condition, *arguments):
            return found
    raise AssertionError(f"never came true: {condition} {arguments}")


def moments() -> Iterator[None]:
    """The times at which to look again, while patience lasts."""
    end = time.monotonic() + PATIENCE / 1000
    while time.monotonic() < end:
        yield
        time.sleep(0.05)
