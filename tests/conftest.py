"""What many tests share, and what the run says of the browsers at its end."""

import os
from collections import Counter
from pathlib import Path

import pytest
from guidebook.site import Site

from .helpers import the_site
from .order import long_first


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Where processes share the tests, begin with what takes long: thousands of quick ones fill up the end."""
    if "PYTEST_XDIST_WORKER" in os.environ:
        places = long_first((item.path for item in items), Path(__file__).parent)
        items.sort(key=lambda item: places[item.path])


@pytest.fixture(scope="session")
def site() -> Site:
    """Our own site, read once."""
    return the_site()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say in which engines tests ran, and which were left out."""
    stats = terminalreporter.stats
    ran = Counter(_engine(each) for name in ("passed", "failed") for each in stats.get(name, []) if each.when == "call")
    left_out = {each.longrepr[2].removeprefix("Skipped: ") for each in stats.get("skipped", []) if _engine(each)}
    ran.pop("", None)
    if ran:
        terminalreporter.write_line("Engines: " + ", ".join(f"{name} ({count} tests)" for name, count in sorted(ran.items())))
    for words in sorted(left_out):
        terminalreporter.write_line(words, yellow=True)


def _engine(report: pytest.TestReport) -> str:
    return str(dict(report.user_properties).get("engine", ""))
