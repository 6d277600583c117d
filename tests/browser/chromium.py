"""Finds a Chromium for the tests, or has one installed: Playwright's own, else Debian's package.

Run as a module it does the installing, so that the tests themselves never wait for a download.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import Any

from playwright.sync_api import Error, sync_playwright

SHELL = "chromium-headless-shell"  # the same browser without its windows: the tests take half the time
NAMES = (SHELL, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARGUMENTS = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"]


def launch_options() -> dict[str, Any]:
    """How to start the browser: the one of the system where there is one, else Playwright's."""
    path = next((found for name in NAMES if (found := shutil.which(name))), None)
    arguments = [*ARGUMENTS, "--no-sandbox"] if is_root() else ARGUMENTS  # Chromium refuses its sandbox to root
    return {"executable_path": path, "args": arguments} if path else {"args": arguments}


def works() -> bool:
    """Whether a browser starts."""
    try:
        with sync_playwright() as playwright:
            playwright.chromium.launch(**launch_options()).close()
    except Error:
        return False
    return True


def install() -> None:
    """Have a browser installed by whatever can."""
    sudo = [] if is_root() else ["sudo", "--non-interactive"]
    for command in (
        [sys.executable, "-m", "playwright", "install", "chromium"],
        [*sudo, "apt-get", "update"],
        [*sudo, "apt-get", "install", "--yes", "--no-install-recommends", SHELL, "fonts-liberation"],
        [*sudo, "apt-get", "install", "--yes", "--no-install-recommends", "chromium", "fonts-liberation"],
    ):
        if shutil.which(command[0]):
            run(command)
        if works():
            return


def install_shell() -> None:
    """On a machine that is there for such work, get the quicker browser beside a whole one; elsewhere it is not ours to do."""
    if is_root() and shutil.which("apt-get") and not shutil.which(SHELL):
        run(["apt-get", "install", "--yes", "--no-install-recommends", SHELL])


def run(command: list[str]) -> None:
    subprocess.run(command, check=False, env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"})


def is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def make_ready() -> None:
    """Have a browser, or say why there is none."""
    if not works():
        print("No Chromium was found; installing one for the browser tests.", flush=True)
        install()
        if not works():
            sys.exit("The browser tests need Chromium. Install it (Debian: apt-get install chromium), then try again.")
    install_shell()


if __name__ == "__main__":
    make_ready()
