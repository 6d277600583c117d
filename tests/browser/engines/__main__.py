"""Has the engines installed that this machine lacks, where it can have them, and says which there are.

The tests themselves never wait for a download. Without Chromium there is no run; the others may be left out.
"""

from __future__ import annotations

import shutil
import sys

from tests.browser.chromium import is_root, make_ready, run

from . import ENGINES, all_are_demanded, chromium


def install(packages: list[str]) -> None:
    """Have Debian's packages installed, where that is possible without a question."""
    sudo = [] if is_root() else ["sudo", "--non-interactive"]
    if all(map(shutil.which, ("apt-get", *sudo[:1]))):
        run([*sudo, "apt-get", "update", "--quiet=2"])
        run([*sudo, "apt-get", "install", "--yes", "--quiet=2", "--no-install-recommends", *packages])


if __name__ == "__main__":
    make_ready()
    others = [engine for engine in ENGINES if engine is not chromium]
    if wanted := [package for engine in others if engine.lacks() for package in engine.PACKAGES]:
        print(f"Installing other browsers for the tests: {' '.join(wanted)}", flush=True)
        install(wanted)
    missing = [f"{engine.NAME} will be left out: {engine.lacks()} is missing." for engine in others if engine.lacks()]
    print("\n".join(missing), end="\n" if missing else "", flush=True)
    if missing and all_are_demanded():
        sys.exit("ENGINES=all asks for every engine.")
