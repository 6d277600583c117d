"""Tools, figures and entries as messages."""

from guidebook.exchange.records import Listed, Pictures, Tools


def said(sort, desk):
    return {each.context: (each.source, each.said) for each in sort.messages(desk)}


def test_each_text_of_a_tool_is_known_by_the_ids_that_lead_to_it(desk):
    found = said(Tools(), desk)
    assert found["worksheets/tool.yml: sections/first/fields/ready/options/yes"] == ("Yes", "Sí")
    assert found["worksheets/tool.yml: title"] == ("Test Tool", "Herramienta")


def test_parts_of_a_figure_are_known_by_their_number_and_entries_by_their_id(desk):
    assert "docs/figures/chain.yml: links/2/label" in said(Pictures(), desk)
    assert said(Listed(), desk)["docs/glossary.yml: goal/term"] == ("goal", "meta")
