"""What publishes an edition: written where a copy has nothing that does, and never over what is there."""

import re
import subprocess

import pytest
import yaml
from guidebook.upkeep.deploying import GITHUB, GITLAB, HOSTS, host_of, missing_workflow

from tests.helpers import ROOT, write

USES = re.compile(r"uses: (.+)")


@pytest.mark.parametrize("host", HOSTS.values(), ids=HOSTS)
def test_it_is_missing_where_there_is_none_and_stays_as_it_is(tmp_path, host):
    [(path, text)] = missing_workflow(tmp_path, host).items()
    assert path == tmp_path / host.file
    assert yaml.safe_load(text)
    write(tmp_path, {host.file: "mine: yes\n"})
    assert missing_workflow(tmp_path, host) == {}


def test_a_workflow_of_another_name_that_publishes_is_enough(tmp_path):
    write(tmp_path, {".github/workflows/links.yml": "jobs: {}\n"})
    assert not GITHUB.publishes(tmp_path)
    write(tmp_path, {".github/workflows/ours.yaml": "steps: [{uses: actions/deploy-pages@v5}]\n"})
    assert missing_workflow(tmp_path, GITHUB) == {}


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://github.com/riverside/gitlab-notes.git", GITHUB),
        ("git@github.com:riverside/guidebook.git", GITHUB),
        ("https://gitlab.com/riverside/guidebook.git", GITLAB),
        ("git@gitlab.riverside.example:schools/guidebook.git", GITLAB),
        ("ssh://git@gitlab.com/riverside/guidebook.git", GITLAB),
        ("", GITHUB),
    ],
)
def test_where_a_copy_is_kept_is_told_by_its_address(tmp_path, address, host):
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    if address:
        subprocess.run(["git", "-C", str(tmp_path), "remote", "add", "origin", address], check=True)
    assert host_of(tmp_path) == host


def test_a_folder_that_git_does_not_keep_is_taken_for_one_on_github(tmp_path):
    assert host_of(tmp_path) == GITHUB


def test_what_it_runs_is_what_ours_runs_at_the_same_versions():
    ours = (ROOT / GITHUB.file).read_text(encoding="utf-8")
    assert set(USES.findall(GITHUB.workflow())) <= set(USES.findall(ours))
    steps = [step for job in yaml.safe_load(GITHUB.workflow())["jobs"].values() for step in job["steps"]]
    of_ours = [step for job in yaml.safe_load(ours)["jobs"].values() for step in job["steps"]]
    assert [step for step in steps if step not in of_ours] == []


def test_what_is_on_the_main_branch_is_published_whatever_the_name_of_the_branch():
    workflow = yaml.load(GITHUB.workflow(), yaml.BaseLoader)  # "on" is a name here
    assert workflow["on"] == {"push": "", "pull_request": "", "workflow_dispatch": ""}
    assert "github.ref_name == github.event.repository.default_branch" in workflow["jobs"]["publish"]["if"]
    assert yaml.safe_load(GITLAB.workflow())["pages"]["rules"] == [{"if": "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH"}]


def test_the_page_for_districts_shows_the_file_for_gitlab_as_it_is_written():
    page = (ROOT / "docs/your-edition.md").read_text(encoding="utf-8").replace("$$", "$")
    assert GITLAB.workflow() in page
