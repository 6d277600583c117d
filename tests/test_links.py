"""What the tools of this guidebook take from each other, and what its pages say of that."""

import yaml

from .helpers import ROOT, the_site

WANTED = yaml.safe_load((ROOT / "tests/links.yml").read_text(encoding="utf-8"))


def test_every_tool_takes_from_others_what_it_is_meant_to():
    declared = {(each.giver.id, each.taker.id, each.link.mode) for each in the_site().library.links}
    wanted = {(giver, taker, mode) for taker, givers in WANTED.items() for giver, mode in givers.items()}
    assert len(wanted) == 109
    assert sorted(wanted - declared) == []


def test_whoever_follows_a_line_finds_in_each_tool_something_of_the_one_before_it():
    site = the_site()
    assert set(site.found("line")) == {"main", "relationship", "structure"}
    assert [each for each in site.warnings() if "takes nothing" in each] == []
