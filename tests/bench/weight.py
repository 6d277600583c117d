"""Own script and own style of each worksheet page, as a host sends them: each file compressed by gzip."""

from __future__ import annotations

import gzip
import tempfile
from pathlib import Path

from tests.build.project import ROOT, BuiltPage, build, built_pages

from . import report

SCRIPT_BAR, STYLE_BAR, ALL_KINDS_BAR = 15, 25, 25  # KB
OWN = ("worksheet/", "kinds/", "look/", "parts/", "assets/brand.css")


def run() -> None:
    report.heading("Weight of own script and style (KB, gzip)")
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder, "site")
        result = build(ROOT, site)
        assert result.returncode == 0, result.stderr
        pages = [page for page in built_pages(site) if list(page.with_class("ws"))]
        for ending, name, bar in (("js", "script", SCRIPT_BAR), ("css", "style", STYLE_BAR)):
            weights = {page.path: own_weight(page, ending) for page in pages if page.path.startswith("worksheets/")}
            largest = max(weights, key=weights.__getitem__)
            for path, weight in sorted(weights.items(), key=lambda item: item[1]):
                report.figure(f"{name}, {path}{', the largest' if path == largest else ''}", weight, bar, "KB")
            with_all = next(page for page in pages if page.path == "contribute/kinds.html")
            report.figure(f"{name}, a page with all kinds", own_weight(with_all, ending), ALL_KINDS_BAR, "KB")


def own_files(page: BuiltPage, ending: str) -> list[Path]:
    """The files of our own that a page loads."""
    addresses = [each.get("src") or each.get("href") or "" for each in page.elements("script", "link")]
    paths = [(page.site / page.path).parent.joinpath(address).resolve() for address in addresses if address.endswith(ending)]
    site = page.site.resolve()
    return [path for path in paths if path.relative_to(site).as_posix().startswith(OWN)]


def own_weight(page: BuiltPage, ending: str) -> float:
    return sum(kilobytes(path) for path in own_files(page, ending))


def kilobytes(path: Path) -> float:
    return len(gzip.compress(path.read_bytes())) / 1000
