"""`python -m tests.bench [build] [editions] [form] [keystroke] [extremes] [work] [combining]`: the parts named, or all."""

from __future__ import annotations

import sys

from . import building, combining, editions, extremes, form, keystroke, our_work

PARTS = {
    "build": building.run,
    "editions": editions.run,
    "form": form.run,
    "keystroke": keystroke.run,
    "extremes": extremes.run,
    "work": our_work.run,
    "combining": combining.run,
}


def main(names: list[str]) -> int:
    unknown = [name for name in names if name not in PARTS]
    if unknown:
        print(f"There is no part {unknown[0]!r}. Parts: {', '.join(PARTS)}.", file=sys.stderr)
        return 2
    for name in names or PARTS:
        PARTS[name]()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
