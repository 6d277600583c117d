"""Our templates: whose stands in for whose, and how loudly they fail."""

import pytest
from guidebook.html.rendering import Renderer, slugs
from jinja2 import UndefinedError

from ..helpers import ROOT, WORKSHEET, address, loaded, write


def test_labels_become_names_that_stand_in_an_attribute():
    assert slugs(["Teacher evaluation & pay", "", "PLCs"]) == "teacher-evaluation-pay  plcs"


def test_a_template_of_an_earlier_folder_stands_in_for_ours(tmp_path):
    write(tmp_path, {"kinds/text/text.html": "ours: {{ field.label }}"})
    sheet = Renderer([tmp_path, ROOT / "overrides"]).sheet(loaded(tmp_path, WORKSHEET), address)
    assert sheet.sections[0].fields[0].html == "ours: Name"


def test_a_template_that_asks_for_what_there_is_not_fails_loudly(tmp_path):
    write(tmp_path, {"kinds/text/text.html": "{{ field.lable }}"})
    sheet = Renderer([tmp_path, ROOT / "overrides"]).sheet(loaded(tmp_path, WORKSHEET), address)
    with pytest.raises(UndefinedError, match="lable"):
        _ = sheet.sections[0].fields[0].html
