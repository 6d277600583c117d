"""Says what many editions have in common once, with the editions it concerns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from guidebook.many.outcome import BUILT, FAILED, LEFT, UNCHANGED, Outcome

MOST_NAMED = 4


def together(said: Iterable[tuple[str, Sequence[str]]]) -> list[tuple[str, list[str]]]:
    """Every line with the editions it applies to, given the lines of each; those that concern most editions come first."""
    found: dict[str, list[str]] = {}
    for name, lines in said:
        for line in lines:
            found.setdefault(line, []).append(name)
    return sorted(found.items(), key=lambda each: (-len(each[1]), each[0]))


def named(names: Sequence[str], of: int) -> str:
    """Some of a number of editions by name, or the first few and how many more."""
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
