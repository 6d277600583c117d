"""Everything a record is declared with, importable from one place: records, and the types of their options."""

from __future__ import annotations

from guidebook.authoring.compound_types import Group, ListOf, NamedTexts, Several
from guidebook.authoring.reader import Reader, Unread
from guidebook.authoring.records import (
    Option,
    OptionType,
    Record,
    Schema,
    check_unique,
    option,
    options_of,
    read_each,
    read_record,
    record_schema,
    sound_part,
)
from guidebook.authoring.rewording import Path, Rewording, each_reworded, reworded
from guidebook.authoring.simple_types import ID, PLAIN, Amount, Id, OneOf, Text, Whole, YesNo

# fmt: off
__all__ = [
    "ID", "PLAIN", "Amount", "Group", "Id", "ListOf", "NamedTexts", "OneOf", "Option", "OptionType", "Path", "Reader", "Record",
    "Rewording", "Schema", "Several", "Text", "Unread", "Whole", "YesNo", "check_unique", "each_reworded", "option",
    "options_of", "read_each", "read_record", "record_schema", "reworded", "sound_part",
]
# fmt: on
