"""The commands behind `make`: check every file, or write what is generated and committed.

python -m guidebook check     list all that keeps the site from being built, and what an author may want to know
python -m guidebook schema    write the JSON Schema for editors
python -m guidebook metrics   write how wide the letters of the site's typeface are
python -m guidebook ids       record the ids that are published now
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from guidebook.authoring.problems import GuidebookError
from guidebook.edition.layers import LOCAL
from guidebook.hosts.trial import tried
from guidebook.library import published_ids, schema
from guidebook.site import WORKSHEETS, read_site


def main(arguments: list[str]) -> int:
    """Run one command; returns the exit status."""
    root = Path.cwd()
    command = arguments[0] if len(arguments) == 1 else ""
    if command == "schema":
        (root / schema.FILE).write_text(schema.as_text(), encoding="utf-8")
        return 0
    if command == "metrics":
        from guidebook.figures import measuring  # needs what only the tests install

        measuring.write(root)
        return 0
    if command not in ("check", "ids"):
        print(__doc__, file=sys.stderr)
        return 2
    try:
        site = tried(root) if command == "check" else read_site(root, root / "docs", os.environ.get("EDITION") or LOCAL)
        site.problems.raise_if_any()
    except GuidebookError as error:
        print(error, file=sys.stderr)
        return 1
    if command == "ids":
        for folder in (layer.shown(WORKSHEETS) for layer in site.layers):
            own = {name: each for name, each in site.library.worksheets.items() if each.path.startswith(f"{folder}/")}
            if own:
                published = published_ids.with_current(site.records, folder, own)
                (root / folder / published_ids.FILE).write_text(published_ids.as_text(published), encoding="utf-8")
    for line in site.warnings():
        print(f"warning: {line}")
    print(f"{len(site.library.worksheets)} worksheets and {len(site.docs)} pages: no problems.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
