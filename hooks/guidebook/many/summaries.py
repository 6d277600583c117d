"""Sums up what is said about many editions: each line once, with the editions that it is about."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from guidebook.many.outcome import BUILT, FAILED, LEFT, UNCHANGED, Outcome

MOST_NAMED = 4


def together(said: Iterable[tuple[str, Sequence[str]]]) -> list[tuple[str, list[str]]]:
    """Every line with the names of the editions that it is about, from `(name, lines)` of each edition.

    Lines about the most editions come first.
    """
    found: dict[str, list[str]] = {}
    for name, lines in said:
        for line in lines:
            found.setdefault(line, []).append(name)
    return sorted(found.items(), key=lambda each: (-len(each[1]), each[0]))


def named(names: Sequence[str], of: int) -> str:
    """Some editions, out of a number `of` them, in a few words: "all 12 editions", "ada and bell", or only the first few."""
    if len(names) == of and of > 1:
        return f"all {of} editions"
    shown = list(names[:MOST_NAMED])
    more = len(names) - len(shown)
    if more:
        return f"{', '.join(shown)} and {more} more"
    return " and ".join([", ".join(shown[:-1]), shown[-1]] if len(shown) > 1 else shown)


def summary(outcomes: Sequence[Outcome]) -> str:
    """How many editions there are, and how they are: "3 editions: 2 built, 1 failed"."""
    states = [each.state for each in outcomes]
    counted = [f"{states.count(state)} {state}" for state in (BUILT, UNCHANGED, LEFT, FAILED) if state in states]
    return f"{len(outcomes)} edition{'' if len(outcomes) == 1 else 's'}: {', '.join(counted)}"
