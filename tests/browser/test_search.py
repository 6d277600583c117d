"""The questions that readers most plausibly type, and the page that answers each."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from .sheet import LOADED, until

CHAPTER, SHEET = "prepare/discover-shared-goals.html", "worksheets/monitoring-plan.html"
INDEX = "**/search_index.js"
WORKER = "**/workers/search.*.js"
OWN = "**/frame/search.js"

QUESTIONS = {
    # --- The work itself ---
    "how do we start": "index",
    "who should be on a leadership team": "act/identify-teams",
    "who should be on the team": "act/identify-teams",
    "what if the superintendent leaves": "when-it-goes-wrong",
    "superintendent leaves": "when-it-goes-wrong",
    "fishbone": "worksheets/fishbone",
    "root cause": "worksheets/fishbone",
    "psychological safety": "act/define-process",
    "how to run a meeting": "for-facilitators",
    "meeting agenda": "for-facilitators",
    "group norms": "worksheets/group-norms",
    "ground rules": "worksheets/group-norms",
    "project plan": "worksheets/project-plan",
    "how to choose a goal": "worksheets/goals-objectives",
    "SMART goals": "worksheets/goals-objectives",
    "survey staff and parents": "worksheets/opscan-surveys",
    "survey teachers": "worksheets/opscan-surveys",
    "communication plan": "worksheets/communication-plan",
    "evaluate the partnership": "reflect/evaluate-outcomes",
    "decision making": "worksheets/decision-check-in",
    "who decides": "worksheets/decision-check-in",
    "how do we involve parents": "prepare/discover-shared-goals",
    "memorandum of understanding": "worksheets/sustaining-structures",
    "guiding principles": "worksheets/guiding-principles",
    "letter to staff": "worksheets/joint-letter",
    "lessons learned": "worksheets/lessons-learned",
    "standing meetings": "worksheets/standing-meetings",
    "invite a partner": "worksheets/extending-the-invitation",
    "stakeholder roles": "worksheets/stakeholder-activities",
    "monitoring": "worksheets/monitoring-plan",
    "scale up what works": "reflect/sustain-and-expand",
    "facilitator": "for-facilitators",
    "time to collaborate": "worksheets/collaboration-time",
    # --- Proof, price and law ---
    "does collaboration improve student achievement": "evidence",
    "does collaboration raise test scores": "evidence",
    "proof that it works": "evidence",
    "research": "evidence",
    "teacher turnover": "evidence",
    "teacher retention": "evidence",
    "teachers quit": "evidence",
    "what does it cost": "what-it-costs",
    "money": "what-it-costs",
    "budget": "what-it-costs",
    "who pays for it": "what-it-costs",
    "grants": "what-it-costs",
    "how many hours does it take": "what-it-costs",
    "how long does it take": "for-facilitators",
    "stipend release time": "prepare/identify-partners",
    "substitute teachers": "what-it-costs",
    "equity": "call-to-action",
    "fairness": "call-to-action",
    "achievement gap": "evidence",
    "rural district": "evidence",
    "small rural schools": "evidence",
    "ESSA": "introduction",
    "what does the law say": "introduction",
    "presentation for the school board": "make-the-case",
    "slides": "make-the-case",
    "convince the board": "make-the-case",
    # --- Bargaining and unions ---
    "what is collective bargaining": "introduction",
    "difference between bargaining and collaboration": "introduction",
    "right to work": "introduction",
    "no collective bargaining": "introduction",
    "does it replace the contract": "introduction",
    "union says no": "when-it-goes-wrong",
    "union president refuses": "when-it-goes-wrong",
    "principal does not want to share power": "for/principal",
    "grievance": "when-it-goes-wrong",
    "budget cuts": "when-it-goes-wrong",
    "layoffs": "when-it-goes-wrong",
    "conflict in the team": "when-it-goes-wrong",
    "new school board elected": "when-it-goes-wrong",
    "strike": "stories",
    "trust": "evidence",
    # --- Readers ---
    "I am a superintendent": "for/superintendent",
    "I am a principal": "for/principal",
    "I am a parent": "for/parent",
    "school board role": "worksheets/stakeholder-activities",
    "what can a teacher do": "for/teacher-leader",
    "PTA": "for/parent",
    "local union president": "for/local-president",
    # --- The site ---
    "print blank worksheets": "for-facilitators",
    "how do I print a worksheet": "for-facilitators",
    "who can see my answers": "privacy",
    "is my data private": "privacy",
    "save my work": "privacy",
    "use our own logo": "for-districts",
    "can I copy this": "for-districts",
    # --- Places ---
    "Cincinnati": "stories",
    "examples of districts": "stories",
    "has anyone done this": "stories",
    "special education": "worksheets/opportunity-audit",
    # --- Common misspellings ---
    "greivance": "when-it-goes-wrong",
    "superintendant": "for/superintendent",
    "colaboration": "introduction",
    "bargining": "introduction",
    "achievment": "evidence",
    "stakholders": "worksheets/stakeholder-activities",
    "agend": "for-facilitators",
}
SEEN = 3  # results on the first screen of a phone
FOUND = """() => {
  const firsts = [...document.querySelectorAll(".gb-result__item")].map((item) => item.querySelector("a"));
  return firsts.map((first) => new URL(first.href).pathname);
}"""


@pytest.fixture(scope="module")
def answers(browser, site) -> dict[str, list[str]]:
    """The first pages that search finds for each question."""
    page = browser.new_page()
    page.goto(site.url("index.html"))
    until(page, LOADED)
    found = {question: _search(page, question) for question in QUESTIONS}
    page.close()
    return found


def _search(page: Page, question: str) -> list[str]:
    search = page.locator(".gb-search__input")
    search.fill("")
    expect(page.locator(".gb-result__meta")).to_have_text("Type to start searching")
    search.fill(question)
    expect(page.locator(".gb-result__meta")).to_contain_text("matching page")
    return [path.removesuffix(".html") for path in page.evaluate(FOUND)[:SEEN]]


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_right_page_is_seen_at_once(answers, question):
    assert any(path.endswith(f"/{QUESTIONS[question]}") for path in answers[question]), answers[question]


def test_the_right_page_comes_first_nine_times_in_ten(answers):
    later = {question: paths for question, paths in answers.items() if not paths[0].endswith(f"/{QUESTIONS[question]}")}
    assert len(later) <= len(QUESTIONS) / 10, later


@pytest.mark.parametrize("words", ["don't", "people's"])
def test_the_apostrophes_of_phones_and_keyboards_find_the_same(page: Page, site, words):
    page.goto(site.url("index.html"))
    until(page, LOADED)
    found = [_search(page, words.replace("'", each)) for each in "'’‘"]
    assert found[0]
    assert found[1:] == found[:1] * 2


def test_on_the_page_for_missing_addresses_it_finds_and_leads_on(page: Page, site):
    page.goto(site.url("404.html"))
    page.locator(".gb-search__input").fill("fishbone")
    found = page.locator(".gb-result__link").first
    expect(found).to_be_visible()
    found.click()
    expect(page.locator("main")).to_contain_text("Fishbone")
    assert "//" not in page.url.partition("://")[2]


def test_words_in_the_quotation_marks_of_a_phone_are_found(page: Page, site):
    page.goto(site.url("index.html"))
    until(page, LOADED)
    straight, curly = _search(page, '"group norms"'), _search(page, "“group norms”")
    assert straight
    assert curly == straight


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("who decides?", "who decides"),
        ("Chapter 3: Discover Shared Goals", "Chapter 3 Discover Shared Goals"),
        ("(grievance), 50%", "grievance 50"),
        ("teachers/union…", "teachers union"),
        ("the “group norms”.", 'the "group norms"'),
        ("goal^ teachers' C:\\team ~5 $1,000", "goal teachers C team 5 1,000"),
    ],
)
def test_what_stands_around_words_changes_nothing(page: Page, site, typed, words):
    page.goto(site.url("index.html"))
    until(page, LOADED)
    assert _search(page, typed) == _search(page, words)


def test_arrow_keys_lead_from_the_line_through_the_results_and_back(page: Page, site):
    page.goto(site.url(CHAPTER))
    query = page.get_by_role("textbox", name="Search")
    query.press_sequentially("team")
    links = page.locator(".gb-result__item a:visible, .gb-result__item summary:visible")
    expect(links.first).to_be_visible()
    for at in range(12):
        page.keyboard.press("ArrowDown")
        expect(links.nth(at)).to_be_focused()
    for _ in range(12):
        page.keyboard.press("ArrowUp")
    expect(query).to_be_focused()
    expect(query).to_have_value("team")


@pytest.mark.parametrize("path", [CHAPTER, SHEET])
def test_nothing_of_search_and_no_script_of_the_theme_comes_before_search_is_touched(page: Page, site, path):
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(site.url(path))
    until(page, LOADED)
    page.mouse.wheel(0, 600)
    page.wait_for_timeout(300)
    assert [each for each in asked if "search" in each or "assets/javascripts" in each] == []
    page.get_by_role("textbox", name="Search").focus()
    expect(page.locator(".gb-result__meta")).to_have_text("Type to start searching")
    for _ in range(100):
        if any("lunr.folded" in each for each in asked):  # the worker's last script
            break
        page.wait_for_timeout(50)
    scripts = [each.rsplit("/", 1)[1] for each in asked if "assets/javascripts" in each]
    named = [".".join(each.split(".")[:2]) if each.startswith("lunr") else each.split(".")[0] for each in scripts]
    assert named == ["search", "lunr.stemmer", "lunr.folded"], "but for the worker and its rules, the theme has no script here"


@pytest.mark.parametrize("path", [CHAPTER, SHEET])
@pytest.mark.parametrize("from_disk", [False, True], ids=["over http", "from disk"])
def test_what_is_typed_while_search_comes_is_kept_and_answered(context: BrowserContext, page: Page, site, path, from_disk):
    held: list[Route] = []
    context.route(INDEX, lambda route: held.append(route))
    page.goto(site.from_disk(path) if from_disk else site.url(path))
    query = page.get_by_role("textbox", name="Search")
    query.press_sequentially("norms")
    until(page, "() => document.querySelector('script[src*=search_index]')")
    for _ in range(100):
        if held:
            break
        page.wait_for_timeout(50)
    query.press_sequentially(" group")
    expect(page.locator(".gb-result__meta")).to_have_text("Search is loading…")
    held[0].continue_()
    expect(page.locator(".gb-result__link").first).to_be_visible()
    expect(query).to_have_value("norms group")
    page.locator(".gb-result__link").first.click()
    expect(page.locator("h1")).to_contain_text("Norms")


def test_whatever_of_search_cannot_be_had_comes_at_the_next_letter(profiles, context: BrowserContext, page: Page, site):
    def missing(route: Route) -> None:
        route.fulfill(status=404, body="")

    page.goto(site.url(CHAPTER))
    query = page.get_by_role("textbox", name="Search")
    context.route(OWN, missing)
    query.press("n")
    until(page, "() => !document.querySelector('script[src*=\"frame/search.js\"]')")
    context.unroute(OWN)
    for part, letter in ((INDEX, "o"), (WORKER, "r")):
        context.route(part, missing)
        query.press(letter)
        expect(page.locator(".gb-result__meta")).to_contain_text("could not be loaded")
        context.unroute(part)
    query.press("m")
    expect(page.locator(".gb-result__link").first).to_be_visible()
    assert all("404" in error for error in profiles.errors)  # what the browser itself says of what is missing
    profiles.errors.clear()


def test_more_pages_are_listed_as_one_scrolls_and_sections_open_by_keyboard(page: Page, site):
    page.goto(site.url(CHAPTER))
    page.get_by_role("textbox", name="Search").press_sequentially("team")
    entries = page.locator(".gb-result__item")
    expect(entries).to_have_count(10)
    page.locator(".gb-search__scrollwrap").evaluate("each => each.scrollTo(0, each.scrollHeight)")
    expect(entries).not_to_have_count(10)
    more = page.locator(".gb-result__more summary").first
    more.press("Enter")
    expect(page.locator(".gb-result__more[open] a").first).to_be_visible()
