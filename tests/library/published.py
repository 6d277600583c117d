"""A tool whose ids were published, by us and by a fork with an edition of its own."""

import json

import pytest
from guidebook.library.published_ids import Records, as_text, with_current

from ..helpers import WORKSHEET, loaded, site_of, site_problems

TABLE = """\
      - id: log
        kind: table
        label: Log
        columns:
          - id: day
            label: Day
          - id: what
            label: What
        blank: 1
"""
FULL = WORKSHEET + TABLE
ASK = 'People may have answers under this id: bring it back, or say under "retired:" what became of it.'


def recorded(published, worksheets):
    """What a layer that stands on no other has published when its worksheets are these now."""
    return with_current(Records({"worksheets": published}), "worksheets", worksheets)


@pytest.fixture
def told(tmp_path):
    """What the author is told who published the full worksheet and then changed it."""
    published = recorded({}, {"tool": loaded(tmp_path, FULL)})

    def after(text, **more):
        files = {"worksheets/tool.yml": text, "worksheets/published-ids.json": as_text({**published, **more})}
        lines = site_problems(tmp_path / "site", files)
        return [line.removeprefix("worksheets/tool.yml:") for line in lines]

    return after


NAME = "      - id: name\n        label: Name\n"
KEEPER = "      - id: keeper\n        label: Keeper\n"


class Fork:
    """A site with an edition of its own on top, whose `make ids` has run as often as its author was told to."""

    def __init__(self, folder):
        self.folder = folder
        self.files = {}

    def problems(self, **files):
        """What the author is told once these files are as they are (`ours` and `theirs` are the two versions of the tool)."""
        paths = {"ours": "local/worksheets/tool.yml", "theirs": "worksheets/tool.yml"}
        self.files |= {paths.get(name, name): text for name, text in files.items()}
        return site_problems(self.folder, self.files)

    def make_ids(self):
        site = site_of(self.folder, self.files)
        assert site.problems.lines() == []
        for folder in site.records.layers:
            own = {name: each for name, each in site.library.worksheets.items() if each.path.startswith(f"{folder}/")}
            self.files[f"{folder}/published-ids.json"] = as_text(with_current(site.records, folder, own))
        return json.loads(self.files["local/worksheets/published-ids.json"])


@pytest.fixture
def fork(tmp_path):
    """A fork that published an edition with the tool as it is upstream, and nothing of its own."""
    fork = Fork(tmp_path)
    assert fork.problems(theirs=FULL) == []
    fork.make_ids()
    return fork


OTHER = """\
title: Exit Interview
chapter: commit
summary: A tool to test with.
purpose: To test.
instructions: Fill it in.
facilitation: {participants: [pair], filled_in_by: A pair, group_size: "2", minutes: 30}
sections:
  - id: leaving
    title: Leaving
    fields:
      - id: why
        label: Why do you leave?
"""
