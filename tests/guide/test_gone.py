"""Links to what an edition goes without."""

import pytest
from guidebook.guide.gone import Gone

GONE = Gone({"worksheet": {"plan": "", "norms": "rules"}, "page": {"costs.md": "", "for/parent.md": "for/family.md"}})


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("Fill in [the plan](worksheet:plan).", "Fill in the plan."),
        ("Fill in [the *whole*\nplan](worksheet:plan) now.", "Fill in the *whole*\nplan now."),
        ('See [the plan](worksheet:plan "Title").', "See the plan."),
        ("[The plan](worksheet:plan){ .gb-call } [More](more.md)", "The plan [More](more.md)"),
        ("[![Plan](plan.png)](worksheet:plan)", "![Plan](plan.png)"),
        ("[one [1]](worksheet:plan)", "one [1]"),
        ("[Norms](worksheet:norms)", "[Norms](worksheet:rules)"),
        ("[Costs](../costs.md#money)", "Costs"),
        ("[Costs](<../costs.md>)", "Costs"),
        ("[A parent](../for/parent.md){ .x }", "[A parent](../for/family.md){ .x }"),
        ("[Costs][1] and [more][2]\n\n[1]: ../costs.md\n[2]: ../more.md", "Costs and [more][2]\n\n\n[2]: ../more.md"),
        ("[plan] and [plan][]\n\n[plan]: worksheet:plan\n", "plan and plan\n\n\n"),
        ("[Norms][1]\n\n[1]: worksheet:norms", "[Norms][1]\n\n[1]: worksheet:rules"),
        ("`[the plan](worksheet:plan)`", "`[the plan](worksheet:plan)`"),
        ("```\n[the plan](worksheet:plan)\n```\n", "```\n[the plan](worksheet:plan)\n```\n"),
        ("```\n[1]: worksheet:plan\n```\n", "```\n[1]: worksheet:plan\n```\n"),
        ("[the plan](worksheet:plans) [out](https://plan.org) [up](#plan)", None),
        ("![Costs](../costs.png) [mail](mailto:a@b.org)", None),
    ],
)
def test_a_link_becomes_its_words_or_leads_to_what_takes_the_place(text, after):
    found = GONE.out_of(text, "prepare/learn.md")
    assert found == (text if after is None else after)
    assert found.count("\n") == text.count("\n")


@pytest.mark.parametrize(
    ("src_uri", "text", "after"),
    [
        ("glossary.md", "[B](#baseline) [T](#trust) [N](#norm)", "B [T](#trust) [N](#rule)"),
        ("act/teams.md", "[B](../glossary.md#baseline) [all](../glossary.md)", "B [all](../glossary.md)"),
        ("act/teams.md", "[N](../glossary.md#norm) [B](#baseline)", "[N](../glossary.md#rule) [B](#baseline)"),
    ],
)
def test_a_link_to_the_place_where_it_stood_on_a_page_follows_as_well(src_uri, text, after):
    ids = {"baseline": "", "norm": "rule"}
    assert Gone({"term": ids}, {"glossary.md": ids}).out_of(text, src_uri) == after


def test_where_nothing_is_gone_texts_stay_as_they_are():
    assert Gone().out_of("[the plan](worksheet:plan)") == "[the plan](worksheet:plan)"


def test_links_whose_page_alone_is_gone_are_not_worth_a_look():
    gone = Gone({"worksheet": {"plan": ""}, "term": {"trust": ""}}, unseen=["term"])
    text = "[Trust](term:trust) first, [plan](worksheet:plan) then."
    assert list(gone.links_in(text, "")) == [(text.index("[plan"), "plan")]
    assert gone.out_of(text) == "Trust first, plan then."
