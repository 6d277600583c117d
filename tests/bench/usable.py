"""Time to a usable form on a slowed processor: the frame after its last control appeared or changed its state.

The worksheet's page is compared with the same page without our scripts, and with a bare form of the same controls. Every
load is by a browser that has seen nothing yet; the pages take turns.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from playwright.sync_api import Browser

from tests.browser.serving import built, served
from tests.build.project import ROOT, BuiltPage

from . import report
from .browser import bare_form, chromium, cold_page, with_the_theme_s_scripts_alone, without_our_scripts

LOADS = 15
SETTLED = 400  # milliseconds without a change after the page was loaded
SAME_PAGE_BAR, BARE_BAR = 1.1, 2

# Runs before the page's own scripts. `usable` moves on with every control that appears or changes its state.
WATCH = """
window.measured = {usable: 0, changes: 0, laidOut: 0};
const CONTROLS = "input, select, textarea, button";
const inForm = (node) => node.closest && node.closest("form:not(.md-search__form, .md-header__option)");
const hasControl = (node) =>
  node.nodeType === 1 && inForm(node) && (node.matches(CONTROLS) || node.querySelector(CONTROLS));
const afterFrame = (then) =>
  requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = then;
    channel.port2.postMessage(0);
  });
new MutationObserver((records) => {
  const counts = records.some((record) =>
    record.type === "childList" ? [...record.addedNodes].some(hasControl) : hasControl(record.target));
  if (!counts) return;
  const change = ++measured.changes;
  measured.changed = performance.now();
  afterFrame(() => { if (change === measured.changes) measured.usable = performance.now(); });
}).observe(document, {
  subtree: true, childList: true, attributes: true, attributeFilter: ["disabled", "readonly", "inert", "hidden"],
});
document.addEventListener("DOMContentLoaded", () => {
  const look = () => {
    const last = [...document.querySelectorAll("form textarea, form input, form select")].filter(inForm).at(-1);
    const laidOut = last && (last.getBoundingClientRect().height || last.offsetParent === null);
    if (laidOut) afterFrame(() => { measured.laidOut = performance.now(); });
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
});
"""
WAIT = f"""new Promise((done) => {{
  const look = () => {{
    const settled = measured.laidOut && measured.usable > measured.changed && performance.now() - measured.usable > {SETTLED};
    if (settled) done(measured);
    else setTimeout(look, 50);
  }};
  look();
}})"""


def run() -> None:
    report.heading(f"Time to a usable form, cold, at 4 times slowed processor ({LOADS} loads of each page, taking turns)")
    with tempfile.TemporaryDirectory() as folder, served(built(ROOT, Path(folder))) as site, chromium() as browser:
        pages = {id_: BuiltPage(site.folder, f"worksheets/{id_}.html") for id_ in site.worksheets()}
        sizes = sorted((bare_form(page).count("<label>"), id_) for id_, page in pages.items())
        for controls, id_ in (sizes[len(sizes) // 2], sizes[-1]):
            page = pages[id_]
            variants = {
                "ours": page.html,
                "without": without_our_scripts(page.html),
                "theme": with_the_theme_s_scripts_alone(page.html),
                "bare": bare_form(page),
            }
            addresses = {}
            for name, html in variants.items():
                path = f"worksheets/bench-{name}-{id_}.html"
                (site.folder / path).write_text(html, encoding="utf-8")
                addresses[name] = site.url(path)
            figures = measure(browser, addresses)
            for what, which in (("last control", 0), ("laid out", 1)):
                ours, plain, theme, bare = ([each[which] for each in figures[name]] for name in variants)
                print(f"  {id_}, {controls} controls; {what}")
                report.ratio("  over the page without our scripts", ours, plain, SAME_PAGE_BAR, "ms")
                report.ratio("  over a bare form", ours, bare, BARE_BAR, "ms")
                report.ratio("  over the page with the theme's scripts alone", ours, theme, 1, "ms")


def measure(browser: Browser, addresses: dict[str, str]) -> dict[str, list[tuple[float, float]]]:
    """For each page, the milliseconds of each load until it was usable, and until its last control was laid out."""
    figures: dict[str, list[tuple[float, float]]] = {name: [] for name in addresses}
    for load in range(LOADS + 1):
        for name, address in addresses.items():
            with cold_page(browser) as (page, _):
                page.add_init_script(WATCH)
                page.goto(address, wait_until="load")
                found = page.evaluate(WAIT)
                if load:  # the first load of each page warms the server
                    figures[name].append((found["usable"], found["laidOut"]))
    return figures
