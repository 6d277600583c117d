"""YAML that a person wrote and a program changes: what is as it was keeps its form and its comments."""

import pytest
import yaml
from guidebook.exchange.yaml_form import as_yaml, in_form_of

WRITTEN = """\
# How we say it.

frame:
  menu: "Menú" # short
  # Not a word longer.
  search: Buscar
  notice: >-
    Esta guía está en
    español.

# Each tool.
tools:
  - id: plan
    title: Plan
    options: { yes: Sí, no: No }
  - id: notes
    title: Notas # of the team
"""


def read(text):
    return yaml.load(text, yaml.BaseLoader)


def changed(**frame):
    values = read(WRITTEN)
    values["frame"] |= frame
    values["frame"] = {name: text for name, text in values["frame"].items() if text}
    return values


def written(values, before=WRITTEN):
    text = in_form_of(before, as_yaml(values))
    assert read(text) == values
    return text


def test_what_is_as_it_was_stays_as_it_was_written():
    assert written(read(WRITTEN)) == WRITTEN


@pytest.mark.parametrize(
    ("frame", "old", "new"),
    [
        ({"search": "Busque"}, "search: Buscar\n", "search: Busque\n"),
        ({"menu": "Todo: el menú"}, '"Menú"', "'Todo: el menú'"),
        ({"notice": "En español."}, ">-\n    Esta guía está en\n    español.\n", "En español.\n"),
        ({"close": "Cerrar"}, "    español.\n", "    español.\n  close: Cerrar\n"),
        ({"search": ""}, "  search: Buscar\n", ""),
        ({"search": "Uno.\n\nDos."}, "search: Buscar\n", "search: 'Uno.\n\n\n    Dos.'\n"),
        ({"search": {"one": "uno", "other": "más"}}, "search: Buscar\n", "search:\n    one: uno\n    other: más\n"),
    ],
)
def test_only_what_changed_is_written_anew(frame, old, new):
    assert written(changed(**frame)) == WRITTEN.replace(old, new)


def test_what_is_in_a_list_or_in_brackets_changes_there():
    values = read(WRITTEN)
    values["tools"][0]["options"] = {"yes": "Así es", "no": "No", "later": "Luego, sí"}
    values["tools"][1]["title"] = "Apuntes"
    new = WRITTEN.replace("{ yes: Sí, no: No }", "{ 'yes': Así es, no: No, later: 'Luego, sí' }")
    assert written(values) == new.replace("title: Notas #", "title: Apuntes #")


def test_new_groups_go_to_the_end_each_after_what_is_new_above_it():
    values = read(WRITTEN)
    values["tools"][1]["summary"] = "Todas."
    values["dates"] = {"today": "Hoy"}
    assert written(values) == f"{WRITTEN}    summary: Todas.\ndates:\n  today: Hoy\n"


def test_a_list_that_has_grown_is_written_anew_and_the_rest_stays():
    values = read(WRITTEN)
    values["tools"].append({"id": "last", "title": "Fin"})
    assert written(values).startswith(WRITTEN[: WRITTEN.index("tools:")])


@pytest.mark.parametrize("before", ["# Ours.\n\na: &x One\nb: *x\n", "# Ours.\n\n- a\n", "# Ours.\n\n? a\n: One\n"])
def test_where_the_form_cannot_be_kept_the_comment_at_the_beginning_is(before):
    assert written({"a": "Uno", "b": "One"}, before).startswith("# Ours.\n\n")
