"""What is left of a tool that is gone."""

from guidebook.worksheets.retired import RetiredTool

from ..helpers import record


def test_a_tool_that_is_gone_has_a_name_says_what_became_of_it_and_asks_nothing_more():
    left, told = record(RetiredTool, "title: Old Tool\nretired: Use the new one.\n")
    assert told == []
    sheet = left.as_worksheet()
    assert (sheet.title, sheet.became, sheet.sections) == ("Old Tool", "Use the new one.", ())
    assert sheet.asks, "so that answers to it are still shown"
    assert list(sheet.fields()) == []
