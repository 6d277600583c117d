"""A browser that ends at once, as in a power cut."""

from __future__ import annotations

import contextlib
import os
import signal
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, BrowserType, Error

from .chromium import launch_options
from .sheet import PATIENCE, Sheet

HAS_DATABASE = "guidebook.sheets[0].keeper.store.open().then((place) => Boolean(place.isDatabase))"
CAN_BE_KILLED = pytest.mark.skipif(not Path("/proc/self/cmdline").exists(), reason="finds the browser's processes in /proc")


class Crashing:
    """A browser of its own with a profile on disk, to be killed and started again."""

    def __init__(self, chromium: BrowserType, profile: Path, worksheet: str, url: str) -> None:
        self.chromium = chromium
        self.profile = profile
        self.worksheet = worksheet
        self.url = url

    def start(self) -> Sheet:
        self.context: BrowserContext = self.chromium.launch_persistent_context(str(self.profile), **launch_options())
        self.context.set_default_timeout(PATIENCE)
        sheet = Sheet(self.context.pages[0], self.worksheet)
        sheet.visit(self.url)
        for _ in range(20):
            if sheet.page.evaluate(HAS_DATABASE):
                return sheet
            sheet.page.wait_for_timeout(100)  # the one that was killed still holds it
            sheet.reload()
        raise AssertionError("the browser does not open its database any more")

    def kill(self) -> None:
        """End every process of this browser at once, as a power cut would."""
        for process in self._processes():
            os.kill(process, signal.SIGKILL)
        with contextlib.suppress(Error):  # it is gone
            self.context.close()
        (self.profile / "SingletonLock").unlink(missing_ok=True)

    def _processes(self) -> list[int]:
        """The browser and its children, known by their profile; the browser itself first, so that it starts no new ones."""
        mine = f"--user-data-dir={self.profile}".encode()
        found = []
        for folder in Path("/proc").iterdir():
            try:
                words = (folder / "cmdline").read_bytes().split(b"\0")
            except OSError:
                continue
            if mine in words:
                found.append((any(word.startswith(b"--type=") for word in words), int(folder.name)))
        assert found, "the browser's processes were not found"
        return [process for _, process in sorted(found)]
