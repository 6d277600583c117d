"""What is left of a worksheet that was published and is no more."""

from __future__ import annotations

from guidebook.authoring.options import Record, Text, option
from guidebook.worksheets.worksheet import Facilitation, Worksheet


class RetiredTool(Record):
    """What stands in place of a worksheet that was published and is no more. Its page stays, for the answers to it."""

    title: str = option(Text(), "The tool's name, as people knew it.")
    retired: str = option(Text(rich=True), "What became of it, for those who look for it; with a link where one helps.")

    def as_worksheet(self) -> Worksheet:
        """The worksheet that is left of it: it asks nothing any more, and shows what was answered."""
        nobody = Facilitation(participants=(), filled_in_by="", group_size="", minutes=0)
        words = {"chapter": "", "summary": "", "purpose": "", "instructions": "", "facilitation": nobody, "sections": ()}
        return Worksheet(
            line=self.line,
            option_lines=self.option_lines,
            title=self.title,
            became=self.retired,
            **words,  # type: ignore[arg-type]
        )
