"""The record of published ids."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from guidebook.authoring.stacked import home_of
from guidebook.authoring.writing import write_all
from guidebook.commands import Command, edition_here
from guidebook.library import published_ids
from guidebook.site import WORKSHEETS, read_site


class Ids(Command):
    """Record the ids of all worksheets as published, beside the worksheets that hold them."""

    def run(self, given: Namespace, root: Path) -> int:
        """Write a record for each layer with worksheets, provided there are no problems; a fork never writes ours."""
        site = read_site(root, root / "docs", edition_here())
        site.problems.raise_if_any("nothing was recorded")
        records = {}
        ours, *over = site.layers
        for folder in (layer.shown(WORKSHEETS) for layer in (over if over[-1].folder.is_dir() else [ours])):
            own = {name: each for name, each in site.library.worksheets.items() if home_of(each.latest) == folder}
            if own:
                published = published_ids.with_current(site.records, folder, own)
                records[root / folder / published_ids.FILE] = published_ids.as_text(published)
        write_all(records)
        print(f"The ids of {len(site.library.worksheets)} worksheets are recorded.")
        return 0
