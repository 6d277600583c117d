"""What many tests share."""

import pytest
from guidebook.site import Site, read_site

from .helpers import ROOT


@pytest.hookimpl(tryfirst=True)  # before xdist looks at the groups
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep together, on one processor, the tests that look at one pass through a sheet, and otherwise those of one file."""
    for item in items:
        callspec = getattr(item, "callspec", None)
        one_pass = callspec.params.get("done", "") if callspec else ""
        item.add_marker(pytest.mark.xdist_group(f"{item.path.name} {one_pass}"))


@pytest.fixture(scope="session")
def site() -> Site:
    """The site as it is here, read once."""
    return read_site(ROOT, ROOT / "docs")
