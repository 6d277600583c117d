"""Sites in the current folder, for commands to work on."""

import pytest

from tests.browser.made_up import SECTION, made_up_project, worksheet_of
from tests.helpers import small_site

TOOL = worksheet_of("Tool", SECTION.format(id="part", title="Part") + "      - id: name\n        label: Name\n")


@pytest.fixture
def site_folder(tmp_path, monkeypatch):
    """A small site in the current folder."""
    small_site(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def whole_site(tmp_path, monkeypatch):
    """A site that can be built, in the current folder."""
    made_up_project(tmp_path, {"tool": TOOL})
    monkeypatch.chdir(tmp_path)
    return tmp_path
