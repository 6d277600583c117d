"""Rules for the nouns of a language: found by the language's code, in whatever country it is spoken."""

import pkgutil

import pytest
from guidebook import grammars
from guidebook.grammars import es, grammar_of


@pytest.mark.parametrize("code", ["es", "es-MX"])
def test_a_language_has_its_rules_wherever_it_is_spoken(code):
    assert getattr(grammar_of(code), "__name__", "") == es.__name__


@pytest.mark.parametrize("language", ["de", "zh-Hant", "", "__init__"])
def test_a_language_without_rules_has_none(language):
    assert grammar_of(language) is None


@pytest.mark.parametrize("code", [module.name for module in pkgutil.iter_modules(grammars.__path__)])
def test_each_says_how_nouns_are_classed_and_which_forms_follow(code):
    grammar = grammar_of(code)
    assert grammar is not None
    assert grammar.forms({"singular": "x", "plural": "xx", grammar.GENDER: grammar.GENDERS[0]})
