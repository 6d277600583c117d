"""An engine for each test that asks for one; one that this machine lacks is said to be left out."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from tests.browser.serving import Served, served

from . import ENGINES, all_are_demanded
from .form import Form
from .tab import Session, Tab

NAMED = {engine.NAME: engine for engine in ENGINES}


@pytest.fixture(scope="session", params=list(NAMED))
def session(request: pytest.FixtureRequest) -> Iterator[Session]:
    """A browser of each engine."""
    engine = NAMED[request.param]
    if missing := engine.lacks():
        words = f"{engine.NAME} was left out, as this machine lacks {missing} (Debian: {' '.join(engine.PACKAGES)})"
        (pytest.fail if all_are_demanded() else pytest.skip)(words)
    with engine.started(request.getfixturevalue) as running:
        yield running


@pytest.fixture
def new_tab(session: Session) -> Iterator[Callable[[], Tab]]:
    """Opens windows, which are closed after the test."""
    yield session.tab
    session.tidy()


@pytest.fixture
def own_site(site: Served) -> Iterator[Served]:
    """Our site at an address of its own, for which the browser has kept nothing yet."""
    with served(site.folder) as own:
        yield own


@pytest.fixture
def open_form(new_tab: Callable[[], Tab], own_site: Served) -> Callable[[str], Form]:
    """Opens a worksheet in a new window."""
    return lambda worksheet: Form(new_tab(), own_site.url(f"worksheets/{worksheet}.html"))
