"""The questions that readers most plausibly type, and the page that should come first."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from .sheet import THEME_BEGAN, until

QUESTIONS = {
    "how do we start": "index",
    "who should be on a leadership team": "act/identify-teams",
    "what if the superintendent leaves": "when-it-goes-wrong",
    "fishbone": "worksheets/fishbone",
    "does collaboration improve student achievement": "evidence",
    "teacher turnover": "evidence",
    "psychological safety": "act/define-process",
    "how to run a meeting": "for-facilitators",
    "group norms": "worksheets/group-norms",
    "project plan": "worksheets/project-plan",
    "how to choose a goal": "worksheets/goals-objectives",
    "survey staff and parents": "worksheets/opscan-surveys",
    "root cause": "worksheets/fishbone",
    "communication plan": "worksheets/communication-plan",
    "who can see my answers": "privacy",
    "use our own logo": "for-districts",
    "evaluate the partnership": "reflect/evaluate-outcomes",
    "what is collective bargaining": "introduction",
    "how do we involve parents": "prepare/discover-shared-goals",
    "decision making": "worksheets/decision-check-in",
    "budget cuts": "when-it-goes-wrong",
    "print blank worksheets": "for-facilitators",
    "Cincinnati": "stories",
    "does collaboration raise test scores": "evidence",
    "difference between bargaining and collaboration": "introduction",
    "how do I print a worksheet": "for-facilitators",
    "how long does it take": "for-facilitators",
    "meeting agenda": "for-facilitators",
    "stipend release time": "prepare/identify-partners",
    "what does it cost": "act/establish-support",
    "who should be on the team": "act/identify-teams",
    "grievance": "when-it-goes-wrong",
    "superintendent leaves": "when-it-goes-wrong",
    "survey teachers": "worksheets/opscan-surveys",
}
FIRST = """() => {
  const first = document.querySelector(".md-search-result__item a");
  return first ? new URL(first.href).pathname : "";
}"""


@pytest.fixture(scope="module")
def searching(browser, site):
    page = browser.new_page()
    page.goto(site.url("index.html"))
    until(page, THEME_BEGAN)
    yield page
    page.close()


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_right_page_comes_first(searching: Page, site, question):
    search = searching.locator(".md-search__input")
    search.fill("")
    search.dispatch_event("keyup")
    expect(searching.locator(".md-search-result__meta")).to_have_text("Type to start searching")
    search.fill(question)
    search.dispatch_event("keyup")
    expect(searching.locator(".md-search-result__meta")).to_contain_text("matching document")
    assert searching.evaluate(FIRST).endswith(f"/{QUESTIONS[question]}.html")
