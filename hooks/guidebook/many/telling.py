"""What many editions have in common is told once, with which of them it concerns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from guidebook.many.outcome import BUILT, FAILED, LEFT, UNCHANGED, Outcome

MOST_NAMED = 4


def together(said: Iterable[tuple[str, Sequence[str]]]) -> list[tuple[str, list[str]]]:
    """Every line with the editions that it is said of, given what is said of each; what concerns most of them first."""
    found: dict[str, list[str]] = {}
    for name, lines in said:
        for line in lines:
            found.setdefault(line, []).append(name)
    return sorted(found.items(), key=lambda each: (-len(each[1]), each[0]))


def named(names: Sequence[str], of: int) -> str:
    """Some of so many editions, by name, and how many more where they are many."""
    if len(names) == of and of > 1:
        return f"all {of} editions"
    shown = list(names[:MOST_NAMED])
    more = len(names) - len(shown)
    if more:
        return f"{', '.join(shown)} and {more} more"
    return " and ".join([", ".join(shown[:-1]), shown[-1]] if len(shown) > 1 else shown)


def summary(outcomes: Sequence[Outcome]) -> str:
    """How many editions there are, and what became of them: "3 editions: 2 built, 1 failed"."""
    states = [each.state for each in outcomes]
    counted = [f"{states.count(state)} {state}" for state in (BUILT, UNCHANGED, LEFT, FAILED) if state in states]
    return f"{len(outcomes)} edition{'' if len(outcomes) == 1 else 's'}: {', '.join(counted)}"
