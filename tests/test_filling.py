"""The site's words, put into whatever authors write, and what is noted on the way."""

from guidebook.authoring.problems import Problems
from guidebook.edition.brand import Brand
from guidebook.edition.file_languages import FileLanguages
from guidebook.edition.languages import LANGUAGE
from guidebook.edition.layers import Layer
from guidebook.edition.words import Vocabulary, Words
from guidebook.filling import SiteFilling
from guidebook.parts import all_parts

from .tree import ROOT


def filling(site_name="Ours"):
    vocabulary = Vocabulary(Words(), {**Brand().names(), "site_name": site_name})
    file_languages = FileLanguages((Layer("", ROOT),), {LANGUAGE: vocabulary})
    rewriting = [part for part in (each() for each in all_parts().values()) if part.rewrites]
    return SiteFilling(file_languages, Problems(), rewriting, [], [])


def test_words_are_put_in_and_what_is_wrong_is_told_with_its_line():
    made = filling()
    assert made.words("The $union and the $unoin", "docs/a.md", 4).startswith("The association/union and the ")
    [told] = made.problems.lines()
    assert told.startswith("docs/a.md:4: ")


def test_links_and_texts_are_gathered_as_they_were_typed_with_their_lines():
    made = filling()
    made.text("One\n[the plan](worksheet:monitoring-plan)", "docs/a.md", 4)
    assert [(link.id, link.line) for link in made.links] == [("monitoring-plan", 5)]
    assert made.typed == [("docs/a.md", 4, "One\n[the plan](worksheet:monitoring-plan)")]


def test_in_a_page_a_word_stands_as_it_is_in_code_and_as_text_elsewhere():
    made = filling("*Ours*")
    assert made.page("$site_name `$site_name`", "docs/a.md", 1) == "&#42;Ours&#42; `*Ours*`"
