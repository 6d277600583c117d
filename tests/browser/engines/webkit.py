"""WebKit, as Debian has it: the engine of Safari in a small browser, on a screen that exists in memory only."""

from __future__ import annotations

import os
import shutil
import subprocess
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from selenium import webdriver
from selenium.webdriver.webkitgtk.service import Service

from .selenium import SeleniumSession, session

NAME = "WebKit"
PACKAGES = ("webkit2gtk-driver", "xvfb")
SCREEN = ("-screen", "0", "1280x900x24", "-nolisten", "tcp")


def lacks() -> str:
    if not shutil.which("WebKitWebDriver"):
        return "WebKitWebDriver"
    if not shutil.which("Xvfb"):
        return "Xvfb"
    return "" if _browser() else "WebKit's MiniBrowser"


@contextmanager
def started(fixture: Callable[[str], Any]) -> Iterator[SeleniumSession]:
    options = webdriver.WebKitGTKOptions()
    options.binary_location = _browser()
    options.add_argument("--automation")
    with _screen() as display:
        surroundings = {**os.environ, "DISPLAY": display, "GDK_BACKEND": "x11"}
        service = Service(executable_path=shutil.which("WebKitWebDriver"), env=surroundings)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # Selenium warns of what it does itself
            driver = webdriver.WebKitGTK(options=options, service=service)
        with session(driver, prints=False) as running:
            yield running


@contextmanager
def _screen() -> Iterator[str]:
    """A screen of its own, whose name the X server says once it is ready."""
    with subprocess.Popen(
        ["Xvfb", "-displayfd", "1", *SCREEN], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as x:
        try:
            assert x.stdout
            yield f":{x.stdout.readline().strip()}"
        finally:
            x.terminate()


def _browser() -> str:
    return next((str(path) for path in sorted(Path("/usr/lib").glob("*/webkit2gtk-4.*/MiniBrowser"))), "")
