"""The meeting view on a projector: steps fit the screen, and can be read from the back of a room."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from .all_sheets import ALL, SHEETS

SCREENS = ((1280, 720), (1920, 1080))
FITTING = 0.97  # of all steps of all tools

# Turns through all steps; of each, how high and wide it is in screens, and its words that are too small for the back of a room:
# smaller than a fortieth of the screen's height.
STEPS = """() => {
  const worded = each => [...each.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim());
  const drawn = each => each.closest("svg");
  const scale = svg => svg.viewBox.baseVal.width ? svg.getBoundingClientRect().width / svg.viewBox.baseVal.width : 1;
  const size = each => parseFloat(getComputedStyle(each).fontSize) * (drawn(each) ? scale(drawn(each)) : 1);
  const seen = each => each.getBoundingClientRect().width > 3 && each.checkVisibility() && !each.closest(".ws-hidden, option");
  const words = () => [...document.querySelectorAll(".gb-main *:not(title)")].filter(each => worded(each) && seen(each));
  const clipped = each => each && (getComputedStyle(each).clipPath !== "none" || clipped(each.parentElement));
  const button = by => document.querySelector(`[data-turn="${by}"]`);
  while (!button(-1).disabled) button(-1).click();
  const steps = [];
  for (;;) {
    const { scrollHeight, scrollWidth } = document.documentElement;
    const place = document.querySelector("[data-meeting-place]").textContent;
    const least = innerHeight / 40 - 0.3;
    const small = words().filter(each => size(each) < least && !clipped(each)).map(each => each.textContent.trim());
    steps.push({ place, small, high: scrollHeight / innerHeight, wide: scrollWidth / innerWidth });
    if (button(1).disabled) return steps;
    button(1).click();
  }
}"""


def begin(page: Page, private: bool) -> None:
    page.evaluate("document.querySelector('[data-meeting]').click()")
    page.evaluate("guidebook.meetingView()")
    if private:
        page.get_by_role("button", name="Show it all the same").click()


@pytest.fixture
def seen(context, site):
    """Every step of every tool on each screen, with what it is called."""
    page = context.new_page()
    found = []
    for id_ in ALL:
        page.goto(site.url(f"worksheets/{id_}.html"))
        begin(page, bool(SHEETS[id_].private))
        for width, height in SCREENS:
            page.set_viewport_size({"width": width, "height": height})
            page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
            found += [{**step, "name": f"{id_} at {width}, {step['place']}"} for step in page.evaluate(STEPS)]
    return found


def test_nearly_all_steps_of_all_tools_fit_the_screen(seen):
    higher = [f"{step['name']}: {step['high']:.2f}" for step in seen if step["high"] > 1.01]
    share = 1 - len(higher) / len(seen)
    print(f"{share:.1%} of {len(seen)} steps fit")
    assert share >= FITTING, f"{share:.1%} of {len(seen)} steps fit; not these: {higher}"
    assert [step["name"] for step in seen if step["wide"] > 1.01] == []
    assert [f"{step['name']}: {step['small']}" for step in seen if step["small"]] == [], "too small for the back of the room"
