"""Whether an edition would come out as it did."""

from datetime import date

import pytest
from guidebook.many import fingerprint
from guidebook.many.finding import find_editions
from guidebook.many.fingerprint import fingerprints

from tests.helpers import write

from .test_finding import STATE, district

OURS = {"mkdocs.yml": "site_name: x\n", "docs/index.md": "# Home\n", "hooks/guidebook/x.py": "x = 1\n"}
RIVERSIDE, OAK = "districts/riverside", "districts/oak-hill"


@pytest.fixture
def repository(tmp_path):
    for files in (
        OURS,
        STATE,
        district("riverside"),
        district("oak-hill", over="states/iowa"),
        {"states/iowa/words.yml": "x: y\n"},
    ):
        write(tmp_path, files)
    return tmp_path


def marks(root, address="", today=date(2027, 5, 1)):
    editions = find_editions(root, root / "out")
    return fingerprints(root, editions, {each.folder: address for each in editions}, today)


def changed(root, path, text):
    """Which editions have another mark after a file is written; with no text, after it is deleted."""
    before = marks(root)
    write(root, {path: text}) if text else (root / path).unlink()
    after = marks(root)
    return {folder for folder, mark in after.items() if mark != before.get(folder)}


@pytest.mark.parametrize(
    ("path", "text", "which"),
    [
        ("docs/index.md", "# Start\n", {RIVERSIDE, OAK}),
        ("overrides/look/new.css", "a {}\n", {RIVERSIDE, OAK}),
        ("hooks/guidebook/x.py", "x = 2\n", {RIVERSIDE, OAK}),
        ("mkdocs.yml", "site_name: y\n", {RIVERSIDE, OAK}),
        ("brand.yml", "tagline: y\n", {RIVERSIDE, OAK}),
        ("docs/index.md", "", {RIVERSIDE, OAK}),
        ("states/utah/words.yml", "union: guild\n", {RIVERSIDE}),
        ("states/iowa/docs/law.md", "# Law\n", {OAK}),
        (f"{OAK}/brand.yml", "site_id: other\n", {OAK}),
        (f"{RIVERSIDE}/docs/assets/logo.svg", "<svg/>", {RIVERSIDE}),
        ("README.md", "# Read\n", set()),
        ("hooks/guidebook/__pycache__/x.pyc", "x", set()),
        (f"{OAK}/.DS_Store", "x", {OAK}),
    ],
)
def test_an_edition_has_another_mark_when_something_that_it_is_made_of_is_another(repository, path, text, which):
    assert changed(repository, path, text) == which


def test_so_it_has_at_another_address_and_with_other_packages(repository, monkeypatch):
    before = marks(repository)
    assert set(marks(repository, "https://a.example/").values()).isdisjoint(before.values())
    monkeypatch.setattr(fingerprint, "_installed", lambda: ["mkdocs 0.1"])
    assert set(marks(repository).values()).isdisjoint(before.values())


@pytest.mark.parametrize("path", ["states/utah/edition.yml", f"{RIVERSIDE}/languages/es/edition.yml"])
def test_so_it_has_once_the_last_day_of_an_announcement_is_over(repository, path):
    write(repository, {path: "announcement: {text: Come., until: 2027-05-02}\n"})
    days = [marks(repository, today=date(2027, 5, day)) for day in (1, 2, 3, 4)]
    assert days[0] == days[1] != days[2] == days[3]
    assert [days[0][OAK] == day[OAK] for day in days] == [True, True, True, True]


def test_a_link_that_leads_nowhere_as_editors_leave_beside_open_files_is_no_part_of_it(repository):
    before = marks(repository)
    try:
        (repository / RIVERSIDE / ".#words.yml").symlink_to("ada@laptop.4711")
    except OSError:
        pytest.skip("this system lets nobody make links")
    assert marks(repository) == before
