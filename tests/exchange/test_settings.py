"""Texts, words and names as messages."""

from guidebook.exchange.message import Desk
from guidebook.exchange.settings import Called, Sayings, WordForms

from tests.helpers import write


def said(sort, desk):
    return {each.context: (each.source, each.said) for each in sort.messages(desk)}


def test_a_text_that_counts_has_its_forms(desk):
    found = said(Sayings(), desk)
    assert found["overrides/texts/en.yml: frame.menu"] == ("Menu", "")
    assert found["overrides/texts/en.yml: filters.tools"] == (
        {"one": "1 tool", "other": "{count} tools"},
        {"one": "1 hoja", "other": "{count} hojas"},
    )


def test_a_word_is_asked_for_in_what_the_rules_of_its_language_need(desk):
    found = said(WordForms(), desk)
    assert found["words.yml: union/gender"] == ("gender of association/union", "masculine")
    assert found["words.yml: district/plural"] == ("districts", "")


def test_of_a_district_its_own_words_are_asked_for(desk):
    write(desk.root, {"local/words.yml": "union: federation\n", "local/brand.yml": "site_name: Riverside\nsite_id: r\n"})
    local = Desk(desk.root, desk.root / "local", "es", desk.problems)
    assert said(WordForms(), local)["words.yml: union/singular"] == ("federation", "")
    assert said(Called(), local) == {"brand.yml: site_name": ("Riverside", "")}
