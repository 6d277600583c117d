"""Whatever a layer says of one of our tools, no published id is lost without a word to its author."""

import dataclasses
import json
import random

import pytest
from guidebook.authoring.options import Reader, Unread, read_record
from guidebook.authoring.problems import Problems
from guidebook.authoring.yaml_source import read_yaml
from guidebook.kinds import all_kinds
from guidebook.library.loader import Library
from guidebook.library.published_ids import Records, check_published
from guidebook.worksheets.retired import changed_worksheet
from guidebook.worksheets.worksheet import Worksheet

from ..helpers import ROOT

TRIALS = 8
KEPT = ("id", "from", "kind")
PUBLISHED = json.loads((ROOT / "worksheets/published-ids.json").read_text(encoding="utf-8"))


def some_change(node, chance):
    """A change of a group, as plain values: other words, lists in place of others, and what is left out."""
    change, without = {}, []
    for name, each in node.mapping.items():
        known = bool(each.items) and all("id" in (entry.mapping or {}) for entry in each.items)
        if name in KEPT and each.text is not None:
            change[name] = each.text
        elif chance.random() < 0.08:
            change[name] = ["One", "Two"] if each.text is None else "Other words"
        elif chance.random() < 0.03:
            without.append(name)
        elif known and chance.random() < 0.9:
            change[name] = [some_change(entry, chance) for entry in each.items if chance.random() < 0.5]
        elif known:
            without.append(f"{name}/{each.items[0].mapping['id'].text}")
        elif each.mapping and chance.random() < 0.2:
            without.append(f"{name}/{chance.choice(list(each.mapping))}")
    kept = {name: value for name, value in change.items() if value != []}
    return {**kept, "without": without} if without else kept


@pytest.mark.parametrize("name", PUBLISHED)
def test_no_change_loses_a_published_id_in_silence(name):
    chance = random.Random(name)
    path = f"worksheets/{name}.yml"
    ours = read_yaml((ROOT / path).read_text(encoding="utf-8"), path, Problems())
    assert ours
    for _ in range(TRIALS):
        problems = Problems()
        said = read_yaml(json.dumps(some_change(ours, chance), ensure_ascii=False), "change.yml", problems)
        node = changed_worksheet(ours, said, Reader("change.yml", problems, all_kinds())) if said else ours
        try:
            read = read_record(Worksheet, node, Reader(path, problems, all_kinds()))
        except Unread:
            assert problems
            continue
        worksheet = dataclasses.replace(read, id=name, path=path, latest=path)
        check_published(Records({"worksheets": {name: PUBLISHED[name]}}), Library({name: worksheet}), problems)
        assert problems or {*PUBLISHED[name]} <= {*worksheet.published(), *worksheet.retired}
