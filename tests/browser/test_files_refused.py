"""A file that is no sheet of the tool is refused and changes nothing; junk in one that is does no harm."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect

from .files import HOSTILE, open_file
from .files import filled as filled
from .files import good as good


def deep(levels: int) -> str:
    return '{"row": "b1", "x": [' * levels + '"x"' + "]}" * levels


def changed(**changes: Any) -> Callable[[dict[str, Any]], str]:
    return lambda good: json.dumps({**good, **changes})


NO_SHEETS: dict[str, tuple[Callable[[dict[str, Any]], str], str]] = {
    "no JSON": (lambda good: "Dear team,", "it is not a saved sheet"),
    "nothing": (lambda good: "", "it is not a saved sheet"),
    "a list": (lambda good: "[1, 2]", "it is not a saved sheet"),
    "null": (lambda good: "null", "it is not a saved sheet"),
    "binary junk": (lambda good: "\x00\x01\ufffd" * 1000, "it is not a saved sheet"),
    "half a file": (lambda good: json.dumps(good)[:-40], "it is not a saved sheet"),
    "another format": (changed(format="someone/else"), "it is not a saved sheet"),
    "a newer version": (changed(version=2), "newer version"),
    "no version": (changed(version="one"), "it is damaged"),
    "a version below one": (changed(version=0), "it is damaged"),
    "answers that are a list": (changed(answers=[["initiative-goal", "x"]]), "it is damaged"),
    "answers that are text": (changed(answers="x"), "it is damaged"),
    "no answers": (changed(answers=None), "it is damaged"),
    "earlier answers that are text": (changed(earlier="x"), "it is damaged"),
    "earlier answers of a wrong shape": (
        changed(earlier=["x", None, {"answer": "x"}, {"field": 1, "answer": "x"}]),
        "it is damaged",
    ),
    "deep nesting": (
        lambda good: json.dumps({**good, "answers": "@"}).replace('"@"', '{"objectives": [' + deep(500) + "]}"),
        "it is damaged",
    ),
    "nesting without end": (lambda good: "[" * 200_000 + "]" * 200_000, "it is not a saved sheet"),
    "50 MB": (lambda good: json.dumps({**good, "answers": {"initiative-goal": "x" * 50_000_000}}), "far too large"),
}


def test_what_is_no_sheet_of_this_tool_is_refused_and_changes_nothing(filled, good, tmp_path):
    shown, answers = filled.shown(), filled.answers()
    for number, (what, (make, message)) in enumerate(NO_SHEETS.items()):
        path = tmp_path / f"file-{number}.json"
        path.write_text(make(good), encoding="utf-8")
        open_file(filled, path)
        expect(filled.notice, what).to_contain_text(f"file-{number}.json was not opened: ")
        expect(filled.notice, what).to_contain_text(message)
        expect(filled.notice, what).to_contain_text("Your answers here have not changed.")
        assert filled.shown() == shown, what
        assert filled.answers() == answers, what
    filled.until_kept()
    filled.reload()
    assert filled.shown() == shown
    filled.page.close()


JUNK: dict[str, Callable[[dict[str, Any]], str]] = {
    "answers of other shapes": changed(
        answers={
            "initiative-goal": ["a", {"b": 1}],
            "overarching-goal": 7,
            "objectives": "text",
            "sheet-team": None,
            "sheet-date": {"row": "x"},
        }
    ),
    "markup": changed(
        name=HOSTILE,
        answers={"initiative-goal": HOSTILE, HOSTILE: HOSTILE, "gone": {HOSTILE: [HOSTILE]}},
        earlier=[{"field": HOSTILE, "answer": {HOSTILE: HOSTILE}}],
    ),
    "the names of built-in properties": lambda good: json.dumps({**good, "answers": "@"}).replace(
        '"@"',
        '{"__proto__": {"polluted": "yes"}, "constructor": {"prototype": {"polluted": "yes"}}, "toString": "x", '
        '"objectives": [{"row": "__proto__", "__proto__": {"polluted": "yes"}, "objective": "x"}, {"row": "constructor"}]}',
    ),
    "rows of wrong shapes": changed(
        answers={
            "objectives": [
                *(None, 1, "x", [], {}, {"row": 5}, {"row": 'a" onfocus="x'}, {"row": "@objectives@"}),
                *({"row": "b1", "objective": each} for each in ({"x": 1}, "twice", "thrice")),
            ]
        }
    ),
    "thirty thousand rows": changed(answers={"objectives": [{"row": f"r{number}", "junk": 1} for number in range(30_000)]}),
}


@pytest.mark.parametrize("what", list(JUNK))
def test_junk_in_a_file_does_no_harm_and_can_be_undone(filled, good, tmp_path, what):
    shown, answers = filled.shown(), filled.answers()
    path = tmp_path / "junk.json"
    path.write_text(JUNK[what](good), encoding="utf-8")
    open_file(filled, path)
    expect(filled.notice).to_contain_text(re.compile("Opened junk.json|was not opened"))
    filled.until_kept()
    assert not filled.page.evaluate("'polluted' in {} || 'hacked' in window")
    assert filled.form.locator("img, script").count() == 0
    ids = filled.page.evaluate("[...document.querySelectorAll('[id]')].map(each => each.id)")
    assert len(ids) == len(set(ids))
    assert len(filled.controls()) < 5000
    filled.reload()
    assert not filled.page.evaluate("'polluted' in {} || 'hacked' in window")
    open_file(filled, path)
    filled.button("Undo").click()
    filled.until_kept()
    # Undone is the second opening; the first one is what was kept.
    filled.reload()
    (tmp_path / "good.json").write_text(json.dumps(good), encoding="utf-8")
    open_file(filled, tmp_path / "good.json")
    expect(filled.notice).to_contain_text("Opened good.json.")
    assert filled.answers() == answers
    assert [value for _, value in filled.shown()] == [value for _, value in shown]
