"""What the browser tests share: one browser for all, a fresh profile for each test, and sites built once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, BrowserType, Error, Page, expect, sync_playwright

from tests.build.shared import once, the_build

from .chromium import launch_options
from .made_up import build_tools, made_up_project, worksheet_id, worksheets_of_kinds
from .serving import Served, built, served
from .sheet import PATIENCE, Sheet

OpenSheet = Callable[..., Sheet]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if item.path.is_relative_to(here):
            parameters = item.callspec.params if hasattr(item, "callspec") else {}
            item.user_properties.append(
                ("engine", parameters.get("session", "Chromium"))
            )  # for the end of the run, which says where tests ran


@pytest.fixture(scope="session")
def chromium() -> Iterator[BrowserType]:
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        yield playwright.chromium


@pytest.fixture(scope="session")
def browser(chromium: BrowserType) -> Iterator[Browser]:
    browser = chromium.launch(**launch_options())
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Our own site."""
    with served(the_build(tmp_path_factory).folder) as site:
        yield site


@pytest.fixture(scope="session")
def kinds_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A made-up site with a worksheet for each kind of field."""
    with served(once(tmp_path_factory, "kinds", _build_kinds) / "site") as site:
        yield site


@pytest.fixture(scope="session")
def tools_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A made-up site with the tools that single tests need: those in `tools/`."""
    with served(once(tmp_path_factory, "tools", build_tools) / "site") as site:
        yield site


def _build_kinds(folder: Path) -> None:
    project = folder / "project"
    project.mkdir()
    built(made_up_project(project, worksheets_of_kinds()), folder / "site")


class Profiles:
    """Fresh browser profiles; what goes wrong in any of their pages fails the test."""

    def __init__(self, browser: Browser) -> None:
        self.browser = browser
        self.errors: list[str] = []
        self.contexts: list[BrowserContext] = []

    def new(self, **options: Any) -> BrowserContext:
        context = self.browser.new_context(
            **{"viewport": {"width": 1280, "height": 900}, "reduced_motion": "reduce", **options}
        )
        context.set_default_timeout(PATIENCE)
        context.on("weberror", lambda error: self._failed(error.error))
        context.on("console", lambda message: self._heard(message.type, message.text))
        self.contexts.append(context)
        return context

    def close(self) -> None:
        for context in self.contexts:
            context.close()
        self.check()

    def check(self) -> None:
        """Fail for what went wrong since the last time."""
        errors, self.errors = self.errors, []
        assert not errors, "\n".join(errors)

    def _failed(self, error: Error) -> None:
        self.errors.append(error.stack or str(error))

    def _heard(self, kind: str, text: str) -> None:
        # From disk, Chromium does not preload fonts and says so; the style sheet's own request for them succeeds.
        if kind == "error" and "origin 'null'" not in text and "net::ERR_FAILED" not in text:
            self.errors.append(text)


@pytest.fixture
def profiles(browser: Browser) -> Iterator[Profiles]:
    profiles = Profiles(browser)
    yield profiles
    profiles.close()


@pytest.fixture
def context(profiles: Profiles) -> BrowserContext:
    return profiles.new()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()


@pytest.fixture(scope="module")
def used(browser: Browser) -> Iterator[tuple[Profiles, Page]]:
    """A profile and a page for all tests of a file that leave nothing behind in them."""
    profiles = Profiles(browser)
    yield profiles, profiles.new().new_page()
    profiles.close()


@pytest.fixture
def reader(used: tuple[Profiles, Page]) -> Iterator[Page]:
    """A page that goes on to the next test: for what is only looked at. What goes wrong in it fails the test all the same."""
    profiles, page = used
    yield page
    profiles.check()


@pytest.fixture
def open_kind(open_sheet: OpenSheet, kinds_site: Served) -> Callable[[str], Sheet]:
    """Opens the worksheet that tries a kind by itself, with the least options, in a repeat and in a table."""
    return lambda kind: open_sheet(worksheet_id(kind), site=kinds_site)


@pytest.fixture
def open_sheet(context: BrowserContext, request: pytest.FixtureRequest) -> OpenSheet:
    """Opens a worksheet of the site: `open_sheet("monitoring-plan")`, in a given context or a fresh one."""

    def opened(worksheet: str, context: BrowserContext = context, site: Served | None = None) -> Sheet:
        sheet = Sheet(context.new_page(), worksheet)
        sheet.visit((site or request.getfixturevalue("site")).url(f"worksheets/{worksheet}.html"))
        return sheet

    return opened
