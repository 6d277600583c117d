"""A worksheet over a bare form: how soon it is usable, what it asks of the processor, and what it weighs.

`form/worksheet.yml` is the worksheet that other form engines were built with, too: ten long texts, 24 boxes, a table of six
rows and five columns, a scale of seven. `form/bare.html` is as much of a form by hand, with a style and without a script:
nothing can be lighter. The largest worksheet of the site is compared with a page of the same controls and nothing else.

*Usable* is the frame after the number of enabled controls last changed, never before anything is seen. The processor is
counted by the main thread's own clock until it has been quiet for a while; a key is its work for each of some letters in a
long text. Every load is by a browser that has seen nothing yet; the pages take turns.
"""

from __future__ import annotations

import functools
import re
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser

from tests.browser.serving import Served, built, serving
from tests.build.project import BuiltPage, copy_project

from . import report
from .browser import bare_form, chromium
from .loading import FAST, NETWORKS, SLOW, Compressing, Load, load

HERE = Path(__file__).parent / "form"
ROUNDS = 5
TEXTS = "main textarea:enabled:visible"
# What brings each piece that a worksheet loads when it is first needed: its menu, and what in there needs one of its own.
TOUCHED = ("[data-more] > summary", "[data-export]", "[data-more] [data-meeting]")
USABLE_BARS, MAIN_BAR, KEY_BAR = {FAST: 1.3, SLOW: 1.6}, 1.8, 1.2
PAGE_BAR, BEFORE_BAR, LATER_BAR = 100, 15, 45  # KB, compressed
KINDS_OF_FILES = ("html", "css", "js", "woff2")
NOT_OURS = ("/assets/javascripts/", "/search/")  # the theme's scripts


@dataclass(frozen=True)
class Compared:
    """A worksheet's page and the bare form beside it."""

    name: str
    ours: str
    bare: str


def run() -> None:
    report.heading(f"A worksheet over a bare form, cold, 4 times slowed processor (medians of {ROUNDS} loads, taking turns)")
    with site() as shown, chromium() as browser:
        for each in (the_same_as_others(shown), the_largest(shown)):
            compare(browser, shown, each)


@contextmanager
def site() -> Iterator[Served]:
    """Our site with the worksheet that is measured, served as a host does."""
    with tempfile.TemporaryDirectory() as folder:
        project = copy_project(Path(folder, "project"))
        shutil.copy(HERE / "worksheet.yml", project / "worksheets/bench.yml")
        (project / "worksheets/published-ids.json").unlink()  # it does not know this one
        to = built(project, Path(folder, "site"))
        with serving(to, functools.partial(Compressing, directory=str(to))) as shown:
            yield shown


def the_same_as_others(shown: Served) -> Compared:
    for name in ("bare.html", "style.css"):
        shutil.copy(HERE / name, shown.folder / name)
    return Compared("the worksheet of other engines", "worksheets/bench.html", "bare.html")


def the_largest(shown: Served) -> Compared:
    pages = {id_: BuiltPage(shown.folder, f"worksheets/{id_}.html") for id_ in shown.worksheets() if id_ != "bench"}
    forms = {id_: bare_form(page) for id_, page in pages.items()}
    largest = max(forms, key=lambda id_: forms[id_].count("<label>"))
    (shown.folder / "bare-largest.html").write_text(forms[largest], encoding="utf-8")
    return Compared(f"the largest of ours, {largest}", f"worksheets/{largest}.html", "bare-largest.html")


def compare(browser: Browser, shown: Served, pages: Compared) -> None:
    print(f"  {pages.name}")
    for network in NETWORKS:
        ours, bare = rounds(browser, shown, pages, network)
        over(f"usable, {network}", ours, bare, USABLE_BARS[network], lambda each: each.usable)
        if network == FAST:
            over("main thread", ours, bare, MAIN_BAR, lambda each: each.main)
            over("a key", ours, bare, KEY_BAR, lambda each: each.key)
            weigh(ours[-1])


def over(what: str, ours: list[Load], bare: list[Load], bar: float, part: Callable[[Load], float]) -> None:
    report.ratio(f"  {what}", [part(each) for each in ours], [part(each) for each in bare], bar, "ms")


def rounds(browser: Browser, shown: Served, pages: Compared, network: str) -> tuple[list[Load], list[Load]]:
    """All loads of a worksheet's page and of its bare form, which take turns; the first of each warms the machine."""
    ours, bare = [], []
    for _ in range(ROUNDS + 1):
        ours.append(load(browser, shown.url(pages.ours), f"{TEXTS} >> nth=4", network, TOUCHED))
        bare.append(load(browser, shown.url(pages.bare), f"{TEXTS} >> nth=-1", network))
    return ours[1:], bare[1:]


def weigh(found: Load) -> None:
    """What a page is made of, in KB."""
    made_of = ", ".join(f"{kilobytes(found.sent, re.compile(rf'.*{kind}').match):.1f} {kind}" for kind in KINDS_OF_FILES)
    report.figure(f"  page ({made_of})", kilobytes(found.sent), PAGE_BAR, "KB")
    before, after = (
        kilobytes(found.sent, is_own_script),
        kilobytes({each: found.sent[each] for each in found.after & {*found.sent}}, is_own_script),
    )
    report.figure("  own script before the form is usable", before - after, BEFORE_BAR, "KB")
    report.figure(
        "  own script after that, by itself and when it is needed",
        after + kilobytes(found.later, is_own_script),
        LATER_BAR,
        "KB",
    )


def is_own_script(address: str) -> bool:
    return address.endswith(".js") and not any(part in address for part in NOT_OURS)


def kilobytes(sent: dict[str, int], which: Callable[[str], object] = bool) -> float:
    return sum(weight for address, weight in sent.items() if which(address)) / 1000
