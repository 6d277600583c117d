"""Modules that are there by being there."""

from guidebook import kinds
from guidebook.authoring.discovery import defined_in
from guidebook.worksheets.fields import Field


def test_each_module_gives_its_own_class_and_no_imported_one():
    found = dict(defined_in(kinds.__name__, kinds.__path__, Field))
    assert {"text", "table", "plan"} <= set(found)
    assert all(each.__module__ == f"guidebook.kinds.{name}" for name, each in found.items())


def test_a_folder_without_modules_gives_nothing(tmp_path):
    assert list(defined_in("nothing", [str(tmp_path)], Field)) == []
