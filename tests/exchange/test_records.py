"""WorksheetTexts, figures and entries as messages."""

from guidebook.exchange.records import EntryTexts, FigureTexts, WorksheetTexts


def said(domain, job):
    return {each.context: (each.source, each.translation) for each in domain.messages(job)}


def test_each_text_of_a_tool_is_known_by_the_ids_that_lead_to_it(job):
    found = said(WorksheetTexts(), job)
    assert found["worksheets/tool.yml: sections/first/fields/ready/options/yes"] == ("Yes", "Sí")
    assert found["worksheets/tool.yml: title"] == ("Test Tool", "Herramienta")


def test_parts_of_a_figure_are_known_by_their_number_and_entries_by_their_id(job):
    assert "docs/figures/chain.yml: links/2/label" in said(FigureTexts(), job)
    assert said(EntryTexts(), job)["docs/glossary.yml: goal/term"] == ("goal", "meta")
