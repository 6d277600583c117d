"""The page that shows a state's office how its editions are doing. It is beside the sites that are published, not in one."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from guidebook.authoring.options import options_of
from guidebook.edition.brand import Brand
from guidebook.edition.palette import Palette
from guidebook.html.rendering import Renderer
from guidebook.many.building import SITES
from guidebook.many.outcome import RECORD, Outcome
from guidebook.many.summaries import named, summary, together
from guidebook.outputs.bundles import BRAND, Bundles

PAGE = "index.html"
STYLES = ("look/layers.css", BRAND, "look/base.css", "look/look.css", "report.css")
FONTS = "assets/fonts"


def write_report(root: Path, out: Path, outcomes: Sequence[Outcome]) -> None:
    """Write the page into the folder `out`, with everything that it needs to be opened from disk."""
    folders = [Path(__file__).parent, root / "overrides"]
    renderer, bundles = Renderer(folders), Bundles(folders)
    bundles.parts[BRAND] = str(renderer.render("look/brand.css.html", brand=Brand(), names=list(options_of(Palette))))
    page = renderer.render(
        "report.html",
        editions=outcomes,
        to_fix=_with_names(outcomes, [(each.name, each.problems) for each in outcomes]),
        know=_with_names(outcomes, [(each.name, each.warnings) for each in outcomes]),
        summary=summary(outcomes),
        made=datetime.now(UTC),
        style=bundles.style(STYLES),
        sites=SITES,
        record=RECORD,
        size=in_words,
    )
    shutil.rmtree(out / "look", ignore_errors=True)  # style files are named after their content
    bundles.write(out)
    shutil.copytree(root / "docs" / FONTS, out / FONTS, dirs_exist_ok=True)
    (out / PAGE).write_text(str(page), encoding="utf-8")


def in_words(size: int) -> str:
    """A number of bytes as people read it, such as "3.4 MB"."""
    return f"{size / 1_000_000:.1f} MB" if size >= 100_000 else f"{max(size, 0) / 1000:.0f} KB"


def _with_names(outcomes: Sequence[Outcome], said: Sequence[tuple[str, Sequence[str]]]) -> list[tuple[str, str, list[str]]]:
    """Each line with the editions that it is about: `(line, their names in short, their names)`."""
    return [(line, named(names, len(outcomes)), names) for line, names in together(said)]
