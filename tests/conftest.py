"""What many tests share."""

import pytest
from guidebook.site import Site, read_site

from .helpers import ROOT


@pytest.fixture(scope="session")
def site() -> Site:
    """The site as it is here, read once."""
    return read_site(ROOT, ROOT / "docs")
