"""Two simulated years: forty changes of ours and thirty of a fork's merge without a conflict and without a silent loss.

Each half a year both change what they have, ours is released, and the fork's keeper runs `update`, `drift --take all`, and
publishes. In the end each change of theirs is there, each of ours has arrived or was told, and no id of an answer is lost.
"""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass, field

import pytest
from guidebook.__main__ import main
from guidebook.site import Site, read_site

from tests.browser.made_up import made_up_project
from tests.helpers import ROOT, write
from tests.riverside import BRAND

from .two_repositories import Kept, fork_of, identified
from .two_years import BEGUN, OURS, THEIRS, Adopted, Edited, Longer, Moved, Retired, Written

ALL_OURS = [change for half in OURS for change in half]
ALL_THEIRS = [change for half in THEIRS for change in half]
CONFLICTS = {"Fourth of 2, improved.", "Third of 8, improved."}  # lines that both changed


@dataclass
class Lived:
    """What became of the fork, and what its keeper was told on the way."""

    fork: Kept
    site: Site
    told: str
    ids: dict[str, set[str]] = field(default_factory=dict)

    def text(self, path: str) -> str:
        return str(self.fork.text(path))


def guidebook(folder):
    """Ours as it begins, kept by git."""
    made_up_project(folder, {})
    (folder / "overrides").unlink()
    shutil.copytree(ROOT / "overrides", folder / "overrides")
    kept = Kept(folder)
    kept.git("init", "--quiet", "--initial-branch", "main")
    identified(kept).commit({**BEGUN, ".gitignore": ".cache/\nsite/\n"})
    return kept


@pytest.fixture(scope="module")
def lived(tmp_path_factory):
    folder = tmp_path_factory.mktemp("years")
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("EDITION", raising=False)
        yield live(folder, patch)


def live(folder, patch):
    (folder / "ours").mkdir()
    upstream = guidebook(folder / "ours")
    patch.chdir(upstream.folder)
    assert main(["ids"]) == 0
    upstream.commit()
    fork = fork_of(upstream, folder / "fork")
    write(fork.folder, {"local/brand.yml": BRAND})
    told: list[str] = []
    ids: dict[str, set[str]] = {}

    def run(*arguments, root=fork.folder, may_fail=False):
        patch.chdir(root)
        said = []
        patch.setattr("builtins.print", lambda *words, **more: said.append(" ".join(map(str, words))))
        status = main(list(arguments))
        assert status == 0 or may_fail, said
        told.extend(said)
        return status

    for number, (our_half, their_half) in enumerate(zip(OURS, THEIRS, strict=True), 1):
        for change in their_half:
            change.make(fork.folder, run)
        run("ids")
        fork.commit()
        for change in our_half:
            change.make(upstream.folder, run)
        run("ids", root=upstream.folder)
        upstream.commit()
        upstream.git("tag", f"v1.{number}")
        failed = run("update", "--from", str(upstream.folder), may_fail=True)
        run("drift")
        run("drift", "--take", "all")
        if failed:  # it says that this may well mend what is wrong: a field of ours that a copy has not yet
            run("check")
        run("adopt")
        run("ids")
        fork.commit()
        for path in (*fork.folder.glob("worksheets/*.json"), *fork.folder.glob("local/worksheets/*.json")):
            for name, published in json.loads(path.read_text(encoding="utf-8")).items():
                ids.setdefault(name, set()).update(published)
    patch.undo()
    return Lived(fork, read_site(fork.folder, fork.folder / "docs"), "\n".join(told), ids)


def test_it_is_forty_changes_of_ours_and_thirty_of_theirs():
    assert (len(ALL_OURS), len(ALL_THEIRS)) == (40, 30)


def test_no_update_met_a_conflict_and_the_edition_is_whole(lived):
    assert lived.told.count(" is merged: ") == len(OURS)
    assert lived.told.count("Your edition, checked:") == len(OURS)
    assert lived.site.problems.lines() == []
    assert lived.fork.git("status", "--porcelain") == ""


@pytest.mark.parametrize("change", [each for each in ALL_THEIRS if not isinstance(each, Moved)], ids=lambda change: change.path)
def test_each_change_of_theirs_is_still_there(lived, change):
    moved = {each.path: each.to for each in ALL_THEIRS if isinstance(each, Moved)}
    undone = {"local/worksheets/t1.yml": "mine"}  # what they took back themselves
    written = lived.text(moved.get(change.path, change.path))
    if isinstance(change, Written):
        later = [each for each in ALL_THEIRS if isinstance(each, Edited) and each.path == change.path]
        expected = change.text
        for each in later:
            expected = expected.replace(each.before, each.text)
        assert written == expected
    elif isinstance(change, Retired):
        assert written.endswith(change.text.format(change.id))
    elif undone.get(change.path) and undone[change.path] in change.text:
        assert change.text.split("\n")[0] not in written
    else:
        assert change.text in written


@pytest.mark.parametrize("change", [each for each in ALL_OURS if not isinstance(each, Moved)], ids=lambda change: change.path)
def test_each_change_of_ours_arrived_or_was_told(lived, change):
    moved = {each.path: each.to for each in ALL_OURS if isinstance(each, Moved)}
    path = moved.get(change.path, change.path)
    if isinstance(change, Written):
        assert (lived.fork.folder / path).is_file()
    else:
        assert change.text in lived.text(path)
    copy = lived.fork.folder / f"local/{change.path}"
    if copy.is_file() and path.startswith(("docs/p", "worksheets/", "overrides/look/")):
        arrived = change.text in copy.read_text(encoding="utf-8")
        assert arrived != (change.text in CONFLICTS or change.path == "docs/p7.md")
        if not arrived:
            assert f"local/{change.path}" in lived.told
        if change.text in CONFLICTS:
            assert "you changed the same lines" in lived.told
            assert change.text in lived.told


@pytest.mark.parametrize(
    "line",
    [
        "page renamed: “Page 9”, docs/p9.md → docs/p19.md",
        "page renamed: “Page 4”, docs/p4.md → docs/p14.md",
        "local/docs/p4.md: ours is gone, or is called docs/p14.md now (then move yours to that path, too, and type: "
        "python hooks adopt docs/p14.md); yours is shown as before",
        "page gone: “Page 10” (docs/p10.md)",
        "page new: “Page 13” (docs/p13.md)",
        "tool new: “Tool 9” (worksheets/t9.yml)",
        "- Links to page 9 lead to page 19 now.",
        "- Page 4 is page 14 now.",
        "no version is remembered, so nobody will be told what changes in ours:\n  local/docs/p7.md",
    ],
)
def test_what_moved_came_and_went_was_told(lived, line):
    assert line in lived.told


def test_every_id_that_was_ever_published_holds_its_answers_still(lived):
    assert {"t1", "t5", "t6", "t9", "our-agreement", "our-review"} <= set(lived.ids)
    library = lived.site.library
    for name, ids in lived.ids.items():
        if name in library.retired:
            continue
        tool = library.worksheets[name]
        known = {*tool.published(), *tool.retired}
        assert {id_ for id_ in ids if id_ not in known} == set(), name
    assert "mine" in library.worksheets["t1"].retired
    assert "lead" in library.worksheets["t4"].retired
    assert {"t5", "t6"} <= set(library.retired)


def test_what_readers_see_is_both(lived):
    site = lived.site
    assert (site.words.union.singular, site.words.school_board.singular) == ("federation", "board of trustees")
    labels = {
        name: [each.label for section in tool.sections for each in section.fields]
        for name, tool in site.library.worksheets.items()
    }
    assert labels["t1"] == ["Riverside's goal", "Step of 1", "Who leads 1", "The place"]
    assert labels["t2"] == ["The goal of 2", "Riverside's step", "Lead of 2", "The date"]
    assert labels["t3"] == ["The goal of 3", "Riverside's next step", "Lead of 3", "The date"]
    assert "First of 1, in Riverside." in site.docs["p1.md"].text
    assert "Second of 1, improved." in site.docs["p1.md"].text
    assert {"circle", "value", "norm"} <= set(next(part for part in site.parts if part.file == "glossary.yml").entries.known)
    assert isinstance(THEIRS[0][0], Adopted)
    assert isinstance(OURS[1][1], Longer)
