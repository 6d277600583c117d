"""Editors find the schema of every YAML file in every layer, without a path to type; what they are given is current."""

import json
import re

import jsonschema
import pytest
from guidebook.schemas.editors import write, written

from ..helpers import ROOT, small_site
from .editor import SCHEMAS

WRITTEN = written(ROOT)
TEXTS = "schemas/texts.schema.json"  # changes with each text, so that it is looked at where commands are tried (tests/build)
SETTINGS = json.loads(WRITTEN[".vscode/settings.json"])
LAYERS = ("", "local/", "districts/riverside/")


def schemas_for(path):
    """The schemas that an editor finds for a file, as yaml-language-server does: at any depth, without those of "!"."""

    def fits(pattern):
        return re.fullmatch("(.*/)?" + re.escape(pattern).replace(r"\*\*/", "(.*/)?").replace(r"\*", "[^/]*"), path)

    for schema, patterns in SETTINGS["yaml.schemas"].items():
        others = [each[1:] for each in patterns if each.startswith("!")]
        if any(fits(each) for each in patterns) and not any(fits(each) for each in others):
            yield schema.removeprefix("./schemas/").removesuffix(".schema.json")


@pytest.mark.parametrize("path", [path for path in WRITTEN if path != TEXTS])
def test_what_editors_are_given_is_current(path):
    now = (ROOT / path).read_text(encoding="utf-8") if (ROOT / path).exists() else ""
    assert now == WRITTEN[path], "what is declared has changed: run `make schema` and commit what it writes"


def test_no_schema_is_left_of_what_is_no_more():
    assert {f"schemas/{path.name}" for path in (ROOT / "schemas").iterdir()} == {each.path for each in SCHEMAS}


def test_a_schema_that_nothing_declares_any_more_is_taken_away(tmp_path):
    small_site(tmp_path, **{"schemas/poems.schema.json": "{}", "schemas/README.md": "Ours."})
    write(tmp_path)
    assert not (tmp_path / "schemas/poems.schema.json").exists()
    assert (tmp_path / "schemas/README.md").exists()
    assert json.loads((tmp_path / "schemas/worksheet.schema.json").read_text(encoding="utf-8"))["title"] == "Worksheet"


@pytest.mark.parametrize("schema", SCHEMAS, ids=lambda each: each.name)
def test_each_is_a_valid_schema(schema):
    jsonschema.Draft7Validator.check_schema(schema.whole())


@pytest.mark.parametrize("schema", SCHEMAS, ids=lambda each: each.name)
@pytest.mark.parametrize("layer", LAYERS)
def test_a_file_of_each_sort_is_known_in_every_layer(schema, layer):
    for path in schema.files:
        assert list(schemas_for(layer + path.replace("*", "own"))) == [schema.name]


def test_what_a_language_says_of_itself_is_known_as_in_any_layer():
    for path in ("brand.yml", "words.yml", "edition.yml", "overrides/texts/es.yml"):
        assert [f"{name}" for name in schemas_for(f"languages/es/{path}")] == list(schemas_for(path))


def test_every_yaml_file_of_a_layer_has_a_schema():
    folders = ("docs", "worksheets", "overrides", "languages")
    ours = [path.relative_to(ROOT).as_posix() for folder in folders for path in (ROOT / folder).rglob("*.yml")]
    assert len(ours) > 90
    assert [path for path in ours if len(list(schemas_for(path))) != 1] == []


def test_what_is_no_file_of_a_layer_is_left_alone():
    assert [
        *schemas_for("mkdocs.yml"),
        *schemas_for("tests/cases/text/a.yml"),
        *schemas_for(".github/workflows/site.yml"),
    ] == []


def test_two_editors_are_told_the_same():
    zed = json.loads(WRITTEN[".zed/settings.json"])["lsp"]["yaml-language-server"]["settings"]["yaml"]
    assert {"yaml.schemas": zed["schemas"]} == SETTINGS


def test_no_worksheet_names_its_schema_by_a_path_that_would_be_wrong_in_a_copy():
    texts = [path.read_text(encoding="utf-8") for path in (ROOT / "worksheets").glob("*.yml")]
    assert not [text for text in texts if "yaml-language-server" in text]
