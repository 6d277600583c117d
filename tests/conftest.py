"""What many tests share."""

import re

import pytest
from guidebook.site import Site
from xdist.remote import Producer
from xdist.scheduler import LoadScopeScheduling

from .helpers import the_site


class OnePassTogether(LoadScopeScheduling):
    """Deals out to the processors the tests of one file, or, in the browser, those of one file with the same parameter.

    Several tests look at one pass through a sheet, which takes seconds: they stay on one processor.
    """

    def _split_scope(self, nodeid: str) -> str:
        file, _, test = nodeid.partition("::")
        parameter = re.search(r"\[(.+?)(?:-(?:Letter|A4))?\]$", test)
        return f"{file} {parameter[1]}" if parameter and "/browser/" in file else file


@pytest.hookimpl(optionalhook=True)  # where xdist is used
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> OnePassTogether:
    # In the order of the files: in a browser first, and at the end what is quick, so that no processor waits for the other.
    # By itself it would begin with the files of most tests, which are the quick ones.
    config.option.loadscopereorder = False
    return OnePassTogether(config, log)


@pytest.fixture(scope="session")
def site() -> Site:
    """Our own site, read once."""
    return the_site()
