"""What an author reads after a mistake: every problem of every file, a line each, and nothing else."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

from guidebook.site import read_site

from .project import add, build, change, line_of

WORKSHEET = "worksheets/monitoring-plan.yml"
PAGE = "docs/act/define-process.md"
PROBLEM = re.compile(r"(?P<path>[\w./-]+):(?:(?P<line>\d+):)? (?P<message>\S.*)")


def problems(result: subprocess.CompletedProcess[str]) -> list[tuple[str, int, str]]:
    """Each problem that a build printed: file, line, words. Fails when it printed anything else, or did not fail itself."""
    printed = result.stdout + result.stderr
    assert result.returncode == 1, printed
    lines = [re.sub(r"^ERROR +-  ", "", line) for line in printed.splitlines() if line.strip()]
    lines = [line for line in lines if line != "Aborted with a BuildError!"]
    *problem_lines, last = lines
    assert re.fullmatch(r"(1 problem|\d+ problems) to fix; nothing was built\.", last), printed
    assert last.startswith(str(len(problem_lines)))
    return [parts(line) for line in problem_lines]


def parts(line: str) -> tuple[str, int, str]:
    """The file, line (0: the file as a whole) and words of one problem."""
    match = PROBLEM.fullmatch(line)
    assert match, f"no problem, and should not be printed: {line}"
    return match["path"], int(match["line"] or 0), match["message"]


def problems_of(project: Path) -> list[tuple[str, int, str]]:
    """What a build would print; reading alone is quicker."""
    return [parts(line) for line in read_site(project, project / "docs").problems.lines()]


def state(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def break_both(project: Path) -> list[tuple[str, int, str]]:
    """Break a worksheet and a chapter in several ways; returns where, and a part of what should be said."""
    change(project, WORKSHEET, "chapter: implement-collaboration", "chapter: implement-colaboration")
    change(project, WORKSHEET, "kind: choice", "kind: chioce")
    change(project, WORKSHEET, "minutes: 45", "minutes: soon")
    change(project, WORKSHEET, "minutes: 35", "minutes: 35\n    newpage: no")
    add(
        project,
        PAGE,
        (project / PAGE).read_text(encoding="utf-8")
        + "\nAsk the $unionn.\n\n[[worksheet monitoring-plam]]\n\nHere are [[tools]].\n\nSee [it](worksheet:monitor).\n",
    )
    return [
        (PAGE, line_of(project, PAGE, "$unionn"), 'Did you mean "union"?'),
        (PAGE, line_of(project, PAGE, "monitoring-plam"), 'Did you mean "monitoring-plan"?'),
        (PAGE, line_of(project, PAGE, "Here are"), "on a line of its own"),
        (PAGE, line_of(project, PAGE, "See [it]"), 'no worksheet "monitor"'),
        (WORKSHEET, line_of(project, WORKSHEET, "chapter: "), 'Did you mean "implement-collaboration"?'),
        (WORKSHEET, line_of(project, WORKSHEET, "minutes: "), "a whole number from 1 to 600"),
        (WORKSHEET, line_of(project, WORKSHEET, "newpage: "), 'Did you mean "new_page"?'),
        (WORKSHEET, line_of(project, WORKSHEET, "chioce"), 'Did you mean "choice"?'),
    ]


def test_all_problems_of_all_files_are_listed_with_file_and_line_and_no_site_is_begun(project):
    expected = break_both(project)
    found = problems(build(project))
    assert [(path, line) for path, line, _ in found] == [(path, line) for path, line, _ in expected]
    for (_, _, said), (_, _, part) in zip(found, expected, strict=True):
        assert part in said
    assert not (project / "site").exists()


def test_a_site_that_was_built_before_stays_as_it_was(project):
    assert build(project).returncode == 0
    before = state(project / "site")
    break_both(project)
    problems(build(project))
    assert state(project / "site") == before


NO_WORKSHEETS = {
    "unclosed-list": (b"title: [Unclosed\n", "["),
    "tab": (b"title: One\n\tsummary: Two\n", "tab"),
    "empty": (b"", "empty"),
    "no-names": (b"just words\n", "names with values"),
    "anchors": (b"a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n", "&"),
    "large": (b"x" * 5_000_000, "bytes"),
    "control-characters": (b"title: \0\1\2\n", "character"),
    "nested": (b"- " * 100 + b"deep\n", "deep"),
    "picture": (bytes(range(256)) * 20, "text"),
}


def test_files_that_are_no_worksheets_give_clear_lines(project):
    for name, (content, _) in NO_WORKSHEETS.items():
        (project / f"worksheets/{name}.yml").write_bytes(content)
    found = problems_of(project)
    assert {path for path, _, _ in found} == {f"worksheets/{name}.yml" for name in NO_WORKSHEETS}
    for name, (_, said) in NO_WORKSHEETS.items():
        messages = [message for path, _, message in found if path == f"worksheets/{name}.yml"]
        assert any(said in message for message in messages), messages


def test_a_published_worksheet_whose_file_is_gone_is_reported(project):
    (project / WORKSHEET).unlink()
    found = problems_of(project)
    assert (WORKSHEET, 0) in [(path, line) for path, line, _ in found]


def test_a_broken_link_between_pages_stops_the_build(project):
    """MkDocs finds these, after the engine: without a line, but with the file and the link."""
    add(project, PAGE, (project / PAGE).read_text(encoding="utf-8") + "\n[gone](gone.md)\n")
    result = build(project)
    printed = result.stdout + result.stderr
    assert result.returncode == 1
    assert "act/define-process.md" in printed
    assert "gone.md" in printed
    assert "Traceback" not in printed
