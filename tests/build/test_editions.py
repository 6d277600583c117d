"""A made-up state with its districts, built as `make editions` builds them. What is not built is tested in tests/many/."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from .made_up_state import write_state
from .project import add, copy_project, style_of_every_page, surroundings

OURS, THEIRS = "districts/alder-bluff", "districts/birch-bluff"
SITE_URL = "https://larkspur.example/guide/"


def editions(project, *options):
    return subprocess.run(
        [sys.executable, "hooks", "editions", *options],
        cwd=project,
        env=surroundings(SITE_URL),
        capture_output=True,
        text=True,
        check=False,
        timeout=180,
    )


@pytest.fixture(scope="module")
def state(tmp_path_factory):
    """A state with two districts, built; then one of them is spoilt and those that changed are built again."""
    project = write_state(copy_project(tmp_path_factory.mktemp("state") / "project"), 2)
    first = editions(project)
    assert (first.returncode, first.stderr) == (0, ""), first.stdout
    add(project, f"{OURS}/docs/calendar.md", "# Calendar\n\n[Help](hlep.md)\n")
    return project, first.stdout, editions(project, "--changed")


def page(state, name, address):
    return (state[0] / f"editions-site/sites/{name}/{address}").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "address", "words"),
    [
        ("alder-bluff", "index.html", "Alder Bluff Together"),
        ("birch-bluff", "index.html", "Birch Bluff Together"),
        ("birch-bluff", "law.html", "What a federation and a school board may agree on."),
        ("alder-bluff", "law.html", "What a federation and a board of trustees may agree on."),
        ("alder-bluff", "help.html", "ask the chief executive"),
        ("birch-bluff", "help.html", "Help from the state"),
        ("alder-bluff", "worksheets/our-agreement.html", "Agreement of Alder Bluff"),
        ("alder-bluff", "index.html", '<meta name="site-id" content="alder-bluff">'),
        ("birch-bluff", "sitemap.xml", f"{SITE_URL}birch-bluff/law.html"),
    ],
)
def test_each_district_has_what_is_its_own_and_its_state_s(state, name, address, words):
    assert words in page(state, name, address)


def test_what_is_one_district_s_is_in_no_other(state):
    sites = state[0] / "editions-site/sites"
    assert not (sites / "birch-bluff/worksheets/our-agreement.html").exists()
    assert "#14507a" in style_of_every_page(sites / "birch-bluff")
    assert "Alder" not in page(state, "birch-bluff", "index.html")


def test_what_was_done_is_said_as_it_is_done_and_summed_up(state):
    assert sorted(line.partition("  ")[2] for line in state[1].splitlines()[:2]) == [f"{OURS}: built", f"{THEIRS}: built"]
    assert state[1].endswith("2 editions: 2 built. editions-site/index.html shows them.\n")


def test_only_what_changed_is_built_and_what_cannot_be_built_leaves_the_earlier_site(state):
    _, _, again = state
    assert again.returncode == 1
    assert f"1 of 1  {OURS}: failed (what was built before stays)\n" in again.stdout
    assert f'{OURS}/docs/calendar.md:3: there is no page or file "hlep.md" to link to. Did you mean "help.md"?' in again.stdout
    assert again.stdout.endswith("2 editions: 1 unchanged, 1 failed. editions-site/index.html shows them.\n")
    assert "of Alder Bluff meets on Mondays" in page(state, "alder-bluff", "calendar.html")


def test_the_page_and_the_record_show_both_and_are_not_published(state):
    out = state[0] / "editions-site"
    assert "2 editions: 1 unchanged, 1 failed." in (out / "index.html").read_text(encoding="utf-8")
    entries = json.loads((out / "editions.json").read_text(encoding="utf-8"))["editions"]
    assert [(each["name"], each["state"]) for each in entries] == [("alder-bluff", "failed"), ("birch-bluff", "unchanged")]
    assert sorted(path.name for path in (out / "sites").iterdir()) == ["alder-bluff", "birch-bluff"]
    assert not (out / "unfinished").exists()
