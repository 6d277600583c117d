"""Editors offer our chapters by name in a worksheet, and take others, as a layer may have its own."""

from guidebook.schemas.tools import ToolSchemas

from ..helpers import ROOT, WORKSHEET, small_site, the_site
from .editor import told


def offered(schema):
    snippets = schema.schema["else"]["properties"]["chapter"]["defaultSnippets"]
    return {each["body"]: each["description"] for each in snippets}


def test_the_chapters_are_offered_in_their_order(tmp_path):
    small_site(tmp_path)
    [schema] = ToolSchemas().all(tmp_path)
    assert offered(schema) == {"commit": "Commit", "learn": "Learn"}
    [ours] = ToolSchemas().all(ROOT)
    assert list(offered(ours)) == list(the_site().chapters)


def test_a_page_that_cannot_be_read_does_not_keep_others_from_being_offered(tmp_path):
    small_site(tmp_path)
    (tmp_path / "docs/old.md").write_bytes("Café\n".encode("latin-1"))
    [schema] = ToolSchemas().all(tmp_path)
    assert offered(schema) == {"commit": "Commit", "learn": "Learn"}


def test_a_chapter_of_a_layer_s_own_is_not_marked():
    assert told("worksheet", WORKSHEET) == []
