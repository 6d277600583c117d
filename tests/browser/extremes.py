"""Files that are far larger than any sheet, or shaped like none: each is opened whole, or refused with a reason."""

from __future__ import annotations

import json
from typing import Any

LONG_WORD = "w" * 20_000
PLAN, INVITATION, CHART, FISH, RATING = (
    "monitoring-plan",
    "extending-the-invitation",
    "collaborative-structure",
    "fishbone",
    "relationship-continuum",
)


def deep(levels: int) -> Any:
    answer: Any = "x"
    for _ in range(levels):
        answer = [{"row": "r", "list": answer}]
    return answer


# Name → the worksheet, its answers, its answers from an earlier version.
EXTREMES: dict[str, tuple[str, dict[str, Any], list[dict[str, Any]]]] = {
    "10,000 unknown answers": (PLAN, {f"gone-{number}": "x" for number in range(10_000)}, []),
    "10,000 earlier answers": (PLAN, {}, [{"field": f"gone-{number}", "answer": "x"} for number in range(10_000)]),
    "10,000 rows": (PLAN, {"milestones": [{"row": f"r{number}", "milestone": "x"} for number in range(10_000)]}, []),
    "rows within rows": (PLAN, {"milestones": deep(15)}, []),
    "a text of 4.9 MB": (INVITATION, {"opener": "many words " * 445_000}, []),
    "a long word in a text": (INVITATION, {"opener": LONG_WORD, "issue": LONG_WORD}, []),
    "a long word in a chart": (CHART, {"chart": [{"row": "r1", "box": LONG_WORD, "title": LONG_WORD, "name": LONG_WORD}]}, []),
    "long words in a fish": (
        FISH,
        {"issue": LONG_WORD, "causes": [{"row": f"r{number}", "cause": LONG_WORD} for number in range(6)]},
        [],
    ),
    "numbers in place of everything": (RATING, {"sheet-team": 7, "trust": 7, "statements": [7], "relationship": [7]}, []),
    "nothing in place of everything": (RATING, {"sheet-team": None, "trust": None, "statements": [None]}, []),
}
REFUSED = {
    "a list of lists without end": "[" * 100_000 + "]" * 100_000,
    "six megabytes": json.dumps({"format": "start-somewhere/sheet", "answers": {"x": "y" * 6_000_000}}),
    "nesting without end": json.dumps(
        {"format": "start-somewhere/sheet", "version": 1, "worksheet": PLAN, "answers": {"milestones": deep(400)}}
    ),
}


def file_of(worksheet: str, answers: dict[str, Any], earlier: list[dict[str, Any]]) -> str:
    sheet = {"format": "start-somewhere/sheet", "version": 1, "worksheet": worksheet, "answers": answers}
    return json.dumps({**sheet, "earlier": earlier} if earlier else sheet)
