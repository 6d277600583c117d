"""Editors offer our chapters by name in a worksheet, and take others, as a layer may have its own."""

from guidebook.schemas.tools import ToolSchemas

from ..helpers import ROOT, WORKSHEET, small_site, the_site
from .editor import told


def test_the_chapters_are_offered_in_their_order(tmp_path):
    small_site(tmp_path)
    [schema] = ToolSchemas().all(tmp_path)
    assert schema.schema["else"]["properties"]["chapter"]["examples"] == ["commit", "learn"]
    [ours] = ToolSchemas().all(ROOT)
    assert ours.schema["else"]["properties"]["chapter"]["examples"] == list(the_site().chapters)


def test_a_chapter_of_a_layer_s_own_is_not_marked():
    assert told("worksheet", WORKSHEET) == []
