"""One cold load of a page on a slowed processor and a chosen network: when its form is usable, and what it cost until then."""

from __future__ import annotations

import gzip
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import BinaryIO
from urllib.parse import urlsplit

from playwright.sync_api import Browser, CDPSession, Page

from tests.browser.serving import Quiet

from .browser import SLOWED

FAST, SLOW = "fast", "1.6 Mbit/s, 150 ms"
NETWORKS = {FAST: None, SLOW: {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 93_750}}
QUIET = 1500  # milliseconds in which the main thread does next to nothing: then a load is over
STEP = 500
NEXT_TO_NOTHING = 8  # milliseconds of work in one step
LONGEST = 40  # steps
KEYS, PAUSE = 20, 120  # letters that are typed, and milliseconds between them
COMPRESSED = (".html", ".js", ".css", ".json", ".svg")

# Runs before the page's own scripts. `usable` is the frame after the number of enabled controls last changed.
WATCH = """
window.measured = {usable: 0, painted: 0, controls: 0};
const counted = () => document.querySelectorAll("main form :is(input, select, textarea, button):enabled").length;
const afterFrame = (then) => requestAnimationFrame(() => {
  const channel = new MessageChannel();
  channel.port1.onmessage = then;
  channel.port2.postMessage(0);
});
new MutationObserver(() => {
  const now = counted();
  if (now === measured.controls) return;
  measured.controls = now;
  afterFrame(() => { if (now === measured.controls) measured.usable = performance.now(); });
}).observe(document, {subtree: true, childList: true, attributes: true, attributeFilter: ["disabled", "inert"]});
new PerformanceObserver((list) => {
  for (const each of list.getEntriesByName("first-contentful-paint")) measured.painted = each.startTime;
}).observe({type: "paint", buffered: true});
"""

BEGUN = "performance.getEntriesByType('resource').map(each => [each.name, each.startTime])"


@dataclass
class Load:
    """What one load took: milliseconds, and bytes by address, compressed as a host sends them."""

    usable: float = 0
    main: float = 0
    key: float = 0
    sent: dict[str, int] = field(default_factory=dict)
    after: set[str] = field(default_factory=set)  # of what was sent, what was asked for only after the form was usable
    later: dict[str, int] = field(default_factory=dict)  # what came when the form was used and its tools were touched


class Compressing(Quiet):
    """Sends text compressed, as static hosts do."""

    def send_head(self) -> BinaryIO | None:
        path = PurePosixPath(urlsplit(self.path).path)
        if path.suffix not in COMPRESSED:
            return super().send_head()
        with open(self.translate_path(self.path), "rb") as file:
            content = gzip.compress(file.read(), 6)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)
        return None


@contextmanager
def cold(browser: Browser, network: str) -> Iterator[tuple[Page, CDPSession, dict[str, int]]]:
    """A page of a browser that has seen nothing yet; the last is what it was sent so far, by address."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    try:
        page = context.new_page()
        session = context.new_cdp_session(page)
        session.send("Performance.enable", {"timeDomain": "threadTicks"})
        session.send("Network.enable")
        session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWED})
        if conditions := NETWORKS[network]:
            session.send("Network.emulateNetworkConditions", conditions)
        addresses: dict[str, str] = {}
        sent: dict[str, int] = {}
        session.on("Network.requestWillBeSent", lambda event: addresses.update({event["requestId"]: event["request"]["url"]}))
        session.on(
            "Network.loadingFinished",
            lambda event: sent.update({addresses.get(event["requestId"], "?"): int(event["encodedDataLength"])}),
        )
        page.add_init_script(WATCH)
        yield page, session, sent
    finally:
        context.close()


def work(session: CDPSession) -> float:
    """Milliseconds that the main thread has worked so far, by its own clock."""
    metrics = session.send("Performance.getMetrics")["metrics"]
    return float(next(each["value"] for each in metrics if each["name"] == "TaskDuration")) * 1000


def settle(page: Page, session: CDPSession) -> float:
    """Waits until the page has been quiet for a while; returns what the main thread has done by then."""
    quiet, before = 0, work(session)
    for _ in range(LONGEST):
        page.wait_for_timeout(STEP)
        now = work(session)
        quiet = quiet + STEP if now - before < NEXT_TO_NOTHING else 0
        before = now
        if quiet >= QUIET:
            break
    return before


def load(browser: Browser, address: str, text: str, network: str, touched: Iterable[str] = ()) -> Load:
    """Load a page, then type into its `text` and press the buttons `touched`, on the fast network alone."""
    found = Load()
    with cold(browser, network) as (page, session, sent):
        page.goto(address, wait_until="load")
        found.main = settle(page, session)
        measured = page.evaluate("measured")
        found.usable = max(measured["usable"], measured["painted"])
        found.sent = dict(sent)
        found.after = {address for address, begun in page.evaluate(BEGUN) if begun > found.usable}
        if network == FAST:
            page.locator(text).click()
            before = settle(page, session)
            page.keyboard.type("steady typing of words"[:KEYS], delay=PAUSE)
            page.wait_for_timeout(QUIET)
            found.key = (work(session) - before) / KEYS
            for button in touched:
                page.locator(button).dispatch_event("click")
                page.wait_for_timeout(QUIET)
            found.later = {each: bytes_ for each, bytes_ in sent.items() if each not in found.sent}
    return found
