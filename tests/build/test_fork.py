"""A fork that uses its own folder in every way passes what its workflow asks of it: our tests, and the check of its edition.

Here those that look at files which a fork has, too; the workflow runs everything in such a fork once.
"""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from .project import surroundings
from .willow_creek import fork

# Those that look at all of our pages and tools, or at all files of the project.
OF_PAGES = [
    f"tests/test_{name}.py" for name in ("chapters", "claims", "pages", "paper", "prose", "requirements", "site", "tree")
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return fork(tmp_path_factory.mktemp("fork"))


def run(folder, *arguments):
    """Run Python in the fork as `make` does; returns the exit status and what was printed."""
    own = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST_", "GUIDEBOOK_"))}
    result = subprocess.run(
        [sys.executable, "-m", *arguments],
        cwd=folder,
        env={**surroundings(), **own, "PYTHONPATH": "hooks", "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    return result.returncode, result.stdout + result.stderr


def test_the_edition_is_checked_and_found_whole(folder):
    status, printed = run(folder, "guidebook", "check")
    assert status == 0, printed
    assert ": no problems." in printed


def test_our_tests_pass_in_the_fork_as_they_look_at_what_is_ours(folder):
    status, printed = run(folder, "pytest", "-q", "-x", "-p", "no:cacheprovider", *OF_PAGES)
    assert status == 0, printed[-3000:]


def test_the_ids_of_the_fork_are_recorded_beside_its_own_tools(folder):
    before = (folder / "worksheets/published-ids.json").read_text(encoding="utf-8")
    status, printed = run(folder, "guidebook", "ids")
    assert status == 0, printed
    assert (folder / "worksheets/published-ids.json").read_text(encoding="utf-8") == before
    assert '"our-agreement"' in (folder / "local/worksheets/published-ids.json").read_text(encoding="utf-8")
