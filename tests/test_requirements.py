"""What is installed, here and in workflows, is what somebody looked at: a version and its hash, a commit and its version."""

import re
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from .helpers import ROOT

FOLDER = ROOT / "requirements"
GROUPS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["dependency-groups"]
INSTALLED = {name: parts for name, parts in GROUPS.items() if parts}
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
RENEW = "what pyproject.toml names has changed: run `make pins` and commit what it writes"


def pinned(group):
    """The requirements in a group's file, each with how many hashes it has."""
    text = (FOLDER / f"{group}.txt").read_text(encoding="utf-8").replace("\\\n", " ")
    for line in text.splitlines():
        if line.strip() and not line.startswith("#"):
            yield Requirement(line.partition("--hash")[0].strip()), line.count("--hash=sha256:")


def named(group):
    """What a group asks for itself and through the groups that it includes."""
    for part in GROUPS[group]:
        if isinstance(part, str):
            yield Requirement(part)
        else:
            yield from named(part["include-group"])


def test_every_group_has_its_file_and_every_file_its_group():
    assert {path.stem for path in FOLDER.glob("*.txt")} == set(INSTALLED), RENEW


@pytest.mark.parametrize("group", INSTALLED)
def test_everything_in_a_file_has_one_version_and_its_hashes(group):
    for requirement, hashes in pinned(group):
        assert [each.operator for each in requirement.specifier] == ["=="], requirement
        assert hashes, f"{requirement} has no hash"


@pytest.mark.parametrize("group", INSTALLED)
def test_what_a_group_asks_for_is_in_its_file_at_a_version_that_it_allows(group):
    found: dict[str, list[str]] = {}
    for requirement, _ in pinned(group):
        found.setdefault(canonicalize_name(requirement.name), []).append(next(iter(requirement.specifier)).version)
    for requirement in named(group):
        versions = found.get(canonicalize_name(requirement.name), [])
        assert versions, f"{requirement}: {RENEW}"
        assert all(requirement.specifier.contains(version) for version in versions), f"{requirement}: {RENEW}"


def test_no_two_files_differ_in_a_version():
    """All groups are installed into one environment."""
    versions: dict[tuple[str, str], set[str]] = {}
    for group in INSTALLED:
        for requirement, _ in pinned(group):
            key = (canonicalize_name(requirement.name), str(requirement.marker or ""))
            versions.setdefault(key, set()).add(str(requirement.specifier))
    assert {key: found for key, found in versions.items() if len(found) > 1} == {}, RENEW


def test_the_makefile_installs_nothing_without_its_hash():
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    installs = [line.strip() for line in makefile.splitlines() if re.search(r"(PIP\)|\bpip|\buv) +install\b", line)]
    assert installs == ["$(PIP) install --require-hashes --requirement $<"]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_a_workflow_uses_actions_at_a_commit_and_says_which_version_it_is(path):
    text = path.read_text(encoding="utf-8")
    uses = re.findall(r"\buses:\s*(.*)", text)
    assert uses
    for each in uses:
        assert re.fullmatch(r"[\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", each), each
    assert not re.search(r"^\s*- run:.*\b(pip|npm|npx|curl|wget)\b", text, re.MULTILINE), "a workflow runs what make runs"
