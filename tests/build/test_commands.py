"""What README and CONTRIBUTING tell people to type is there, and continuous integration runs the same."""

from __future__ import annotations

import json
import re
import shlex
import shutil
import subprocess
import tomllib

import pytest
import yaml
from guidebook.commands import command_names
from guidebook.many.building import SITES
from guidebook.many.outcome import RECORD
from guidebook.schemas import all_schemas

from tests.helpers import write

from .project import ROOT

SEVERAL = """echo "found=$(git ls-files '*/edition.yml' ':!local' ':!languages' ':!tests' | head -n 1)" >> "$GITHUB_OUTPUT\""""


def read(path: str) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


def targets() -> set[str]:
    """What `make` can be asked for."""
    return set(re.findall(r"(?m)^([a-z-]+):", read("Makefile")))


def commands(text: str) -> set[str]:
    """Every target of `make` that a text tells people to run."""
    in_code = re.findall(r"`([^`\n]+)`", text) + re.findall(r"(?s)```sh\n(.*?)```", text)
    return {name for code in in_code for name in re.findall(r"\bmake ([a-z-]+)", code)}


PAGES = ["docs/for-districts.md", "docs/your-edition.md", "docs/contribute/brand.md"]
TEXTS = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", *PAGES]


@pytest.mark.parametrize("path", TEXTS)
def test_every_command_that_is_told_exists(path):
    assert commands(read(path)) <= targets()


def test_the_readme_names_the_two_commands_that_show_the_site():
    [first] = re.findall(r"(?s)## See it.*?```sh\n(.*?)```", read("README.md"))
    assert re.fullmatch(r"git clone \S+ && cd \S+\nmake serve\n", first)


def test_the_readme_explains_every_command_that_people_need():
    assert {"serve", "build", "test", "check", "bench", "schema", "ids"} <= commands(read("README.md")) & targets()


def test_what_editors_know_of_texts_is_what_make_schema_writes():
    [texts] = [each for each in all_schemas(ROOT) if each.name == "texts"]
    assert json.loads(read(texts.path)) == texts.whole(), "texts have changed: run `make schema` and commit what it writes"


def dry_run(*typed, folder=ROOT):
    """What make would do, without what it says of its folder where the tests, too, are run by it."""
    command = ["make", "--no-print-directory", "--dry-run", *typed]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def test_no_command_names_the_folder_of_the_project_which_may_have_a_blank_in_it(tmp_path):
    folder = tmp_path / "Our Guidebook"
    shutil.copytree(ROOT / "requirements", folder / "requirements")
    for name in ("Makefile", "package.json", "package-lock.json"):
        shutil.copy(ROOT / name, folder)
    done = dry_run("check", folder=folder)
    assert "npm ci" in done.stdout
    assert folder.name not in done.stdout


@pytest.mark.parametrize("typed", [["update", "1.2"], ["adopt", "docs/about.md"], ["translations", "export", "es"], ["chek"]])
def test_what_make_cannot_do_is_said_before_anything_is_done(typed):
    done = dry_run(*typed)
    assert (done.returncode, done.stdout) == (2, "")
    assert "A file, a release, or options are named as in make adopt FILE=docs/about.md" in done.stderr


def test_each_command_says_what_it_does():
    for name in targets():
        assert re.search(rf"(?m)^{name}:.*## \w", read("Makefile")), f"make {name} has no line of help"


def test_continuous_integration_runs_the_test_command_of_the_readme_and_nothing_else():
    assert "`make test`" in read("README.md")
    lines = [line for line in read(".ci/run").splitlines() if line and not line.startswith("#")]
    assert lines == ["set -eu", 'cd "$(dirname "$0")/.."', "make test"]
    assert "- run: .ci/run" in read(".github/workflows/site.yml")


def test_an_edition_is_published_once_it_is_checked_and_a_fork_need_not_test_what_was_tested_here():
    jobs = yaml.safe_load(read(".github/workflows/site.yml"))["jobs"]
    steps = {name: [step["run"] for step in job["steps"] if "run" in step] for name, job in jobs.items()}
    assert steps == {
        "edition": ["make check-edition", SEVERAL],
        "test": ["make check", ".ci/run"],
        "fork": ["make fork"],
        "publish": ["make build"],
    }
    assert "if" not in jobs["edition"]
    assert jobs["test"]["if"] == jobs["fork"]["if"] == "${{ !github.event.repository.fork }}"
    assert set(jobs["publish"]["needs"]) == {"edition", "test", "fork"}


def test_either_one_edition_is_published_or_all_of_several():
    one, several = (yaml.safe_load(read(f".github/workflows/{name}.yml"))["jobs"] for name in ("site", "editions"))
    assert SEVERAL in [step.get("run") for step in several["find"]["steps"]]
    assert several["build"]["if"] == "${{ needs.find.outputs.several }}"
    assert "!needs.edition.outputs.several }}" in one["publish"]["if"]


def test_several_are_found_by_their_settings_and_neither_a_fork_s_own_nor_ours_are_several(tmp_path):
    git = ["git", "-C", str(tmp_path)]
    subprocess.run([*git, "init", "--quiet"], check=True)
    found = SEVERAL.partition("$(")[2].partition(")")[0].removeprefix("git")

    def several():
        subprocess.run([*git, "add", "--all"], check=True)
        command = f"{shlex.join(git)}{found}"
        return subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=True).stdout.strip()

    write(
        tmp_path,
        dict.fromkeys(("edition.yml", "local/edition.yml", "languages/es/edition.yml", "tests/edition.yml"), "over: x\n"),
    )
    assert several() == ""
    write(tmp_path, {"districts/riverside/edition.yml": "over: states/utah\n"})
    assert several() == "districts/riverside/edition.yml"


def test_all_editions_are_published_unless_some_fail_of_which_no_earlier_sites_are_known():
    jobs = yaml.safe_load(read(".github/workflows/editions.yml"))["jobs"]
    steps = jobs["build"]["steps"]
    by_id = {step["id"]: step for step in steps if "id" in step}
    assert by_id["editions"]["run"] == "make editions OPTIONS=--changed"
    assert by_id["ready"]["if"].endswith("(steps.editions.outcome == 'success' || steps.earlier.outputs.known) }}")
    assert by_id["ready"]["with"]["path"] == f"editions-site/{SITES}"
    assert RECORD in by_id["earlier"]["run"]
    assert (steps[-1]["if"], steps[-1]["run"][-6:]) == ("${{ steps.editions.outcome == 'failure' }}", "exit 1")
    assert jobs["publish"]["if"] == "${{ !cancelled() && needs.build.outputs.ready == 'true' }}"


@pytest.mark.parametrize("path", sorted((ROOT / ".github/workflows").glob("*.yml")), ids=lambda path: path.name)
def test_a_workflow_uses_only_actions_of_the_host_itself_at_a_commit(path):
    actions = re.findall(r"uses: (\S+)", path.read_text(encoding="utf-8"))
    assert actions
    for action in actions:
        assert re.fullmatch(r"actions/(?:[\w-]+|cache/(?:restore|save))@[0-9a-f]{40}", action)


def test_the_folders_that_the_readme_maps_exist():
    paths = re.findall(r"(?m)^\| `([\w./-]+)` \|", read("README.md"))
    assert len(paths) > 5
    for path in paths:
        assert (ROOT / path).exists() or path == "local/", path


def test_pictures_and_pages_that_the_texts_link_to_exist():
    for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md"):
        text = re.sub(r"`[^`\n]+`", "", read(name))
        for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", text):
            assert (ROOT / target).is_file(), f"{name} links to {target}"


def test_the_lines_for_machines_without_make_are_what_make_does():
    [lines] = re.findall(r"(?s)```bat\n(.*?)```", read("README.md"))
    typed = [re.split(r"py(?:thon)?(?: -m)? ", line, maxsplit=1)[1].replace("\\", "/") for line in lines.splitlines()]
    assert typed == [
        "venv .venv",
        "pip install --require-hashes -r requirements/site.txt",
        "mkdocs serve",
        "hooks build",
        "hooks check",
    ]
    for made in (
        "-m venv $(VENV)",
        "install --require-hashes --requirement",
        "/mkdocs serve",
        "(GUIDEBOOK) build",
        "(GUIDEBOOK) check",
    ):
        assert made in read("Makefile")


def block(language: str) -> str:
    """The one block of code of a language on the page that leads to an edition, as readers see it."""
    [found] = re.findall(rf"(?s)```{language}\n(.*?)```", read("docs/your-edition.md"))
    return str(found).replace("$$", "$")


def test_what_the_page_for_editions_tells_people_to_type_and_press_is_there():
    typed = re.findall(r"python hooks ([a-z-]+)", read("docs/your-edition.md"))
    assert {"edition", "check", "update"} <= set(typed) <= set(command_names())
    triggers = yaml.load(read(".github/workflows/site.yml"), yaml.BaseLoader)["on"]
    assert "workflow_dispatch" in triggers  # the button "Run workflow"
    assert block("bat") in read("README.md")


def test_other_hosts_install_check_and_build_as_make_does():
    gitlab, netlify = yaml.safe_load(block("yaml"))["pages"], tomllib.loads(block("toml"))["build"]
    install, check, build = gitlab["script"]
    assert install == "pip install --require-hashes -r requirements/site.txt"
    assert check == "python hooks check"
    assert build == 'SITE_URL="$CI_PAGES_URL/" python hooks build --into public'
    assert gitlab["artifacts"]["paths"] == ["public"]
    assert netlify["command"] == "python hooks check && SITE_URL=${URL}/ python hooks build"
    assert netlify["publish"] == "site"
