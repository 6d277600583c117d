"""Texts, words and names as messages."""

from guidebook.exchange.message import TranslationJob
from guidebook.exchange.settings import BrandTexts, InterfaceTexts, WordForms

from tests.helpers import write


def said(domain, job):
    return {each.context: (each.source, each.translation) for each in domain.messages(job)}


def test_a_text_that_counts_has_its_forms(job):
    found = said(InterfaceTexts(), job)
    assert found["overrides/texts/en.yml: frame.menu"] == ("Menu", "")
    assert found["overrides/texts/en.yml: filters.tools"] == (
        {"one": "1 tool", "other": "{count} tools"},
        {"one": "1 hoja", "other": "{count} hojas"},
    )


def test_a_word_is_asked_for_in_what_the_rules_of_its_language_need(job):
    found = said(WordForms(), job)
    assert found["words.yml: union/gender"] == ("gender of association/union", "masculine")
    assert found["words.yml: district/plural"] == ("districts", "")


def test_of_a_district_its_own_words_are_asked_for(job):
    write(job.root, {"local/words.yml": "union: federation\n", "local/brand.yml": "site_name: Riverside\nsite_id: r\n"})
    local = TranslationJob(job.root, job.root / "local", "es", job.problems)
    assert said(WordForms(), local)["words.yml: union/singular"] == ("federation", "")
    assert said(BrandTexts(), local) == {"brand.yml: site_name": ("Riverside", "")}
