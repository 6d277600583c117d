"""What an editor says of a layer's settings: each mistake is one message that names it."""

import pytest
from guidebook.authoring.problems import Problems
from guidebook.edition.brand import read_brand
from guidebook.edition.layers import Edition
from guidebook.edition.words import read_words

from ..helpers import layers_with, record
from .editor import told

BRAND = "site_id: willow-creek\nsite_name: Ours\npublisher: Willow Creek\n"
WRONG = [
    ("brand", "site_nmae: Ours", "'site_nmae' was unexpected"),
    ("brand", "light: {ink: red}", "'red' does not match"),
    ("brand", "light: {inc: '#23211d'}", "'inc' was unexpected"),
    ("brand", "dark: blue", "'blue' is not of type 'object'"),
    ("brand", "logo: /srv/logo.svg", "'/srv/logo.svg' does not match"),
    ("brand", "logo: logo", "'logo' does not match"),
    ("brand", "language: Spanish, please", "'Spanish, please' does not match"),
    ("brand", "tagline: For $union and all", "does not match"),
    ("brand", "tagline: [For all]", "is not of type"),
    ("words", "unoin: union", "'unoin' was unexpected"),
    ("words", "union: {plural: unions}", "'singular' is a required property"),
    ("words", "union: {singular: union, several: unions}", "'several' was unexpected"),
    ("words", "union: [union]", "['union'] is not of type 'string'"),
    ("words", "union: our $district", "does not match"),
    ("words", "union: {singular: [union]}", "is not of type 'string'"),
    ("edition", "ovr: states/utah", "'ovr' was unexpected"),
    ("edition", "over: /states/utah", "does not match"),
    ("edition", "over: ../utah", "does not match"),
    ("edition", "over: [states/utah]", "is not of type 'string'"),
    ("edition", "over: {name: utah}", "is not of type 'string'"),
    ("edition", 'over: ""', "does not match"),
]


@pytest.mark.parametrize(("name", "text", "message"), WRONG)
def test_a_mistake_is_one_message_that_names_it(name, text, message):
    [line] = told(name, text)
    assert message in line


@pytest.mark.parametrize(("name", "text", "message"), WRONG)
def test_what_an_editor_marks_the_build_refuses(name, text, message):
    problems = Problems()
    if name == "brand":
        read_brand(layers_with(BRAND + text), problems)
    elif name == "words":
        read_words(layers_with(text), problems)
    said = record(Edition, text)[1] if name == "edition" else problems.lines()
    assert said


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("brand", BRAND + "language: pt-BR\nlogo: assets/logo.SVG\ntagline: For $5,500 and less\nlight: {ink: '#000000'}"),
        ("words", "union: federation\nsuperintendent: {singular: chief executive, with_article: a chief executive}"),
        ("edition", "over: states/new-mexico"),
        ("edition", "without: {tools: [fishbone], glossary: [trust], pages: {about.md: {instead: ours.md}}}"),
        ("edition", "without: {tools: {fishbone: Ask us.}}\nbring_back: {lines: [main]}"),
    ],
)
def test_what_is_right_is_not_marked(name, text):
    assert told(name, text) == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("without: {tool: [fishbone]}", "'tool' was unexpected"),
        ("bring_back: {story: [iowa]}", "'story' was unexpected"),
        ("bring_back: {stories: {iowa: Ours again.}}", "is not of type 'array'"),
    ],
)
def test_an_editor_knows_what_can_be_taken_away_and_brought_back(text, message):
    [line] = told("edition", text)
    assert message in line
