"""Nothing that this guidebook tells its readers claims more than its sources do: titles, figures and handouts included."""

from __future__ import annotations

import pytest
from guidebook.kinds.panels import Panels
from guidebook.layouts.bars import Bars

from . import claims
from .helpers import ROOT, the_site
from .said import Said, everything, in_data, in_page

SITE = the_site()
EVERYTHING = everything(ROOT)
TITLE_ONLY = {key for key, work in SITE.found("reference").items() if work.note.startswith(claims.TITLE_ONLY)}
RULES = {
    claims.causes: (
        [
            "Schools get better when the people in them decide together.",
            "Working together softens the effects of poverty",
            "Partnership sparks collaboration in schools brings shared goals so that students learn more, $educators stay",
            "In the schools, people then solve problems together, and that is where results for students come from.",
            "A partnership sparks collaboration.",
            "More students achieve",
            "More teachers stay",
            "$Educators have more say",
            "The role of the $union changes",
            "How a partnership reaches a classroom",
            "You have seen what working together can do for students.",
            "**The research is on our side.**",
        ],
        [
            "In schools where people worked together most, 12.5% more students were at or above standard.",
            "Collaboration seems to soften this.",
            "A partnership predicts collaboration in schools.",
            "Shared decisions can ease turnover.",
            'Arne Duncan said that "kids win when adults join forces".',
            "Where people work together, more students reach the standard",
            "More students took Advanced Placement (AP) classes, fewer were suspended, and the gap in graduation narrowed.",
            "Meet in the library, so that everyone can hear.",
        ],
    ),
    claims.percentages: (
        [
            "51% of them strongly",
            "About 24 percent had more than 3 hours",
            "It was 37%",
            "90% of the teachers will stay",
            "40 % more",
        ],
        ["90% agreed, and 51% of all teachers agreed strongly", "24% had more than 3 hours", "Suppose 37% of families answer"],
    ),
    claims.points: (
        [
            'Say "12.5% more students". Do not say percentage points. Our sources never print points.',
            "for every 100 such students, there are 112.5",
            "4.5 points more in math",
        ],
        [
            "Our sources do not tell whether percent or percentage points are meant.",
            'Please do not say "Working together raises scores by 12.5 points."',
            "12.5% more students at or above standard",
        ],
    ),
    claims.comparisons: (
        [
            "3.5× higher turnover",
            "teacher turnover is 3.5 times higher in high-poverty schools",
            "Alike",
            "Turnover is alike in both.",
            "10 times more likely to improve",
            "Turnover: when they work together a lot, the study finds no such difference.",
        ],
        [
            "turnover 3.5 times as high",
            "no statistical difference in turnover",
            "The same talk is harder.",
            '"3.5 times greater"',
        ],
    ),
    claims.counts: (
        ["In 2013, as many students there were proficient in math as in the whole state, or more."],
        ["In 2013, the share of proficient students matched the state's average.", "as many students as you can reach"],
    ),
    claims.charges: (
        [
            "The reprint lacks the numbered list of the three changes.",
            "The guidebook spells the name AllM.org.",
            "One list in the guidebook prints the address with a misread letter.",
            "The first step is missing from the original; ours is a reconstruction.",
            "Only *Cooperative* and *Partner* come from the original tool.",
            "Our sources never print points.",
        ],
        [
            "In our copy, the reprint lacks the list.",
            "The guidebook has the name as Edmonson.",
            "Print it, or send the address.",
        ],
    ),
}
TABLE = [
    (rule, text, wrong)
    for rule, (caught, let) in RULES.items()
    for text, wrong in [(t, 1) for t in caught] + [(t, 0) for t in let]
]


@pytest.mark.parametrize(("rule", "text", "wrong"), TABLE, ids=lambda value: getattr(value, "__name__", None))
def test_a_rule_finds_what_it_should_and_nothing_else(rule, text, wrong):
    assert bool(rule(Said("a.md", 1, "label", text))) is bool(wrong)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_guidebook_keeps_the_rule_wherever_it_says_something(rule):
    assert [f"{said}: {wrong}" for said in EVERYTHING for wrong in rule(said)] == []


def test_texts_are_found_wherever_readers_meet_them():
    names = {said.name for said in EVERYTHING}
    assert {"title", "summary", "situation", "description", "heading", "paragraph", "item", "cell", "margin note"} <= names
    assert {"label", "text", "note", "source", "figure", "arrow", "links", "purpose", "credit", "hint", "definition"} <= names
    paths = {said.path.split("/")[-1] for said in EVERYTHING}
    assert {"index.md", "benefits.yml", "stories.yml", "glossary.yml", "references.yml", "benefits-snapshot.yml"} <= paths


def test_texts_stand_by_themselves():
    front = "---\ntitle: A page\nstage: act\n---\n"
    page = front + '\n# Head { #id }\n\nOne [@key]\nlink [here](a.md).\n\n!!! note "Aside"\n    Text.\n\n| A | B |\n'
    told = [(each.line, each.name, each.text) for each in in_page(page, "a.md")]
    assert told == [
        (2, "title", "A page"),
        (6, "heading", "Head"),
        (8, "paragraph", "One link here."),
        (11, "margin note", "Aside"),
        (12, "paragraph", "Text."),
        (14, "cell", "A"),
        (14, "cell", "B"),
    ]
    chain = "layout: chain\nlinks:\n  - label: Partnership\n    arrow: sparks\n  - label: Collaboration\n"
    assert [each.text for each in in_data(chain, "a.yml")] == ["Partnership sparks Collaboration"]
    assert [each.own for each in in_data('text: He said "because", in *A Title*.', "a.yml")] == ["He said …, in …."]


# --- Sources ---


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("It began after a strike or a takeover [@rubinstein-mccarthy-2011].", True),
        ("Shared decisions can ease turnover [@rubinstein-mccarthy-2011].", False),
        ("They call it PAL [@aft-2012; @sieu-2015].", True),
        ("Two articles, by their titles, would tell you more [@aft-2012; @sieu-2015].", False),
        ("Two short pieces argue the case for a wider public [@kerchner-2014].", True),
    ],
)
def test_guesses_are_found(text, wrong):
    assert bool(claims.guesses(Said("a.md", 1, "paragraph", text), TITLE_ONLY)) is wrong


def test_no_work_is_cited_for_what_our_sources_do_not_cite_it_for():
    assert [f"{said}: {wrong}" for said in EVERYTHING for wrong in claims.guesses(said, TITLE_ONLY)] == []


def test_works_whose_titles_alone_are_known_say_so():
    assert {"bolin-1989", "kerchner-2014", "anrig-2015", "bryk-2015", "aft-2012", "dubin-2009", "sieu-2015"} <= TITLE_ONLY
    assert {
        "iste-2017",
        "ed-essa-2019",
        "mccawley-2009",
        "rmc-2008",
        "knudsen-2017",
        "dolan-1994",
        "goldstein-2008",
    } <= TITLE_ONLY


def test_a_story_is_told_by_what_we_have_read():
    read = {"guidebook-2019", "nlmp-2018", "anrig-2013-cultivating", "marietta-blog", "ed-press-2011", "abc-pal"}
    assert [(id_, key) for id_, story in SITE.found("story").items() for key in story.sources if key not in read] == []


def test_the_kind_of_a_work_is_not_guessed():
    assert claims.guessed_kind("book", "A definition of collaboration, pages 1-25. No title is printed.") != []
    assert claims.guessed_kind("report", "A survey of teachers and principals") == []
    unplaced = [(key, work) for key, work in SITE.found("reference").items() if not work.title and not work.publication]
    assert [
        (key, wrong) for key, work in unplaced for wrong in claims.guessed_kind(work.kind, f"{work.description} {work.note}")
    ] == []


# --- Bars ---


@pytest.mark.parametrize(
    ("number", "words", "wrong"),
    [
        (12.5, "+12.5%", True),
        (112.5, "112.5", True),
        (1, "no statistical difference", True),
        (3.5, "3.5 times as high", False),
        (1, "1", False),
    ],
)
def test_a_bar_that_needs_an_answer_is_found(number, words, wrong):
    assert bool(claims.bars(number, words)) is wrong


def test_no_bar_is_drawn_for_what_our_sources_leave_open():
    figures = [each for each in SITE.found("figure").values() if isinstance(each, Bars)]
    drawn = [
        (b.number, b.value) for each in figures for panel in each.panels for finding in panel.findings for b in finding.bars
    ]
    fields = [field for sheet in SITE.library.worksheets.values() for section in sheet.sections for field in section.fields]
    drawn += [
        (b.number, b.words) for field in fields if isinstance(field, Panels) for panel in field.panels for b in panel.bars
    ]
    assert len(drawn) > 3
    assert [wrong for number, words in drawn for wrong in claims.bars(float(number), words)] == []
